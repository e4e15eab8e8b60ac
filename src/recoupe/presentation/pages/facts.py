"""The accounts as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import AccountKind, Verdict
from recoupe.presentation.naming import plain

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Account, Value
    from recoupe.presentation.pages.labels import Labels

# What agrees of these is told apart: there is much of it, and it says little.
ASIDE = (AccountKind.NAME, AccountKind.ROLE, AccountKind.PLACE)


@dataclass(frozen=True)
class Facts:
    """A dossier's accounts, by verdict and by value."""

    labels: Labels

    @cached_property
    def differing(self) -> tuple[Account, ...]:
        """Return the accounts that do not agree: those that differ first, then those one updates."""
        return tuple(self.of(Verdict.CONFLICT.value) + self.of(Verdict.UPDATE.value))

    def of(self, *verdicts: str) -> list[Account]:
        """Return the accounts of these verdicts."""
        return [account for account in self.told if account.verdict.value in verdicts]

    @cached_property
    def told(self) -> list[Account]:
        """Return the accounts shown: what somebody is reported to hold stands among the statements."""
        return [one for one in self.labels.dossier.accounts if one.kind is not AccountKind.CLAIM]

    @cached_property
    def agreeing(self) -> list[Account]:
        """Return the accounts that agree, names, roles and places left out: they are many, and say little."""
        return [account for account in self.of(Verdict.AGREE.value) if account.kind not in ASIDE]

    @cached_property
    def alike(self) -> list[Account]:
        """Return the names, roles and places that all articles give alike."""
        return [account for account in self.of(Verdict.AGREE.value) if account.kind in ASIDE]

    def values(self, account: Account) -> list[tuple[str, list[tuple[int, Value]]]]:
        """Return each value of an account with the places that give it, numbered as in the account."""
        values: dict[str, list[tuple[int, Value]]] = {}
        for number, value in enumerate(account.values):
            values.setdefault(plain(value.value), []).append((number, value))
        return list(values.items())

    def silent(self, account: Account) -> str:
        """Return the names of the articles that do not give a fact."""
        telling = {value.place.article for value in account.values}
        return self.labels.name_all(set(self.labels.names) - telling)
