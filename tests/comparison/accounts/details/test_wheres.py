from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import AccountKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]


def test_a_site_that_two_articles_name_is_an_account(compare: Compare) -> None:
    found = compare(
        a="Le cortège est parti de la gare maritime. Il a plu.",
        b="Parti de la gare maritime, le cortège a défilé. Il a plu.",
    )
    (account,) = [one for one in found.accounts if one.kind is AccountKind.PLACE]
    assert account.verdict is Verdict.AGREE
    assert found.evidence(account) == [("a", "de la gare maritime"), ("b", "de la gare maritime")]


def test_a_named_place_is_told_with_its_preposition(compare: Compare) -> None:
    found = compare(
        a="Le car a quitté la route à Vaudry. Il a plu.", b="À Vaudry, le car a quitté la route. Il a plu."
    )
    (account,) = [one for one in found.accounts if one.kind is AccountKind.PLACE]
    assert found.evidence(account) == [("a", "à Vaudry"), ("b", "À Vaudry")]


def test_two_places_of_two_sentences_alike_are_no_conflict(compare: Compare) -> None:
    found = compare(
        a="Le car a quitté la route à Vaudry. Il a plu.", b="Le car a quitté la route à Idrane. Il a plu."
    )
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}
