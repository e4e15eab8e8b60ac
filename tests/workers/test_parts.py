from __future__ import annotations

import os
import signal
from itertools import count, islice
from typing import TYPE_CHECKING

import pytest

from recoupe.workers import in_parts

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


def upto(number: int) -> Generator[tuple[int, int]]:
    """Yield the numbers below `number`, and who counts."""
    for one in range(number):
        yield one, os.getpid()


def endless(number: int) -> Generator[int]:
    yield from count(number)


def fatal(number: int) -> Generator[int]:
    """Yield two numbers; nobody outlives the number 3."""
    yield number
    if number == 3:
        os._exit(9)
    yield -number


def once(file: Path) -> Generator[str]:
    """Yield three lines; its process is killed at the second, the first time."""
    yield "one"
    if not file.exists():
        file.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    yield "two"
    yield "three"


def asleep(_: int) -> Generator[int]:
    signal.pause()
    yield 1


def test_the_parts_of_each_item_come_in_order_from_one_other_process() -> None:
    parts = list(in_parts(upto, [2, 0, 3], lost=lambda _: (-1, 0)))
    assert [number for number, _ in parts] == [0, 1, 0, 1, 2]
    assert {pid for _, pid in parts} == {parts[0][1]} != {os.getpid()}


def test_an_item_without_end_is_taken_part_by_part() -> None:
    parts = in_parts(endless, [5], lost=lambda _: -1)
    assert list(islice(parts, 1000)) == list(range(5, 1005))
    parts.close()


def test_an_item_that_ends_its_process_costs_what_is_left_of_it_alone() -> None:
    assert list(in_parts(fatal, [2, 3, 4], lost=lambda item: 10 * item)) == [2, -2, 3, 30, 4, -4]


def test_a_process_that_was_killed_is_replaced_and_nothing_comes_twice(tmp_path: Path) -> None:
    assert list(in_parts(once, [tmp_path / "killed"], lost=lambda _: "lost")) == ["one", "two", "three"]


def test_an_item_that_gives_nothing_in_time_is_given_up() -> None:
    assert list(in_parts(asleep, [1], lost=lambda _: -1, limit=0.2)) == [-1]


def test_what_a_reader_yields_is_not_lost_with_an_error_of_who_reads_it() -> None:
    parts = in_parts(upto, [3], lost=lambda _: (-1, 0))
    assert next(parts)[0] == 0
    with pytest.raises(KeyError):
        parts.throw(KeyError())
    assert list(parts) == []
