"""An account in the making."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import AccountKind

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Value, Verdict
    from recoupe.reasons import Reason


@dataclass(frozen=True, slots=True)
class Draft:
    """One fact compared, still without id."""

    slot: str
    values: tuple[Value, ...]
    verdict: Verdict
    why: tuple[Reason, ...]
    kind: AccountKind = AccountKind.FACT
