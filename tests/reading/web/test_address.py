"""Addresses, and the machines that they lead to."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.web.address import address, is_public
from recoupe.reading.web.naming import stem
from recoupe.reading.web.refused import Unfetched


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",  # noqa: S104
        "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "64:ff9b::7f00:1", "2001:0:a00:1::", "x",
    ],
)  # fmt: skip
def test_machines_of_a_local_network_are_not_public(number: str) -> None:
    """Nor are those that an IPv6 address carries an IPv4 address to."""
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]
)
def test_machines_of_the_internet_are(number: str) -> None:
    """With the address they carry."""
    assert is_public(number)


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("HTTPS://Exemple.FR", "https://exemple.fr/"),
        ("http://exemple.fr:80/a b?c=d e#f", "http://exemple.fr/a%20b?c=d%20e"),
        ("https://exemple.fr:8443/été", "https://exemple.fr:8443/%C3%A9t%C3%A9"),
        ("https://été.fr/", "https://xn--t-9fab.fr/"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("https://exemple.fr?a=1", "https://exemple.fr/?a=1"),
        ("https://exemple.fr/a\r\nHost: autre", "https://exemple.fr/aHost:%20autre"),
    ],
)
def test_an_address_is_written_as_servers_want_it(written: str, whole: str) -> None:
    """In ASCII, without its place in the page, and no line can be smuggled in."""
    assert address(written).written == whole


@pytest.mark.parametrize(
    "written",
    [
        "", "exemple.fr", "ftp://exemple.fr", "https://", "https:///a", "http://a:b@exemple.fr", "https://exemple.fr:port",
                "https://exemple.fr:99999", "http://[::1", "https://" + "a" * 9_000, "https://" + "é" * 80 + ".fr",
        "javascript:a",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(written: str) -> None:
    """A name and a password in one are too: they would stand in every line."""
    with pytest.raises(Unfetched, match="web_address"):
        address(written)


@given(st.text(max_size=60))
def test_any_text_is_an_address_in_ascii_or_refused(written: str) -> None:
    """And reading what was written gives the same address."""
    try:
        found = address(f"https://{written}")
    except Unfetched:
        return
    assert found.written.isascii()
    assert address(found.written) == found


@given(st.text(max_size=60))
def test_any_link_found_on_a_page_is_an_address_or_refused(link: str) -> None:
    """Nothing else comes of it."""
    with suppress(Unfetched):
        assert address("https://exemple.fr/a/b").joined(link).scheme in ("http", "https")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/2021/03/pont-ferme.html", "pont-ferme"),
        ("/2021/03/pont-ferme/", "pont-ferme"),
        ("/pont-ferme_6072914_3224.html?utm_source=x", "pont-ferme_6072914_3224"),
        ("/pont/index.html", "pont"),
        ("/article.php?id=123", "123"),
        ("/?p=12", "12"),
        ("/", "exemple.fr"),
        ("/pont.amp", "pont"),
        ("/l%27%C3%A9t%C3%A9%20d%E2%80%99Orsane", "l-été-d-Orsane"),
        ("/" + "a" * 300, "a" * 80),
        ("/a.b.c", "a.b.c"),
        ("/..%2F..%2Fetc", "etc"),
    ],
)
def test_an_article_is_named_by_what_tells_its_address_from_others(path: str, name: str) -> None:
    """The last part of the path, else the query, else the host."""
    assert stem(address(f"https://exemple.fr{path}")) == name
