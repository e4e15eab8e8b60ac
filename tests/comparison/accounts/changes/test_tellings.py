from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Account, AccountKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]

FILLER = "Les riverains attendent des nouvelles. La mairie se tait."


def events(found: Found) -> list[Account]:
    """Return the accounts of clauses alone."""
    return [account for account in found.accounts if account.kind is AccountKind.EVENT]


def test_clauses_that_tell_the_same_agree(compare: Compare) -> None:
    found = compare(
        a=f"Un veilleur de nuit a prévenu les pompiers. {FILLER}",
        b=f"Les pompiers ont été alertés par un veilleur de nuit. {FILLER}",
    )
    told = [account for account in events(found) if "veilleur" in account.slot]
    assert [account.verdict for account in told] == [Verdict.AGREE]
    assert {article for article, _ in found.evidence(told[0])} == {"a", "b"}


def test_a_clause_that_says_much_more_can_stand_beside_another(compare: Compare) -> None:
    more = "Un veilleur de nuit, ancien marin, a prévenu les pompiers depuis une cabine éloignée du hangar"
    found = compare(a=f"Un veilleur a prévenu les pompiers. {FILLER}", b=f"{more}. {FILLER}")
    assert {account.verdict for account in events(found) if "veilleur" in account.slot} <= {
        Verdict.COMPATIBLE,
        Verdict.AGREE,
    }


def test_names_and_roles_alone_tell_nothing(compare: Compare) -> None:
    found = compare(a="Odile Vasseur, la maire, parle.", b="La maire, Odile Vasseur, se tait.")
    assert events(found) == []


def test_clauses_in_which_a_count_differs_are_not_told_as_alike(compare: Compare) -> None:
    text = "L’explosion de l’usine de peinture a fait {} morts."
    found = compare(a=(text.format(12), "2023-05-02"), b=(text.format(15), "2023-05-02"))
    assert events(found) == []
    assert found.about("morts").verdict is Verdict.CONFLICT


def test_what_is_announced_for_a_day_and_told_of_it_is_an_update(compare: Compare) -> None:
    found = compare(
        a=("Le ministre est attendu mercredi 3 mai à Vaudry.", "2023-05-02"),
        b=("Mercredi 3 mai, le ministre a visité Vaudry.", "2023-05-04"),
    )
    assert Verdict.UPDATE in {account.verdict for account in events(found)}
