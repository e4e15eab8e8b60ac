from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.bonds import Bond, standing
from recoupe.comparison.statements import find_statements
from recoupe.comparison.statements.grouping import Pair, group
from recoupe.comparison.statements.judged import Judged
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Statement

    Read = Callable[..., tuple[list[Analysis], list[Quotation]]]

NAMES = "abcdefg"
ENDS = st.sampled_from(list(combinations(NAMES, 2)))
WORDS = st.frozensets(st.builds(lambda start: Span(start, start + 1), st.integers(0, 3)), min_size=1)
PAIRS = st.dictionaries(ENDS, st.builds(Pair, st.integers(1, 9), WORDS, WORDS), max_size=12)
ITSELF = {name: name for name in NAMES}
PONT = {
    "a": "{Jeanne Aubrac|« le pont restera fermé jusqu’au printemps »} a dit.",
    "b": "{Jeanne Aubrac|le pont restera fermé jusqu’au printemps} a dit.",
    "c": "{Jeanne Aubrac|« le pont suspendu restera fermé jusqu’au printemps »} a dit.",
    "d": "{Paul Ravier|« une navette gratuite emmènera les écoliers »} a dit.",
}


@st.composite
def judged(draw: st.DrawFn) -> Judged:
    """Draw decisions that do not speak against one another."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(Bond), ENDS), max_size=8))
    stands = standing([(bond, *ends) for bond, ends in drawn])
    kept = [one for one, stand in zip(drawn, stands, strict=True) if stand]
    return Judged(*(frozenset(ends for bond, ends in kept if bond is wanted) for wanted in Bond))


@given(PAIRS, judged())
def test_what_is_the_same_stands_in_one_group(pairs: dict[tuple[str, str], Pair], decided: Judged) -> None:
    groups = group(pairs, ITSELF, decided)
    assert all(any({*ends} <= {*members} for members in groups) for ends in decided.same)


@given(PAIRS, judged())
def test_what_is_different_stands_in_no_group(pairs: dict[tuple[str, str], Pair], decided: Judged) -> None:
    groups = group(pairs, ITSELF, decided)
    assert not any({*ends} <= {*members} for members in groups for ends in decided.different)


@given(PAIRS, judged())
def test_what_is_left_open_changes_nothing(pairs: dict[tuple[str, str], Pair], decided: Judged) -> None:
    assert group(pairs, ITSELF, Judged(unsure=decided.unsure)) == group(pairs, ITSELF)


@given(PAIRS, ENDS)
def test_no_third_stands_with_both_of_what_is_different(
    pairs: dict[tuple[str, str], Pair], ends: tuple[str, str]
) -> None:
    groups = group(pairs, ITSELF, Judged(different=frozenset({ends})))
    first, second = ({x for members in groups if end in members for x in members} for end in ends)
    assert first.isdisjoint(second)


def told(statements: tuple[Statement, ...]) -> list[tuple[str, ...]]:
    return [one.members for one in statements]


def keys(statement: Statement) -> set[str]:
    return {reason.key for reason in statement.why}


def test_without_judgement_the_three_are_one(read: Read) -> None:
    assert told(find_statements(*read(**PONT)).statements) == [("a-1", "b-1", "c-1"), ("d-1",)]


def test_what_is_different_parts_even_through_a_third(read: Read) -> None:
    apart = Judged(different=frozenset({("a-1", "c-1")}))
    found = find_statements(*read(**PONT), judged=apart).statements
    assert sorted(map(len, told(found))) == [1, 1, 2]
    assert not any({"a-1", "c-1"} <= set(members) for members in told(found))
    assert all("judgements.different" in keys(one) for one in found if {"a-1", "c-1"} & set(one.members))


def test_what_is_the_same_joins_whole_groups_and_says_so(read: Read) -> None:
    found = find_statements(*read(**PONT), judged=Judged(same=frozenset({("c-1", "d-1")}))).statements
    assert told(found) == [("a-1", "b-1", "c-1", "d-1")]
    assert "judgements.same" in keys(found[0])
    (pair,) = [one for one in found[0].pairs if (one.a, one.b) == ("c-1", "d-1")]
    assert "judgements.same" in {reason.key for reason in pair.why}


def test_two_that_share_nothing_are_one_by_judgement_alone(read: Read) -> None:
    alone = {name: PONT[name] for name in "ad"}
    (found,) = find_statements(*read(**alone), judged=Judged(same=frozenset({("a-1", "d-1")}))).statements
    assert keys(found) == {"judgements.same"}
    assert found.why[0].words == (
        "le pont restera fermé jusqu’au printemps",
        "une navette gratuite emmènera les écoliers",
    )


def test_doubt_is_shown_on_both_sides(read: Read) -> None:
    found = find_statements(*read(**PONT), judged=Judged(unsure=frozenset({("a-1", "d-1")}))).statements
    assert told(found) == told(find_statements(*read(**PONT)).statements)
    assert all("judgements.unsure" in keys(one) for one in found)
