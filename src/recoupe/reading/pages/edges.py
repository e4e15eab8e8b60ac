"""Where a story begins and ends among the lines that an extractor took for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.pages import authors
from recoupe.reading.pages.landmarks import vocabulary
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    Piece = tuple[str, BlockKind]

# A shorter line without a stop, before the story or behind it, is a label.
LABEL = 80
STOPS = re.compile(r"[.!?…:;»\"”)]\s*\Z")
ADDRESS = re.compile(r"\S+@\S+\.\w+")
COUNTED = re.compile(r"\A[\d\s()]+|[\s(]*\d+[)\s]*\Z|[\s:]+\Z")
RIGHTS = re.compile(r"tous droits|droits? de (?:reproduction|propriete)|rights reserved|©|copyright|\bissn\b")
SHORT_NOTE = 250


def trimmed(told: Sequence[Piece]) -> list[Piece]:
    """Return `told` from the story's first line to its last."""
    kept = _before_others(list(told))
    while kept and _is_behind(kept[-1][0]):
        kept.pop()
    start = next((at for at, (words, _) in enumerate(kept) if not _is_label(words)), 0)
    return _signed([*(piece for piece in kept[:start] if _is_kept(piece)), *kept[start:]])


def _signed(told: list[Piece]) -> list[Piece]:
    """Return `told`, its last line a byline where it names who wrote it and says no more."""
    if told and _is_label(told[-1][0].rstrip(".")) and authors.names(told[-1][0]):
        return [*told[:-1], (told[-1][0], BlockKind.BYLINE)]
    return told


def _before_others(told: list[Piece]) -> list[Piece]:
    """Return `told` up to the line that heads the comments or other stories, in its second half."""
    whole, read = sum(len(words) for words, _ in told), 0
    for at, (words, _) in enumerate(told):
        if read > whole / 2 and _heads_others(words):
            return told[:at]
        read += len(words)
    return told


def _heads_others(words: str) -> bool:
    plain = COUNTED.sub("", fold(words)).strip(" :#-–—•·|")
    return plain in vocabulary("after") or (
        len(words) <= LABEL and plain.startswith(tuple(vocabulary("after_starts")))
    )


def _is_behind(words: str) -> bool:
    """Tell whether a last line is the page's and not the story's."""
    note = len(words) <= SHORT_NOTE and (ADDRESS.search(words) or RIGHTS.search(fold(words)))
    return bool(note) or (_is_label(words) and not authors.names(words) and not _credits(words))


def _is_label(words: str) -> bool:
    return len(words) < LABEL and not STOPS.search(words)


def _is_kept(piece: Piece) -> bool:
    words, kind = piece
    return kind is not BlockKind.PARAGRAPH or bool(authors.OPENING.match(words) and authors.names(words))


def _credits(words: str) -> bool:
    return authors.bodies().search(fold(words)) is not None
