"""The addresses inside the page: the same for the same dossier, and safe whatever an id holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.comparison.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where each article, quotation, statement, account and actor stands, by its id."""

    articles: dict[str, str]
    quotations: dict[str, str]
    statements: dict[str, str]
    accounts: dict[str, str]


def address(dossier: Dossier) -> Addresses:
    """Return the addresses of a dossier's findings."""
    return Addresses(
        articles=_addresses("r", (analysis.article.id for analysis in dossier.analyses)),
        quotations=_addresses("q", (quotation.id for quotation in dossier.quotations)),
        statements=_addresses("st", (statement.id for statement in dossier.statements)),
        accounts=_addresses("a", (account.id for account in dossier.accounts)),
    )


def anchor(prefix: str, name: str) -> str:
    """Return where a finding of that id stands in a page of its own kind, unless another one's looks the same."""
    return f"{prefix}-{re.sub(r'[^A-Za-z0-9]+', '-', name).strip('-')}"


def _addresses(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """Return an address of letters, digits and hyphens for each id; a number tells like ones apart."""
    taken: dict[str, str] = {}
    used: set[str] = set()
    for name in ids:
        slug = anchor(prefix, name)
        unique, number = slug, 2
        while unique in used:
            unique, number = f"{slug}.{number}", number + 1
        used.add(unique)
        taken[name] = unique
    return taken
