from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.desk.kept import Kept


def test_a_text_is_made_once() -> None:
    made: list[str] = []
    kept = Kept()

    def make() -> str:
        made.append("x")
        return "text"

    assert [kept.get("key", make) for _ in range(3)] == ["text"] * 3
    assert made == ["x"]


def test_the_one_asked_for_longest_ago_goes_first() -> None:
    kept = Kept(room=2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda: "x")
    assert kept.get("a", lambda: "again") == "x"
    assert kept.get("b", lambda: "again") == "again"


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30))))
def test_no_more_is_kept_than_there_is_room_for(asked: list[tuple[int, int]]) -> None:
    kept = Kept(room=40)
    for key, size in asked:
        text = kept.get(key, partial(str.__mul__, "x", size))
        assert set(text) <= {"x"}
        assert kept.size <= 40


def test_what_is_larger_than_the_room_is_given_all_the_same() -> None:
    kept = Kept(room=3)
    assert kept.get("key", lambda: "larger") == "larger"
    assert kept.size == 0


def test_many_who_ask_at_once_have_it_made_once() -> None:
    made, gate = [], Barrier(4)
    kept = Kept()

    def make() -> str:
        made.append("x")
        sleep(0.05)
        return "text"

    def ask(_: int) -> str:
        gate.wait()
        return kept.get("key", make)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(4))) == ["text"] * 4
    assert made == ["x"]


def test_what_cannot_be_made_is_tried_again() -> None:
    kept = Kept()

    def broken() -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        kept.get("key", broken)
    assert kept.get("key", lambda: "text") == "text"
