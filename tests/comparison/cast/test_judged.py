from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.comparison.cast.test_merge_actors import analysis

from recoupe.comparison.bonds import Bond, standing
from recoupe.comparison.cast import merge_actors
from recoupe.comparison.cast.judged import JudgedCast

if TYPE_CHECKING:
    from recoupe.comparison.cast import Merged

ARTICLES = [
    analysis("a", ("Paul Martin", (), ""), ("Jeanne Aubrac", (), "")),
    analysis("b", ("Martin", (), "")),
    analysis("c", ("Martin", (), ""), ("Aubrac", (), "")),
    analysis("d", ("Anne Brel", (), "")),
]
PAUL, JEANNE, B, C, AUBRAC, ANNE = OWN = [
    (one.article.id, actor.id) for one in ARTICLES for actor in one.actors
]


def merged(
    one: tuple[object, ...] = (), two: tuple[object, ...] = (), unsure: tuple[object, ...] = ()
) -> Merged:
    return merge_actors(ARTICLES, judged=JudgedCast(one, two, unsure))  # type: ignore[arg-type]


def test_names_alone_make_one_of_the_three() -> None:
    assert merged().ids[PAUL] == merged().ids[B] == merged().ids[C]
    assert merged().judged == {}


def test_who_is_two_is_parted_and_namesakes_go_by_their_name() -> None:
    made = merged(two=((PAUL, B),))
    assert made.ids[PAUL] != made.ids[B] == made.ids[C]
    assert made.ids[JEANNE] == made.ids[AUBRAC]
    assert {reason.key for reasons in made.judged.values() for reason in reasons} == {"judgements.split"}


def test_who_is_one_is_joined_with_all_of_its_mentions() -> None:
    made = merged(one=((PAUL, ANNE),))
    assert made.ids[PAUL] == made.ids[ANNE] == made.ids[C]
    assert len(made.actors) == len(merged().actors) - 1
    assert made.judged[B][0].words == ("Paul Martin", "Anne Brel")


def test_of_what_nobody_knows_nothing_changes_and_both_say_so() -> None:
    made = merged(unsure=((PAUL, ANNE),))
    assert made.ids == merged().ids
    assert {reason.key for own in (PAUL, ANNE) for reason in made.judged[own]} == {"judgements.unsure_actor"}


PAIRS = st.tuples(st.sampled_from(OWN), st.sampled_from(OWN)).filter(lambda pair: pair[0] != pair[1])


@given(st.lists(st.tuples(st.sampled_from([Bond.ONE, Bond.TWO]), PAIRS), max_size=6))
def test_what_is_one_is_one_and_what_is_two_is_two(drawn: list[tuple[Bond, tuple[object, object]]]) -> None:
    stands = standing([(bond, *pair) for bond, pair in drawn])
    kept = [one for one, stand in zip(drawn, stands, strict=True) if stand]
    one, two = (tuple(pair for bond, pair in kept if bond is wanted) for wanted in (Bond.ONE, Bond.TWO))
    made = merged(one, two)
    assert set(made.ids) == set(OWN)
    assert all(made.ids[a] == made.ids[b] for a, b in one)  # type: ignore[index]
    assert not any(made.ids[a] == made.ids[b] for a, b in two)  # type: ignore[index]
