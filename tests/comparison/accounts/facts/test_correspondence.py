from __future__ import annotations

from recoupe.comparison.accounts.facts.correspondence import Correspondence
from recoupe.comparison.dossier import Edit, Operation, Passage, PassageKind, Place
from recoupe.text import Span

# « Au bourg, douze morts hier. » and « Hier encore, au bourg, quinze morts hier. », from the 10th and 13th letter.
SHARED = Passage(
    Place("a", Span(10, 40)),
    Place("b", Span(13, 44)),
    PassageKind.NARRATION,
    (Edit(Operation.REPLACE, Span(20, 25), Span(23, 29)),),
    5,
)


def test_what_was_put_for_it_corresponds_to_a_word() -> None:
    assert Correspondence([SHARED]).holds(Place("a", Span(20, 25)), Place("b", Span(23, 29)))


def test_it_holds_either_way_round() -> None:
    assert Correspondence([SHARED]).holds(Place("b", Span(23, 29)), Place("a", Span(20, 25)))


def test_places_far_apart_in_the_shared_text_do_not_correspond() -> None:
    assert not Correspondence([SHARED]).holds(Place("a", Span(10, 12)), Place("b", Span(40, 44)))


def test_what_stands_outside_the_shared_text_corresponds_to_nothing() -> None:
    assert not Correspondence([SHARED]).holds(Place("a", Span(2, 4)), Place("b", Span(13, 15)))
    assert not Correspondence([]).holds(Place("a", Span(20, 25)), Place("b", Span(23, 29)))
