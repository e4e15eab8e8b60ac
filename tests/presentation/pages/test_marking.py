from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.pages.addresses import address
from recoupe.presentation.pages.marking import mark_articles

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Dossier


def marked(dossier: Dossier, article: str) -> list[tuple[str, str]]:
    """Return the kind and the words of each mark of an article."""
    marks = mark_articles(dossier, address(dossier), enumerate(dossier.passages))
    text = next(a.article.text for a in dossier.analyses if a.article.id == article)
    return sorted((mark.kind, mark.span.of(text)) for mark in marks[article])


def test_words_cue_and_speaker_are_marked_apart(story: Dossier) -> None:
    found = marked(story, "gazette")
    assert ("quotation", "Nous avons entendu un énorme bruit") in found
    assert ("cue", "a dit") in found
    assert ("source", "Anne Brel") in found


def test_passages_facts_and_dates_are_marked_too(story: Dossier) -> None:
    found = marked(story, "gazette")
    assert ("passage", "Nous avons entendu un") in found
    assert ("fact", "Quinze personnes") in found
    assert ("date", "le 3 mai") in found


def test_a_passage_left_out_of_the_page_is_not_marked(story: Dossier) -> None:
    marks = mark_articles(story, address(story), ())
    assert not [mark for of_article in marks.values() for mark in of_article if mark.kind == "passage"]


def test_both_sides_of_a_passage_belong_to_one_finding(story: Dossier) -> None:
    marks = mark_articles(story, address(story), enumerate(story.passages))
    sides = {mark.anchor for of_article in marks.values() for mark in of_article if mark.finding == "p-0"}
    assert sides == {"p-0-a", "p-0-b"}
