from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.desk.safety.hosts import LOCAL, bare, is_allowed, is_local


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Desk.Example:80", "desk.example"),
        ("[::1]:80", "::1"),
        ("[::1]", "::1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_a_header_is_a_name_and_maybe_a_port(header: str, name: str) -> None:
    assert bare(header) == name


def test_a_desk_on_every_address_answers_to_any_number_and_to_no_other_name() -> None:
    """A name can be made to lead here, a number cannot."""
    everywhere = {*LOCAL, "0.0.0.0"}  # noqa: S104 - none is served
    assert is_allowed("192.168.1.4:8060", everywhere)
    assert is_allowed("[fd00::1]:8060", everywhere)
    assert not is_allowed("evil.example", everywhere)
    assert not is_allowed("192.168.1.4", LOCAL)


@given(st.text(max_size=40))
def test_no_header_breaks_the_check(header: str) -> None:
    assert is_allowed(header, LOCAL) == (bare(header) in LOCAL)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machines_own_addresses_need_no_token(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example", ""])  # noqa: S104 - none is served
def test_every_other_address_does(host: str) -> None:
    assert not is_local(host)
