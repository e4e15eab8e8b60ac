from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Verdict
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]

FILLER = "Les riverains de Vaudry attendent des nouvelles. La mairie se tait depuis lundi."


@pytest.mark.parametrize(
    "announced",
    [
        "La production de la laiterie pourrait être suspendue.",
        "La laiterie suspendra sa production.",
        "Le préfet envisage de suspendre la production de la laiterie.",
    ],
)
def test_what_one_announces_and_another_tells_as_done_is_an_update(compare: Compare, announced: str) -> None:
    found = compare(a=f"{announced} {FILLER}", b=f"La production de la laiterie a été suspendue. {FILLER}")
    (account,) = [one for one in found.accounts if one.verdict is Verdict.UPDATE]
    assert [article for article, _ in found.evidence(account)] == ["a", "b"]
    assert "announced or in doubt: a; told as done: b" in say(account.why, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La laiterie n’était pas prévue.", "La laiterie a été suspendue."),
        ("Le maire recevra les parents.", "La production de la laiterie a été suspendue."),
        ("La production de la laiterie a été suspendue.", "La production de la laiterie a été suspendue."),
    ],
)
def test_what_is_not_announced_or_another_thing_is_no_update(compare: Compare, one: str, other: str) -> None:
    found = compare(a=f"{one} {FILLER}", b=f"{other} {FILLER}")
    assert Verdict.UPDATE not in {account.verdict for account in found.accounts}


def test_what_was_done_before_it_was_announced_again_is_no_update(compare: Compare) -> None:
    found = compare(
        a=(f"La production de la laiterie pourrait être suspendue. {FILLER}", "2023-05-04"),
        b=(f"La production de la laiterie a été suspendue. {FILLER}", "2023-05-02"),
    )
    assert Verdict.UPDATE not in {account.verdict for account in found.accounts}
