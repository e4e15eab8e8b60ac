from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from itertools import cycle, islice
from typing import TYPE_CHECKING

import pytest

import recoupe
from recoupe import examples, listen
from recoupe.analysis.speech import find_speech

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "« Le pont restera fermé », a déclaré lundi la maire Jeanne Aubrac.\n"
ARTICLES = examples.articles()
# Not an article: it cannot be read, whatever reads it.
BAD = replace(ARTICLES[0], id="bad", text=None)  # type: ignore[arg-type]
# As a user writes it: nothing keeps it from being run again by those who import it.
SCRIPT = """
import recoupe
from recoupe import examples, listen
listen.FEW = 1
print("once")
print(sum(len(speech.quotations) for speech in recoupe.speech(examples.articles(), processes=2)))
"""


def test_the_quotations_of_a_text_are_those_of_its_article() -> None:
    (quotation,) = recoupe.quotations(TEXT)
    assert quotation.said(TEXT) == "Le pont restera fermé"
    assert quotation.speaker.name == "Jeanne Aubrac"
    assert recoupe.quotations(recoupe.Article("text", TEXT)) == (quotation,)


def test_an_analysis_holds_the_speech_of_its_article() -> None:
    speech, analysis = find_speech(ARTICLES[0]), recoupe.analyse(ARTICLES[0])
    assert speech.quotations == analysis.quotations == recoupe.quotations(ARTICLES[0])
    assert (speech.actors, speech.blocks, speech.title) == (analysis.actors, analysis.blocks, analysis.title)


def test_a_language_that_is_given_is_not_looked_for() -> None:
    assert recoupe.quotations("Ja, sagte Paul Ravier.", language="de") is not None
    assert find_speech(recoupe.Article("a", TEXT, language="de")).language == "de"


@pytest.mark.parametrize("processes", [1, 2])
def test_the_number_of_processes_changes_nothing(monkeypatch: pytest.MonkeyPatch, processes: int) -> None:
    monkeypatch.setattr(listen, "FEW", 1)
    alone = [find_speech(article) for article in ARTICLES]
    assert list(recoupe.speech(ARTICLES, processes=processes)) == alone


def test_few_articles_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    assert len(list(recoupe.speech(ARTICLES, processes=8))) == len(ARTICLES)
    assert list(recoupe.speech([])) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_that_cannot_be_read_costs_its_own_result_alone(
    monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    monkeypatch.setattr(listen, "FEW", 1)
    heard = list(recoupe.speech([ARTICLES[0], BAD, ARTICLES[1]], processes=processes))
    assert [speech.article.id for speech in heard] == [ARTICLES[0].id, "bad", ARTICLES[1].id]
    assert [speech.failure is None for speech in heard] == [True, False, True]
    assert heard[1].failure is not None
    assert "TypeError" in heard[1].failure.say("en")


def test_articles_without_end_are_read_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listen, "FEW", 1)
    heard = list(islice(recoupe.speech(cycle(ARTICLES), processes=2), 8))
    assert [speech.article.id for speech in heard] == [article.id for article in islice(cycle(ARTICLES), 8)]


def test_a_script_needs_no_guard_against_its_own_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    told = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True).stdout
    said = sum(len(find_speech(article).quotations) for article in ARTICLES)
    assert told.split() == ["once", str(said)]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_model_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, processes: int) -> None:
    monkeypatch.setattr(listen, "FEW", 1)
    with pytest.raises(recoupe.PipelineError, match="xx_absent"):
        list(recoupe.speech(ARTICLES, processes=processes, model="xx_absent"))


def test_each_failure_is_told_in_both_languages() -> None:
    lost = listen._lost(ARTICLES[0]).failure
    assert lost is not None
    assert lost.say("fr") != lost.say("en")
