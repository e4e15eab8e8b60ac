from __future__ import annotations

import itertools
import tomllib
from importlib.resources import files

import pytest

import recoupe

DAY = "Le sommet de Vaurelles s'est ouvert mercredi 12 avril."
YEARS = (1995, 2000, 2006, 2017, 2023, 2028)


def years(told: str, *, offices: bool = True, published: str | None = None) -> tuple[int, ...]:
    article = recoupe.Article("a", f"Vaurelles\n\n{DAY} {told}", published=published)
    return recoupe.timeline([article], offices=offices).year.candidates


def test_who_held_an_office_decides_between_the_years_that_fit() -> None:
    told = "Le secrétaire d'État américain, Rex Tillerson, y a parlé de paix."
    assert years(told, offices=False) == YEARS
    assert years(told) == (2017,)


@pytest.mark.parametrize(
    "told",
    [
        "L'ancien secrétaire d'État américain Rex Tillerson y a parlé de paix.",
        "Rex Tillerson y a parlé de paix.",
        "Le secrétaire d'État américain, Paul Orsane, y a parlé de paix.",
    ],
    ids=["no longer", "no office", "not in the table"],
)
def test_what_names_no_office_held_decides_nothing(told: str) -> None:
    assert years(told) == YEARS


def test_two_terms_leave_both() -> None:
    assert years("Le président russe, Vladimir Poutine, y a parlé de paix.") == (2000, 2006, 2017, 2023, 2028)


def test_where_no_year_is_left_the_table_decides_nothing() -> None:
    assert years("La Première ministre britannique, Liz Truss, y a parlé de paix.") == YEARS


def test_a_dated_article_needs_no_table() -> None:
    told = "Le secrétaire d'État américain, Rex Tillerson, y a parlé de paix."
    assert years(told, published="2023-04-12") == (2023,)


def test_what_rests_on_the_table_says_so_and_where() -> None:
    told = "Le secrétaire d'État américain, Rex Tillerson, y a parlé de paix."
    article = recoupe.Article("a", f"Vaurelles\n\n{DAY} {told}")
    year = recoupe.timeline([article], offices=True).year
    assert [reason.key for reason in year.why] == ["times.weekday_and_day", "times.office"]
    assert year.why[-1].say("en").startswith("from outside the articles")
    assert [place.span.of(article.text) for place in year.evidence] == [
        "mercredi 12 avril",
        "secrétaire d'État américain",
    ]


def test_no_one_holds_an_office_before_the_one_before_has_left() -> None:
    path = files("recoupe.language").joinpath("french", "offices.toml")
    for office in tomllib.loads(path.read_text(encoding="utf-8"))["offices"]:
        holders = office["holders"]
        assert all(one["until"] <= two["since"] for one, two in itertools.pairwise(holders))
