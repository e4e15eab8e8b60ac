from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recoupe import report
from recoupe.comparison.digest import Extract
from recoupe.comparison.positions import Contradiction, Opposition, Position, Side
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.presentation.conftest import Page

    from recoupe.comparison.dossier import Dossier, Place


@pytest.fixture
def disputed(story: Dossier, place: Callable[..., Place]) -> Dossier:
    """Return the story in which the mayor denies what she is said to have heard, and the article its own words."""
    texts = {one.id: one.text for one in story.articles}
    quotations = tuple(replace(one, denial=one.article == "matin") for one in story.quotations)
    noise = Side("d-bruit", "dépêche-q1", (place(texts, "dépêche", "entendu"),))
    traffic = Side("d-lundi", "dépêche-q2", (place(texts, "dépêche", "lundi"),))
    warned = Side("d-alone-matin-q1", "matin-q1", (place(texts, "matin", "prévenus"),))
    told = Side(None, None, (place(texts, "gazette", "Quinze"), place(texts, "gazette", "blessées")))
    by_id = {one.id for one in story.statements}
    assert {noise.statement, traffic.statement, warned.statement} <= by_id
    return replace(
        story,
        quotations=quotations,
        contradictions=(
            Contradiction("x1", Opposition.NEGATION, noise, traffic, ()),
            Contradiction("x2", Opposition.NEGATION, traffic, warned, ()),
            Contradiction("x3", Opposition.REPORTED, told, warned, ()),
        ),
        positions=(Position("h1", story.statements[0].speaker, ("pont",), ("d-bruit",), ("x1",), ()),),
        digest=(Extract(place(texts, "dépêche", "Le pont a cédé le 3 mai"), ("dépêche", "gazette"), (), ()),),
    )


def test_all_that_two_speakers_say_against_one_another_stands_together(disputed: Dossier) -> None:
    first, second = View(disputed, interface("fr")).disputes.all
    assert [camp.speaker.name for camp in first.camps if camp.speaker] == ["Anne Brel", "Paul Ravier"]
    assert [len(camp.sayings) for camp in first.camps] == [2, 1]
    assert [camp.speaker and camp.speaker.name for camp in second.camps] == [None, "Anne Brel"]


def test_the_words_that_oppose_are_told_apart(disputed: Dossier) -> None:
    first, second = View(disputed, interface("fr")).disputes.all
    pieces = first.camps[0].sayings[0].pieces
    assert pieces == (("Nous avons ", False), ("entendu", True), (" un grand bruit, puis plus rien", False))
    assert second.camps[0].sayings[0].pieces == (
        ("Quinze", True),
        (" personnes sont ", False),
        ("blessées", True),
    )


def test_each_side_names_every_article_that_reports_it(disputed: Dossier) -> None:
    said = View(disputed, interface("fr")).disputes.all[0].camps[0].sayings[0]
    assert [one.article for one in said.reports] == ["dépêche", "gazette"]


@pytest.mark.parametrize(("language", "told"), [("fr", "L’article lui-même"), ("en", "The article itself")])
def test_the_page_sets_the_two_side_by_side(
    disputed: Dossier, read_page: type[Page], language: str, told: str
) -> None:
    page = read_page(report(disputed, language=language))
    section = page.all("section", id="disputes")[0]
    assert len(page.all("li", class_="dispute")) == 2
    assert told in section.text
    assert "entendu" in [one.text for one in page.all("b") if one.inside("section", id="disputes")]


def test_every_sentence_of_the_digest_leads_to_its_place(disputed: Dossier, read_page: type[Page]) -> None:
    page = read_page(report(disputed))
    [link] = [one for one in page.all("a", href="#d-0") if one.inside("div", **{"class": "digest"})]
    assert link.text == "Dépêche"
    assert page.all("span", id="d-0")
