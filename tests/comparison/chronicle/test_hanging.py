from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import recoupe

if TYPE_CHECKING:
    from recoupe.comparison.dossier import TimelineEntry

ATTACK = "Une attaque a fait sept morts vendredi 12 mai sur le marché de Kessel."
FILLER = "Le quartier reste fermé et les écoles le sont aussi, selon la mairie de la ville."


def entries(*sentences: str, published: str | None = "2023-05-16") -> tuple[TimelineEntry, ...]:
    text = "\n\n".join(["Kessel sous le choc", ATTACK, *sentences])
    return recoupe.timeline([recoupe.Article("a", text, published=published)]).entries


def value(words: str, found: tuple[TimelineEntry, ...]) -> str | None:
    return next((entry.moment.value for entry in found if words in entry.label), None)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("La veille de l'attaque, deux hommes avaient été aperçus près du pont.", "2023-05-11"),
        ("Le lendemain de l'attaque, le gouverneur avait promis des renforts.", "2023-05-13"),
        ("Trois jours après la fusillade, la police a arrêté un suspect à Brunay.", "2023-05-15"),
        ("Deux mois avant l'attaque, la mairie avait retiré les patrouilles.", "2023-03"),
        ("Une semaine avant cette attaque, un tract circulait dans le quartier.", "2023-W18"),
        ("Dans la nuit qui a suivi l'attaque, l'armée a bouclé le quartier du port.", "2023-05-12TNI"),
        ("Lors de cette attaque, trois policiers ont aussi été blessés.", "2023-05-12"),
    ],
)
def test_what_hangs_on_a_dated_thing_has_its_day(sentence: str, day: str) -> None:
    assert value(sentence[:20], entries(sentence)) == day


@pytest.mark.parametrize(
    "sentence",
    [
        "Après l'attaque, le gouverneur avait promis des renforts.",
        "Quelques jours après l'attaque, le gouverneur avait promis des renforts.",
        "Trois jours après l'incendie, le gouverneur avait promis des renforts.",
        "Lors de cette rencontre, le gouverneur avait promis des renforts.",
        "Vingt jours après l'attaque, le gouverneur avait promis des renforts.",
    ],
    ids=["no count", "an open count", "another thing", "nothing it points at", "later than the article"],
)
def test_what_nothing_dates_opens_no_entry(sentence: str) -> None:
    assert value(sentence[:20], entries(sentence)) is None


def test_an_entry_says_on_what_it_hangs() -> None:
    found = entries("La veille de l'attaque, deux hommes avaient été aperçus près du pont.")
    (why,) = next(entry.why for entry in found if "veille" in entry.label)
    assert why.key == "times.hangs_on"
    assert why.words == ("La veille de l'attaque", ATTACK)


def test_two_days_of_one_kind_leave_it_open() -> None:
    other = "Une attaque avait déjà fait deux morts lundi 8 mai dans le port de Brunay."
    assert value("La veille", entries(other, FILLER, "La veille de l'attaque, un tract circulait.")) is None


def test_the_words_beside_it_tell_which_of_two() -> None:
    other = "Une attaque avait déjà fait deux morts lundi 8 mai dans le port de Brunay."
    told = "La veille de l'attaque du port de Brunay, un tract circulait."
    assert value("La veille", entries(other, FILLER, told)) == "2023-05-07"


def test_another_article_may_date_it() -> None:
    dated = recoupe.Article("a", f"Kessel\n\n{ATTACK}", published="2023-05-12")
    told = (
        "Les commerçants\n\nAu lendemain de l'attaque, des milliers de personnes ont défilé dans le centre."
    )
    found = recoupe.timeline([dated, recoupe.Article("b", told, published="2023-05-14")]).entries
    assert value("Au lendemain", found) == "2023-05-13"


def test_the_year_stays_as_open_as_that_of_the_thing() -> None:
    attack = "Une attaque a fait sept morts le 12 mai sur le marché de Kessel."
    told = "La veille de l'attaque, deux hommes avaient été aperçus près du pont."
    (article,) = [recoupe.Article("a", f"Kessel\n\n{attack}\n\n{told}")]
    found = recoupe.timeline([article]).entries
    assert value("La veille", found) == "XXXX-05-11"
    assert {entry.moment.earliest for entry in found} == {None}
    assert [entry.offset for entry in found] == [-1, 0]


def test_an_hour_told_of_a_thing_is_of_its_day() -> None:
    crash = "Un train a heurté un camion mardi 8 octobre près de Vaurelles."
    told = (
        "Mercredi, les gendarmes étaient sur place.\n\nLe feu clignotait au moment du choc, survenu à 7 h 42."
    )
    article = recoupe.Article("a", f"Vaurelles\n\n{crash}\n\n{told}", published="2024-10-09")
    found = recoupe.timeline([article]).entries
    assert value("Le feu clignotait", found) == "2024-10-08T07:42"


def test_what_others_say_hangs_on_nothing() -> None:
    said = "« La veille de l'attaque, tout allait bien dans le quartier », a raconté Odile Vasseur."
    assert value("La veille", entries(said)) is None
