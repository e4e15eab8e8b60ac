"""Sentences by which a site speaks to its reader among those of the story: offers, notices, who the author is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.pages.landmarks import vocabulary
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    Piece = tuple[str, BlockKind]

# Offers and notices are a sentence or two.
LONGEST = 260
QUOTED = re.compile(r"[«»“”\"]")
# Where an author is told of at length: among the last lines.
LAST = 4


def without_pitches(told: Sequence[Piece], writers: Collection[str]) -> list[Piece]:
    """Return `told` without what the site says to its reader, and at the end of its `writers`."""
    last = len(told) - LAST
    return [
        piece
        for place, piece in enumerate(told)
        if not is_pitch(piece[0]) and not (place >= last and _is_portrait(piece, writers))
    ]


def is_pitch(words: str) -> bool:
    """Tell whether `words` offer or ask something of the reader: never what is quoted, nor a long paragraph."""
    if len(words) > LONGEST or QUOTED.search(words):
        return False
    plain = re.sub(r"\A\W+", "", fold(words))
    if plain.startswith(_sorted("asking")) or any(phrase in plain for phrase in vocabulary("notices")):
        return True
    return _words("address").search(plain) is not None and _words("offer").search(plain) is not None


def _is_portrait(piece: Piece, writers: Collection[str]) -> bool:
    words, kind = piece
    if kind is not BlockKind.PARAGRAPH or len(words) > LONGEST:
        return False
    return any(words.startswith(f"{writer} ") for writer in writers)


@cache
def _sorted(part: str) -> tuple[str, ...]:
    return tuple(sorted(vocabulary(part)))


@cache
def _words(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _sorted(part)))})\b")
