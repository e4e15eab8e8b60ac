from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.accounts.deeds.fillers import Filler
from recoupe.comparison.accounts.details.worth import Relation
from recoupe.comparison.dossier import Place
from recoupe.text import Span

LINES = st.frozensets(st.sampled_from(("sites.l1", "sites.l2", "floors.l1")), max_size=2)
NAMES = st.frozensets(st.sampled_from(("p1", "p2")), max_size=2)


def filler(
    lines: frozenset[str] = frozenset(),
    names: frozenset[str] = frozenset(),
    held: frozenset[str] = frozenset(),
) -> Filler:
    """Return a filler of a slot."""
    return Filler(
        place=Place("a", Span(0, 1)),
        lines=lines,
        names=names,
        far=frozenset(),
        who=frozenset(),
        days=frozenset(),
        held=held,
        towns=frozenset(),
        many=False,
        key="",
    )


FILLERS = st.builds(filler, LINES, NAMES, NAMES)


@given(FILLERS, FILLERS)
def test_two_fillers_stand_to_each_other_the_same_both_ways(one: Filler, other: Filler) -> None:
    assert one.relation(other) is other.relation(one)


@given(FILLERS)
def test_no_filler_differs_from_itself(one: Filler) -> None:
    assert one.relation(one) is not Relation.DIFFERENT


def test_lines_of_two_classes_do_not_exclude_each_other() -> None:
    one, other = filler(frozenset(("sites.l1",))), filler(frozenset(("floors.l1",)))
    assert one.relation(other) is Relation.COMPATIBLE


def test_a_town_that_the_other_sentence_names_too_can_be_beside() -> None:
    one, other = (
        filler(names=frozenset(("p1",))),
        filler(names=frozenset(("p2",)), held=frozenset(("p1", "p2"))),
    )
    assert one.relation(other) is Relation.COMPATIBLE
