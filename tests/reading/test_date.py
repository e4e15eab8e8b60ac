from __future__ import annotations

import pytest

from recoupe.reading.date import dated, iso


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("January 11, 2010 Monday", "2010-01-11"),
        ("Friday, November 13, 2015", "2015-11-13"),
        ("13 November 2015", "2015-11-13"),
        ("Jan. 3rd, 2020", "2020-01-03"),
        ("mercredi 18 mars 2020", "2020-03-18"),
        ("18 mars 2020 mercredi", "2020-03-18"),
        ("19 mars 2020 jeudi 8:15 AM GMT", "2020-03-19T08:15:00+00:00"),
        ("January 11, 2010 Monday 12:30 AM", "2010-01-11T00:30:00"),
        ("29 décembre 2011 15:32", "2011-12-29T15:32:00"),
        ("12 avril 2017 à 10h30", "2017-04-12T10:30:00"),
        ("February 30, 2020", None),
        ("12 avril 2017 à 25h", None),
        ("12 avril 2017 environ", None),
        ("May 2020", None),
    ],
)
def test_a_date_in_french_or_english(written: str, read: str | None) -> None:
    assert iso(written) == read


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Monde, lundi 28 janvier 2013134 mots", "28 janvier 2013"),
        ("World, Friday, November 13, 2015", "November 13, 2015"),
        ("31 juin 2020, puis 1er août 2020", "1er août 2020"),
        ("le 12 avril", None),
    ],
)
def test_the_first_day_of_a_line_that_can_be(line: str, day: str | None) -> None:
    found = dated(line)
    assert (line[found[1] : found[2]] if found else None) == day
