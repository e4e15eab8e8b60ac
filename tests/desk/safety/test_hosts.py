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


@given(st.text(max_size=40))
def test_no_header_breaks_the_check(header: str) -> None:
    assert is_allowed(header, LOCAL) == (bare(header) in LOCAL)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machines_own_addresses_need_no_token(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example", ""])  # noqa: S104 - none is served
def test_every_other_address_does(host: str) -> None:
    assert not is_local(host)
