from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from recoupe.comparison.judging.outcome import Outcome, State
from recoupe.judgements import About, Judgement, Kind, Mark
from recoupe.presentation.export.json import to_json
from recoupe.presentation.interface import interface
from recoupe.presentation.judging import count_states, tell_decision, tell_note
from recoupe.presentation.report import report
from recoupe.presentation.summary import summarise
from recoupe.reasons import because
from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Dossier

MARK = Mark("ab" * 32, Span(3, 40), "Nous avons entendu\nun grand « bruit »", "dépêche")
JUDGEMENT = Judgement(Kind.SAME, MARK, MARK, note="<b>vu</b>", author="A. M.", source="j.jsonl:3")
FITS = Outcome(JUDGEMENT, State.APPLIED, ("q1", "q2"), ())
GONE = Outcome(JUDGEMENT, State.UNFIT, (), (because("judgements.no_words", "<i>rien</i>"),))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_decision_is_told_in_both_languages(kind: Kind, language: str) -> None:
    one = Judgement(kind, MARK, None if kind is Kind.SPEAKER else MARK, "Anne Brel")
    line = tell_decision(one, interface(language))
    assert "Nous avons entendu un grand" in line
    assert "{" not in line
    assert ("Anne Brel" in line) == (kind is Kind.SPEAKER)


@pytest.mark.parametrize("kind", [Kind.SAME, Kind.DIFFERENT, Kind.UNSURE])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_decision_on_values_speaks_of_facts(kind: Kind, language: str) -> None:
    line = tell_decision(Judgement(kind, MARK, MARK, of=About.VALUES), interface(language))
    assert {"fr": "fait", "en": "fact"}[language] in line
    assert line != tell_decision(Judgement(kind, MARK, MARK), interface(language))


@pytest.mark.parametrize(("language", "word"), [("fr", "acteur"), ("en", "actor")])
def test_what_nobody_knows_of_two_actors_speaks_of_actors(language: str, word: str) -> None:
    assert word in tell_decision(Judgement(Kind.UNSURE, MARK, MARK, of=About.ACTORS), interface(language))


def test_a_speaker_nobody_knows_is_told() -> None:
    assert tell_decision(Judgement(Kind.SPEAKER, MARK), interface("en")).endswith("said by nobody known")


def test_a_note_tells_who_why_and_where() -> None:
    assert tell_note(JUDGEMENT) == "<b>vu</b> · A. M. · j.jsonl:3"


def test_states_are_counted() -> None:
    assert count_states([FITS, GONE, FITS], interface("fr")) == "2 appliqués, 1 sans objet"
    assert count_states([FITS, GONE], interface("en")) == "1 applied, 1 no longer fits"


def test_the_page_folds_them_and_shows_each(story: Dossier) -> None:
    page = report(replace(story, judgements=(FITS, GONE)), language="en")
    assert '<details class="more" id="judgements">' in page
    assert "1 applied, 1 no longer fits" in page
    assert "&lt;b&gt;vu&lt;/b&gt;" in page
    assert "<i>rien" not in page


def test_a_dossier_without_judgements_has_no_such_part(story: Dossier) -> None:
    assert 'id="judgements"' not in report(story)


def test_the_summary_has_one_line(story: Dossier) -> None:
    console = Console(width=80)
    with console.capture() as captured:
        console.print(summarise(replace(story, judgements=(FITS, GONE))))
    assert "Avis\u00a0: 1 appliqué, 1 sans objet" in captured.get()


def test_the_data_has_each_with_its_state_and_its_words(story: Dossier) -> None:
    row = to_json(replace(story, judgements=(GONE,)), language="en")["judgements"][0]
    assert (row["kind"], row["about"], row["state"], row["findings"]) == ("same", "quotations", "unfit", [])
    assert row["a"] == {"marked_in": "dépêche", "digest": "ab" * 32, "span": [3, 40], "words": MARK.text}
    assert row["why"].startswith("no article has the words")
