from __future__ import annotations

import pytest

from recoupe.reading.press.header import Header, header


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Monde, lundi 28 janvier 2013 134 mots, p. 11", Header("2013-01-28", "Monde", "134", "11")),
        ("lundi 28 janvier 2013134 mots, p. 93_T_17", Header("2013-01-28", None, "134", "93_T_17")),
        ("World, Friday, November 13, 2015", Header("2015-11-13", "World")),
        ("mercredi 1er mai 2019, 07:05 UTC", Header("2019-05-01T07:05:00+00:00")),
        ("Région, Sarne, 3 août 2020 - 1 234 words", Header("2020-08-03", "Région, Sarne", "1234")),
        ("Thursday, 1 July 2004, p. 2, A4", Header("2004-07-01", None, None, "2, A4")),
        ("mercredi 1 mai 2019 - 07:05 UTC+2", Header("2019-05-01T07:05:00+02:00")),
        ("31 juin 2020", Header(section="31 juin 2020")),
        ("", Header()),
    ],
)
def test_what_stands_above_an_article_in_any_order(line: str, read: Header) -> None:
    assert header(line) == read
