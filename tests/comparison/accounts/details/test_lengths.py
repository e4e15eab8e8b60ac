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
        ("cinq heures", "cinq heures", Verdict.AGREE),
        ("cinq heures", "près de cinq heures", Verdict.COMPATIBLE),
        ("deux heures et demie", "plus de deux heures", Verdict.COMPATIBLE),
        ("cinq heures", "onze heures", Verdict.CONFLICT),
    ],
)
def test_how_long_something_lasted_is_compared(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    text = "Le jury de Vaudry a rendu son verdict après {} de délibéré. Il a plu."
    account = compare(a=text.format(one), b=text.format(other)).about("durée")
    assert account.verdict is verdict


def test_what_is_left_of_a_length_is_no_other_length(compare: Compare) -> None:
    """A sentence of twelve years of which seven are left is told by both articles."""
    found = compare(
        a="Le détenu de Vaudry purgeait douze ans de prison pour braquage.",
        b="Le détenu de Vaudry devait encore purger sept ans de prison pour braquage.",
    )
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}
