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
