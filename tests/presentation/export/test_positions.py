from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Place
from recoupe.comparison.positions import Contradiction, Opposition, Position, Side
from recoupe.presentation.export.json import to_json
from recoupe.reasons import because
from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Dossier


@pytest.fixture
def disputed(story: Dossier) -> Dossier:
    """Return the story where one speaker denies what an article tells, and holds to it."""
    [first, *_], [article, *_] = story.statements, story.articles
    told = Side(None, None, (Place(article.id, Span(0, 2)),))
    said = Side(first.id, first.members[0], (Place(article.id, Span(3, 7)),))
    why = (because("positions.reported", "un", "pont"),)
    return replace(
        story,
        contradictions=(Contradiction("x1", Opposition.REPORTED, told, said, why),),
        positions=(Position("h1", first.speaker, ("pont",), (first.id,), ("x1",), ()),),
    )


def test_each_side_of_a_contradiction_holds_its_words_and_where_they_stand(disputed: Dossier) -> None:
    [row] = to_json(disputed)["contradictions"]
    article = disputed.articles[0]
    assert row["a"] == {
        "statement": None,
        "quotation": None,
        "words": [{"article": article.id, "start": 0, "end": 2, "text": article.text[:2]}],
    }
    assert row["b"]["statement"] == disputed.statements[0].id


def test_a_contradiction_says_why_in_the_language_asked(disputed: Dossier) -> None:
    french, english = (to_json(disputed, language=name)["contradictions"][0] for name in ("fr", "en"))
    assert french["why"] == "l’article le rapporte, la personne le dément : un / pont"
    assert english["why"] == "the article tells it, the speaker denies it: un / pont"
    assert french["kind"] == english["kind"] == "reported"


def test_a_position_names_its_speaker_its_subject_and_its_statements(disputed: Dossier) -> None:
    [row] = to_json(disputed)["positions"]
    assert (row["subject"], row["contradictions"]) == (["pont"], ["x1"])
    assert row["statements"] == [disputed.statements[0].id]
    assert row["speaker"]["name"] == disputed.statements[0].speaker.name
