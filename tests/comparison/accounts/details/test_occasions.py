"""Hours, nights and shares told in other words, compared over invented articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("La digue de Vaudry a cédé à 3 h 20.", "La rupture a eu lieu à 3 h 20.", Verdict.AGREE),
        (
            "La digue de Vaudry a cédé à 3 h 20.",
            "La rupture, selon l’expert, a eu lieu à 4 h 10.",
            Verdict.CONFLICT,
        ),
        ("La digue de Vaudry s’est rompue vers 3 h 20.", "La digue a cédé dans la nuit.", Verdict.COMPATIBLE),
        (
            "La digue de Vaudry a cédé en fin de matinée.",
            "La digue a cédé en début d’après-midi.",
            Verdict.CONFLICT,
        ),
        (
            "La digue de Vaudry a cédé dans la matinée.",
            "La digue a cédé en fin de matinée.",
            Verdict.COMPATIBLE,
        ),
    ],
)
def test_one_event_is_dated_by_a_verb_and_by_a_noun(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    """An hour stands with what happens then, whatever word says so; a night ends in the morning."""
    assert compare(a=one, b=other).about("heure").verdict is verdict


def test_people_of_one_story_die_at_several_hours(compare: Compare) -> None:
    """Two hours of two deaths are no conflict."""
    found = compare(
        a="Une patiente est décédée dans la nuit.", b="Un docker est décédé en début d’après-midi."
    )
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}


def test_what_falls_and_what_rises_are_two_things(compare: Compare) -> None:
    """An action that lost so much one day gains so much another."""
    found = compare(a="À Vaudry, l’action a perdu 6,2 %.", b="À Vaudry, l’action a repris 1,8 %.")
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}
    found = compare(a="À Vaudry, l’action a perdu 6,2 %.", b="À Vaudry, l’action a cédé plus de 6 %.")
    assert Verdict.COMPATIBLE in {account.verdict for account in found.accounts}


def test_a_night_and_its_days_are_one(compare: Compare) -> None:
    """Nothing but the night need be the same."""
    found = compare(
        a=("Un tableau a été dérobé dans la nuit de dimanche à lundi.", "2025-02-10"),
        b=("La toile a disparu dans la nuit de dimanche à lundi.", "2025-02-11"),
    )
    assert found.about("date").verdict is Verdict.AGREE


def test_those_in_hospital_are_counted_whatever_they_are_called(compare: Compare) -> None:
    """*Malades*, *patients*: what is counted is who was taken in."""
    found = compare(
        a="À Vaudry, neuf malades, dont quatre nourrissons, ont dû être hospitalisés.",
        b="À Vaudry, neuf patients ont été admis à l’hôpital.",
    )
    told = [one for one in found.accounts if one.slot.startswith("hospitalisés")]
    assert Verdict.AGREE in {one.verdict for one in told}
