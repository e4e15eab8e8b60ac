"""Counts of a crowd by who counted, compared over invented articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]

ONE = "Le cortège de Vaudry a réuni 8 000 personnes selon la police, 20 000 selon les organisateurs."


def verdicts(found: Found) -> dict[frozenset[str], Verdict]:
    return {frozenset(value.value for value in one.values): one.verdict for one in found.accounts}


@pytest.mark.parametrize(
    "other",
    [
        "Le collectif revendique 25 000 manifestants.",
        "La CGT en a compté 25 000.",
        "Ils étaient 25 000 pour le collectif.",
        "Ils étaient 25 000, à en croire les syndicats.",
        "Selon l’intersyndicale, ils étaient 25 000.",
        "Ils étaient 25 000 (organisateurs).",
    ],
)
def test_those_who_called_a_crowd_count_it_whatever_they_are_called(compare: Compare, other: str) -> None:
    """Organisers, a union and a collective count one crowd: their counts may differ."""
    found = compare(a=ONE, b=other)
    assert verdicts(found)[frozenset(("20\u202f000", "25\u202f000"))] is Verdict.CONFLICT


@pytest.mark.parametrize(
    "other", ["La préfecture en a dénombré 8 000.", "Ils étaient 8 000 pour la préfecture."]
)
def test_police_and_prefecture_count_as_one(compare: Compare, other: str) -> None:
    """Who watches a crowd is one side."""
    assert verdicts(compare(a=ONE, b=other))[frozenset(("8\u202f000",))] is Verdict.AGREE


def test_two_sides_are_no_conflict(compare: Compare) -> None:
    """What one side counts is not set against the other side's count."""
    found = compare(
        a="Le cortège de Vaudry a réuni 8 000 personnes selon la police.",
        b="Le collectif revendique 25 000 manifestants à Vaudry.",
    )
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}


def test_a_whole_thousand_holds_what_is_rounded_to_it(compare: Compare) -> None:
    """12 000 may be 11 500, 13 000 may not."""
    found = compare(
        a="Ils étaient 11 500 à Vaudry selon la police.", b="Selon la police, ils étaient 12 000."
    )
    assert Verdict.COMPATIBLE in {account.verdict for account in found.accounts}
    found = compare(
        a="Ils étaient 11 500 à Vaudry selon la police.", b="Selon la police, ils étaient 13 000."
    )
    assert Verdict.CONFLICT in {account.verdict for account in found.accounts}


def test_a_count_of_a_later_hour_takes_the_place_of_one_of_an_earlier(compare: Compare) -> None:
    """Two hours of a bulletin tell which count is the later."""
    text = "À Vaudry, {} personnes ont été interpellées, selon un bilan arrêté à {} heures."
    found = compare(a=(text.format(27, 19), "2023-11-18"), b=(text.format(31, 22), "2023-11-18"))
    assert verdicts(found)[frozenset(("27", "31"))] is Verdict.UPDATE
