from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Verdict
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    from recoupe.comparison.dossier import Account

    Compare = Callable[..., Found]

FILLER = "Les riverains attendent des nouvelles. La mairie se tait."

TURNED = [
    (
        "visite",
        "Le ministre de la Santé est attendu sur place.",
        "Le ministre de la Santé a passé deux heures auprès des équipes.",
    ),
    (
        "visite",
        "Le ministre de la Santé pourrait se rendre à Vaudry.",
        "Arrivé peu après midi, le ministre de la Santé a salué les équipes.",
    ),
    ("appel", "Son avocate réserve sa décision.", "L’ancien maire a interjeté appel."),
    ("appel", "L’ancien maire fera appel.", "L’ancien maire a signé la déclaration d’appel."),
    ("plainte", "La famille songe à porter plainte.", "La famille a déposé plainte."),
    ("enquête", "Une enquête sera ouverte.", "Le parquet a ouvert une enquête."),
    ("réouverture", "Le musée doit rouvrir mardi.", "Le musée a rouvert ses salles."),
    (
        "départ ou arrivée",
        "L’ailier du club Vaudry est tout proche de s’engager.",
        "L’ailier du club Vaudry a signé.",
    ),
    ("succession", "Odile Vasseur tient la corde.", "Odile Vasseur a été nommée ministre."),
    (
        "rassemblement",
        "Les ouvriers du chantier appellent à un rassemblement.",
        "Les ouvriers du chantier ont manifesté.",
    ),
    (
        "réunion",
        "Le patron aura une audience : cette audience doit se tenir lundi.",
        "Le patron reste en prison, après une audience de deux heures.",
    ),
    ("grève", "La grève des conducteurs est toujours prévue.", "La grève des conducteurs a été levée."),
    (
        "retour",
        "Les habitants évacués devaient regagner leur logement.",
        "Les habitants évacués ont pu rentrer.",
    ),
]


def turned(found: Found, slot: str) -> list[Account]:
    """Return the accounts of one matter."""
    return [account for account in found.accounts if account.slot == slot]


@pytest.mark.parametrize(("slot", "ahead", "done"), TURNED)
def test_what_is_ahead_in_one_article_and_done_in_another_is_an_update(
    compare: Compare, slot: str, ahead: str, done: str
) -> None:
    found = compare(a=(f"{ahead} {FILLER}", "2023-05-02"), b=(f"{done} {FILLER}", "2023-05-03"))
    (account,) = turned(found, slot)
    assert account.verdict is Verdict.UPDATE
    assert [value.place.article for value in account.values] == ["a", "b"]


def test_a_value_begins_with_the_words_that_tell_it(compare: Compare) -> None:
    found = compare(
        a=(f"Son équipe a dit que l’ancien maire fera appel. {FILLER}", "2023-05-02"),
        b=(f"L’ancien maire a fait appel dès vendredi. {FILLER}", "2023-05-03"),
    )
    (account,) = turned(found, "appel")
    assert found.evidence(account) == [("a", "fera appel"), ("b", "a fait appel dès vendredi")]


def test_what_is_announced_after_it_was_told_as_done_is_another(compare: Compare) -> None:
    found = compare(
        a=(f"L’ancien maire fera appel. {FILLER}", "2023-05-04"),
        b=(f"L’ancien maire a fait appel. {FILLER}", "2023-05-02"),
    )
    assert turned(found, "appel") == []


def test_visits_of_two_people_are_two(compare: Compare) -> None:
    found = compare(
        a=(f"Odile Vasseur est attendue à Vaudry. {FILLER}", "2023-05-02"),
        b=(f"Karim al-Sayed a visité le port. {FILLER}", "2023-05-03"),
    )
    assert turned(found, "visite") == []


def test_an_article_that_tells_both_has_it_done(compare: Compare) -> None:
    found = compare(
        a=(f"La famille songe à porter plainte. {FILLER}", "2023-05-02"),
        b=(f"La famille a déposé plainte. La famille voisine songe à porter plainte. {FILLER}", "2023-05-03"),
    )
    (account,) = turned(found, "plainte")
    assert found.evidence(account) == [("a", "songe à porter plainte"), ("b", "a déposé plainte")]


def test_what_was_not_planned_is_not_ahead(compare: Compare) -> None:
    found = compare(
        a=(f"La rencontre des deux maires n’était pas prévue. {FILLER}", "2023-05-02"),
        b=(f"Les deux maires se sont rencontrés. {FILLER}", "2023-05-03"),
    )
    assert turned(found, "réunion") == []


def test_nothing_listed_is_ahead_and_done_in_the_same_words() -> None:
    for told in table("french", "turns").values():
        assert not re.fullmatch(told["ahead"], told["done"])
