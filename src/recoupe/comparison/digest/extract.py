"""A sentence of an article, chosen because many articles tell what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Place
    from recoupe.reasons import Reason


@dataclass(frozen=True, slots=True)
class Extract:
    """One sentence of a digest, as its article prints it.

    Args:
        place: where it stands.

        tellers: ids of the articles that tell what most tell of it.

        differing: ids of the accounts it gives a value of and that do not agree.
    """

    place: Place
    tellers: tuple[str, ...]
    differing: tuple[str, ...]
    why: tuple[Reason, ...]
