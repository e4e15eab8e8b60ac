"""Ranks, compared over invented articles."""

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
        ("Le feu est parti du troisième étage de la tour.", "Le feu a pris au 3e étage.", Verdict.AGREE),
        (
            "Le feu est parti du troisième étage de la tour.",
            "Le feu est parti du 2e étage.",
            Verdict.CONFLICT,
        ),
        ("L’AS Vaudry, 6e de Ligue 2, perd.", "Vaudry, sixième de deuxième division, recule.", Verdict.AGREE),
        (
            "Vasseur marque à la 67e minute d’un tir lointain.",
            "Vasseur marque à la 76e minute.",
            Verdict.CONFLICT,
        ),
    ],
)
def test_ranks_of_one_kind_of_thing_are_compared(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    """In figures or in words, a rank is one; floors and minutes of one thing may differ."""
    assert compare(a=one, b=other).about("rang").verdict is verdict


@pytest.mark.parametrize(
    "other",
    [
        "La gardienne habite au deuxième étage.",
        "Karim Vasseur plaide devant la 2e chambre.",
        "Karim Vasseur a plaidé pour la deuxième fois.",
    ],
)
def test_ranks_of_other_things_are_no_conflict(compare: Compare, other: str) -> None:
    """A floor somebody lives on is not the one a fire starts on."""
    found = compare(a="Le feu est parti du troisième étage de la tour.", b=other)
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}
