from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from recoupe.comparison.dossier import Moment, Precision, TimelineEntry
from recoupe.presentation.dates import spell_entry, spell_moment
from recoupe.presentation.interface import interface
from recoupe.presentation.short_dates import short_moment

DAY = date(2017, 4, 12)
MOMENTS = [
    (Moment(DAY, DAY, Precision.DAY, "2017-04-12"), "mercredi 12 avril 2017", "12 avr."),
    (
        Moment(date(2017, 4, 1), date(2017, 4, 1), Precision.DAY, "2017-04-01"),
        "samedi 1er avril 2017",
        "1 avr.",
    ),
    (
        Moment(DAY, DAY, Precision.TIME, "2017-04-12T09:30"),
        "mercredi 12 avril 2017, 9 h 30",
        "12 avr. 9 h 30",
    ),
    (Moment(DAY, DAY, Precision.TIME, "2017-04-12T12:00"), "mercredi 12 avril 2017, 12 h 00", "12 avr. 12 h"),
    (Moment(DAY, DAY, Precision.DAY, "2017-04-12TEV"), "mercredi 12 avril 2017", "12 avr. soir"),
    (
        Moment(date(2017, 9, 1), date(2017, 11, 30), Precision.MONTH, "2017-FA"),
        "du 1er septembre au 30 novembre 2017",
        "sept.–nov. 2017",
    ),
    (Moment(DAY, date(2017, 4, 14), Precision.WEEK, ""), "du 12 avril au 14 avril 2017", "12–14 avr."),
    (Moment(date(2017, 4, 1), date(2017, 4, 30), Precision.MONTH, "2017-04"), "avril 2017", "avr. 2017"),
    (Moment(date(2017, 1, 1), date(2017, 12, 31), Precision.YEAR, "2017"), "2017", "2017"),
    (Moment(None, None, Precision.DAY, "XXXX-04-12"), "12 avril", "12 avr."),
    (
        Moment(None, None, Precision.WEEK, "XXXX-04-03/XXXX-05-01"),
        "du 3 avril au 1er mai",
        "3 avr. – 1 mai",
    ),
    (Moment(None, None, Precision.MONTH, "XXXX-04"), "avril", "avril"),
    (Moment(None, None, Precision.OPEN, "XXXX"), "date ouverte", "date ouverte"),
]


@pytest.mark.parametrize(("moment", "written", "short"), MOMENTS, ids=lambda one: str(one)[:24])
def test_a_date_says_what_is_known_of_it_and_no_more(moment: Moment, written: str, short: str) -> None:
    words = interface("fr")
    assert spell_moment(moment, words).replace("\u00a0", " ") == written
    assert short_moment(moment, words) == short


def test_a_short_date_tells_its_year_only_where_another_is_usual() -> None:
    moment, words = Moment(DAY, DAY, Precision.TIME, "2017-04-12T09:30"), interface("fr")
    assert short_moment(moment, words, usual=2017) == "12 avr. 9 h 30"
    assert short_moment(moment, words, usual=2025) == "12 avr. 2017 9 h 30"


def test_english_dates_are_in_english() -> None:
    moment = Moment(DAY, DAY, Precision.DAY, "2017-04-12")
    assert spell_moment(moment, interface("en")) == "Wednesday 12 April 2017"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("BC5200", "5200 av. J.-C.", "5200 BC"),
        ("DCT-P6Y", "6 ans avant l’article", "6 years before the article"),
        ("DCT+P1Y", "1 an après l’article", "1 year after the article"),
        ("2023-06-31", "31 juin 2023", "31 June 2023"),
        ("XXXX-02-30", "30 février", "30 February"),
    ],
)
def test_what_no_calendar_has_is_spelled(value: str, french: str, english: str) -> None:
    moment = Moment(None, None, Precision.OPEN, value)
    assert spell_moment(moment, interface("fr")).replace("\u00a0", " ") == french
    assert spell_moment(moment, interface("en")).replace("\u00a0", " ") == english


def test_where_the_year_is_open_days_are_counted_from_the_event() -> None:
    moment = Moment(None, None, Precision.DAY, "XXXX-04-04")
    entry = TimelineEntry(moment, "pont", (), (), (), offset=-8)
    assert spell_entry(entry, interface("fr")) == "4 avril (J-8)"
    assert spell_entry(replace(entry, offset=0), interface("en")) == "4 April (D)"
    assert spell_entry(replace(entry, offset=None), interface("fr")) == "4 avril"
