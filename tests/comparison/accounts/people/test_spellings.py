from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Verdict
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]


def test_two_spellings_of_a_place_are_one_account(compare: Compare) -> None:
    found = compare(a="La province d’Idrane est calme.", b="Il pleut dans la province d’Idrène.")
    (account,) = found.accounts
    assert account.verdict is Verdict.SPELLING
    assert found.evidence(account) == [("a", "Idrane"), ("b", "Idrène")]


def test_particles_and_capitals_of_a_person_are_spellings(compare: Compare) -> None:
    found = compare(
        a="Le général Karim al-Sayed part.", b="Karim Al-Sayed rit.", c="Karim el-Sayed et Karim al-Sayed."
    )
    (account,) = found.accounts
    assert [words for _, words in found.evidence(account)] == [
        "Karim al-Sayed",
        "Karim Al-Sayed",
        "Karim el-Sayed",
        "Karim al-Sayed",
    ]
    assert say(account.why).startswith("un seul nom, plusieurs graphies")


def test_a_surname_alone_is_no_spelling(compare: Compare) -> None:
    assert compare(a="Odile Vasseur parle.", b="Vasseur parle.").accounts == ()


def test_one_spelling_throughout_agrees(compare: Compare) -> None:
    (account,) = compare(a="Vaudry dort.", b="Vaudry veille.").accounts
    assert account.verdict is Verdict.AGREE
