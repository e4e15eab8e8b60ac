from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.statements import find_questions, find_statements
from recoupe.comparison.statements.judged import Judged
from recoupe.comparison.statements.questions import MARGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.statements import Question

    Read = Callable[..., tuple[list[Analysis], list[Quotation]]]

NOTHING = Judged()
SURE = {
    "a": "{Jeanne Aubrac|« le pont restera fermé jusqu’au printemps »} a dit.",
    "b": "{Jeanne Aubrac|« le pont restera fermé jusqu’au printemps »} a dit.",
    "c": "{Paul Ravier|« une navette gratuite emmènera les écoliers »} a dit.",
}
OPEN = {
    "a": "{Jeanne Aubrac|« le pont restera fermé jusqu’au printemps »} a dit.",
    "b": "{Jeanne Aubrac|les travaux dureront et le pont sera rouvert au printemps} a dit.",
    "c": "{Jeanne Aubrac|les travaux dureront et le pont sera rouvert au printemps} a dit.",
    "d": "{Jeanne Aubrac|« au printemps, la ville aura un pont neuf »} a dit.",
}


def asked(read: Read, articles: dict[str, str], judged: Judged = NOTHING) -> tuple[Question, ...]:
    return find_questions(find_statements(*read(**articles), judged=judged), judged)


def test_nothing_is_asked_where_nothing_is_open(read: Read) -> None:
    assert asked(read, SURE) == ()


def test_the_least_sure_comes_first_with_why_and_no_two_wordings_come_twice(read: Read) -> None:
    found = asked(read, OPEN)
    assert {(one.a, one.b) for one in found} == {("b-1", "d-1"), ("a-1", "b-1"), ("a-1", "d-1")}
    assert [one.doubt for one in found] == sorted(one.doubt for one in found)
    assert all(one.doubt <= MARGIN and one.why for one in found)


def test_what_is_held_now_is_told(read: Read) -> None:
    told = find_statements(*read(**OPEN))
    for one in find_questions(told, NOTHING):
        assert one.held == any({one.a, one.b} <= {*statement.members} for statement in told.statements)


@pytest.mark.parametrize("kind", ["same", "different", "unsure"])
def test_what_is_decided_is_not_asked_again_nor_of_other_articles_with_these_words(
    read: Read, kind: str
) -> None:
    left = asked(read, OPEN, Judged(**{kind: frozenset({("b-1", "d-1")})}))
    assert not {("b-1", "d-1"), ("c-1", "d-1")} & {(one.a, one.b) for one in left}
