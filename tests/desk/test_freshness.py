from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.desk.freshness import is_had, tag_of

if TYPE_CHECKING:
    from tests.desk.client import Client

PAGES = ("/search?q=secours", "/search.csv?q=secours", "/inbox", "/inbox.json", "/actors/solene%20brehaut")


@given(st.binary(), st.binary())
def test_an_answer_is_known_by_its_bytes_alone(one: bytes, other: bytes) -> None:
    assert is_had(tag_of(one), tag_of(other)) == (one == other)
    assert is_had(tag_of(one), f'"x", W/{tag_of(one)}')
    assert is_had(tag_of(one), "*")
    assert not is_had(tag_of(one), None)


@pytest.mark.parametrize("page", PAGES)
def test_who_has_a_page_is_told_that_it_is_the_same(client: Client, page: str) -> None:
    first = client.get(page)
    again = client.get(page, if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"] == tag_of(first.body)
    assert again.headers["cache-control"] == first.headers["cache-control"] == "private, no-cache"


def test_who_has_another_page_is_given_this_one(client: Client) -> None:
    """In another language, with another search, to another browser."""
    tag = client.get("/search?q=secours").headers["etag"]
    for address in ("/search?q=secours&lang=en", "/search?q=ferry"):
        answer = client.get(address, if_none_match=tag)
        assert answer.status == 200
        assert answer.body


def test_a_language_that_is_chosen_is_kept_though_the_page_is_the_same(client: Client) -> None:
    tag = client.get("/search?q=secours&lang=en").headers["etag"]
    client.cookies.pop("lang")
    assert client.get("/search?q=secours&lang=en", if_none_match=tag).status == 304
    assert client.cookies["lang"] == "en"


def test_what_is_not_there_has_no_tag(client: Client) -> None:
    assert "etag" not in client.get("/nothing", if_none_match="*").headers
