from __future__ import annotations

from datetime import date

import pytest

import recoupe
from recoupe.analysis.times import Flag, find_flags

PUBLISHED = "2017-05-03"


def flags(text: str, published: str | None = PUBLISHED, today: date | None = None) -> tuple[Flag, ...]:
    times = recoupe.times(text, published=published)
    day = date.fromisoformat(published) if published else None
    return find_flags("a", text, times, published=day, today=today)


def told(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(flag.span.of(text) if flag.span else "", flag.why.key) for flag in flags(text, published)]


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize("day", ["le 31 juin", "le 30 février", "le 31 février", "le 29 février 2023"])
def test_a_day_that_is_not_is_told_and_stays_as_it_is(day: str, published: str | None) -> None:
    text = f"Le pont rouvrira {day}, dit-on."
    assert told(text, published) == [(day, "times.no_such_day")]
    (time,) = recoupe.times(text, published=published)
    assert time.value[5:] in {"06-31", "02-30", "02-31", "02-29"}
    assert (time.earliest, time.latest) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Le pont rouvre le 30 juin.",
        "Le pont rouvre mercredi 12 avril 2017.",
        "Publié le 3 mai 2017. Hier, il pleuvait.",
        "Ce mercredi 3 mai, le pont rouvre.",
        "Le coup d'État du 18 brumaire an VIII.",
        "Le 29 février, le pont fermait.",
    ],
)
def test_what_can_be_is_not_told(text: str) -> None:
    assert told(text) == []


def test_a_weekday_that_the_date_does_not_have_is_told_with_the_one_it_has() -> None:
    (flag,) = flags("Le pont a cédé mardi 12 avril 2017.")
    assert flag.why.words == ("mardi 12 avril 2017", "mercredi")


@pytest.mark.parametrize("text", ["Publié le 12 avril 2017.", "Ce mercredi 12 avril, le pont a cédé."])
def test_a_text_of_another_day_than_its_source_is_told(text: str) -> None:
    assert [key for _, key in told(text)] == ["times.two_days"]


def test_two_days_that_a_text_says_it_is_of_are_told_without_a_source() -> None:
    text = "Publié le 12 avril 2017. Le pont tient. Mis à jour le 3 mai 2017."
    assert [key for _, key in told(text, None)] == ["times.two_days"]


def test_an_article_after_today_is_told_only_where_today_is_known() -> None:
    (flag,) = flags("Le pont tient.", today=date(2017, 5, 2))
    assert (flag.span, flag.why.key) == (None, "times.future")
    assert flags("Le pont tient.", today=date(2017, 5, 3)) == flags("Le pont tient.") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dans 9999 ans", "XXXX"),
        ("il y a 50000 ans", "XXXX"),
        ("il y a 5000 ans", "BC2984"),
        ("il y a 2017 ans", "BC0001"),
        ("en l'an 0", "0000"),
        ("le 18 brumaire an XVIII", "XXXX-XX-XX"),
        ("au XVIIIe siècle", "17"),
        ("le 10 thermidor an II", "1794-07-28"),
    ],
)
def test_far_years_and_other_calendars_stay_in_theirs(text: str, value: str) -> None:
    (time,) = recoupe.times(text, published=PUBLISHED)
    assert time.value == value
    open_ = value in {"XXXX", "0000", "XXXX-XX-XX"}
    assert bool(told(text)) is open_


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_years_have_four_digits_at_both_ends_of_the_calendar(published: str) -> None:
    text = "Le 5 avril, demain, hier, dans un mois, il y a trois siècles, le 29 février, mardi, le 31 juin."
    values = [time.value for time in recoupe.times(text, published=published)]
    assert all(value[:4] == "XXXX" or value[:2] == "BC" or value[:4].isdigit() for value in values)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("pendant plusieurs minutes", "PTXM"),
        ("pendant plusieurs mois", "PXM"),
        ("pendant 300 siècles et demi", "P30050Y"),
        ("pendant deux siècles et demi", "P250Y"),
        ("pendant deux ans et demi", "P2Y6M"),
    ],
)
def test_a_length_is_one_sane_value(text: str, value: str) -> None:
    assert [time.value for time in recoupe.times(text)] == [value]
