"""Parts of a sentence of prison, compared over invented articles."""

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
        ("quatre ans de prison, dont deux ferme", "4 ans de prison dont deux avec sursis", Verdict.AGREE),
        ("quatre ans de prison, dont deux ferme", "quatre ans, dont la moitié ferme", Verdict.AGREE),
        (
            "trois ans de prison, dont dix-huit mois ferme",
            "trois ans, dont un an et demi ferme",
            Verdict.AGREE,
        ),
        ("quatre ans de prison, dont deux ferme", "quatre ans de prison, dont trois ferme", Verdict.CONFLICT),
        (
            "trois ans de prison, dont dix-huit mois ferme",
            "trois ans d’emprisonnement, dont deux assortis du sursis",
            Verdict.CONFLICT,
        ),
    ],
)
def test_what_is_to_be_served_is_compared_however_it_is_told(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    """What is suspended is the rest of what is served."""
    found = compare(a=f"Odile Vasseur a été condamnée à {one}.", b=f"Odile Vasseur écope de {other}.")
    account = found.about("part ferme")
    assert account.verdict is verdict
    assert [words.split()[0] for _, words in found.evidence(account)] == ["dont", "dont"]


@pytest.mark.parametrize(
    "other",
    [
        "Le procureur avait requis quatre ans de prison, dont trois ferme.",
        "Karim Vasseur a été condamné à cinq ans de prison, dont trois ferme.",
    ],
)
def test_what_was_asked_and_another_whole_are_no_conflict(compare: Compare, other: str) -> None:
    """A demand is no judgement, and two wholes are two sentences."""
    found = compare(a="Odile Vasseur a été condamnée à quatre ans de prison, dont deux ferme.", b=other)
    told = [account for account in found.accounts if account.slot.startswith("part ferme")]
    assert {account.verdict for account in told} == {Verdict.ONLY_ONE}
