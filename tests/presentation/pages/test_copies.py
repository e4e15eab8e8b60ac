from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Passage, PassageKind, Place
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.copies import PASSAGES
from recoupe.presentation.pages.view import View
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.presentation.conftest import Invented

DISPATCH = "un deux trois quatre cinq six sept huit"


@pytest.fixture
def reprinted(invented: type[Invented]) -> Callable[[int], View]:
    """Give the view of a dispatch reprinted by many, each sharing it with each other."""

    def make(times: int) -> View:
        made = invented()
        for number in range(times):
            made.add(f"a{number:03}", f"{DISPATCH} {number}")
        places = [Place(analysis.article.id, Span(0, len(DISPATCH))) for analysis in made.analyses]
        passages = tuple(
            Passage(one, other, PassageKind.NARRATION, (), words=8)
            for place, one in enumerate(places)
            for other in places[place + 1 :]
        )
        return View(made.dossier(passages=passages), interface("fr"))

    return make


def test_a_few_passages_are_all_shown(reprinted: Callable[[int], View]) -> None:
    assert len(reprinted(5).copies.shown) == 10


def test_many_passages_are_folded_to_those_that_show_every_shared_character(
    reprinted: Callable[[int], View],
) -> None:
    view = reprinted(60)
    assert len(view.dossier.passages) > PASSAGES
    shown = view.copies.shown
    assert len(shown) < 60
    assert {place.article for _, passage in shown for place in (passage.a, passage.b)} == set(view.names)


def test_in_a_crowd_a_strip_has_one_lane(reprinted: Callable[[int], View]) -> None:
    (lane,) = reprinted(60).copies.strips("a000")
    assert lane[0] == "ailleurs"


def test_a_strip_has_a_lane_for_each_article_that_shares(reprinted: Callable[[int], View]) -> None:
    assert [name for name, _ in reprinted(4).copies.strips("a001")] == ["a000", "a002", "a003"]


def test_the_pairs_that_share_most_come_first(reprinted: Callable[[int], View]) -> None:
    shares = [share for _, _, share in reprinted(20).copies.pairs]
    assert shares == sorted(shares, reverse=True)
