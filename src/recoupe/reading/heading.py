"""A title that stands beside a text, put above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.reading.layout import Piece


def headed(pieces: list[Piece], title: str | None) -> list[Piece]:
    """Return `pieces` under `title`, said once where they begin with it themselves."""
    if not pieces or not title:
        return pieces
    rest = pieces[1:] if fold(pieces[0][0]) == fold(title) else pieces
    return [(title, BlockKind.TITLE), *rest]
