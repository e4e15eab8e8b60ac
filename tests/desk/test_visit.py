from __future__ import annotations

from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from recoupe.desk.visit import Visit, at
from recoupe.desk.words import words

if TYPE_CHECKING:
    from recoupe.desk.jobs.jobs import Jobs
    from recoupe.desk.shelf import Shelf

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def visit(path: str, *queries: tuple[str, str]) -> Visit:
    return Visit(
        shelf=cast("Shelf", None),
        words=words("fr"),
        asked={},
        query=dict(queries),
        queries=queries,
        path=path,
        proof="",
        jobs=cast("Jobs", None),
    )


def test_an_address_keeps_what_is_not_changed() -> None:
    here = visit("/search", ("q", "le pont"), ("outlet", "A&B"), ("page", "2"))
    assert here.address() == "/search?q=le+pont&outlet=A%26B&page=2"
    assert here.address(page="3") == "/search?q=le+pont&outlet=A%26B&page=3"
    assert here.address(page="") == "/search?q=le+pont&outlet=A%26B"
    assert here.address(".csv", delimiter=";").startswith("/search.csv?q=le+pont")


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_whatever_a_part_holds_it_stays_one_part(parts: list[str]) -> None:
    address = at(*parts)
    assert [unquote(part) for part in address.split("/")[1:]] == parts
    assert address.isascii()


@given(st.lists(st.tuples(WORDS.filter(bool), WORDS.filter(bool)), max_size=4))
def test_an_address_says_what_was_asked(queries: list[tuple[str, str]]) -> None:
    assert parse_qsl(urlsplit(visit("/x", *queries).address()).query) == queries
