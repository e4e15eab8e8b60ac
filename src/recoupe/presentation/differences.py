"""Two wordings word by word: what one adds to the other, what it leaves out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.dossier import Passage

# Below this share of the shorter wording's words in common, marks cover more than they show. On the twelve
# pairs of wordings that the five articles' key compares, what was altered or cut lies at .56 and above, two
# translations at .4 and .6, a word torn from its sentence below .2.
READABLE = 0.5


class Side(StrEnum):
    """Where a piece of text stands: in both wordings, only in the one shown, only in the other."""

    BOTH = "both"
    ADDED = "added"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and where it stands."""

    side: Side
    text: str


def mark_differences(base: str, shown: str) -> tuple[Piece, ...]:
    """Return `shown` in pieces, with the words of `base` that it lacks where they would stand.

    Words are compared without case and accents; the pieces that are not missing, joined, are `shown`.
    The edits are the fewest insertions, deletions and replacements of words (Levenshtein, 1966).
    """
    base_words, shown_words = _words(base), _words(shown)
    return _joined(_pieces(base, shown, base_words, shown_words))


def mark_edits(passage: Passage, text_a: str, text_b: str) -> tuple[Piece, ...]:
    """Return the second side of `passage` in pieces, with the words of the first side that it lacks."""
    pieces = []
    here = passage.b.span.start
    for edit in sorted(passage.edits, key=lambda edit: (edit.b, edit.a)):
        pieces.append(Piece(Side.BOTH, text_b[here : edit.b.start]))
        pieces.append(Piece(Side.MISSING, edit.a.of(text_a)))
        pieces.append(Piece(Side.ADDED, edit.b.of(text_b)))
        here = max(here, edit.b.end)
    pieces.append(Piece(Side.BOTH, text_b[here : passage.b.span.end]))
    return _joined(pieces)


def share_words(base: str, shown: str) -> float:
    """Return the share of the shorter wording's words that stand in the other, in the same order."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - a page without statements needs none of it

    base_words, shown_words = _folded(base, _words(base)), _folded(shown, _words(shown))
    shorter = min(len(base_words), len(shown_words))
    return LCSseq.similarity(base_words, shown_words) / shorter if shorter else 0.0


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces that hold text, neighbours of one side as one."""
    return tuple(
        Piece(side, "".join(piece.text for piece in run))
        for side, run in groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.side)
    )


def _pieces(
    base: str, shown: str, base_words: Sequence[Span], shown_words: Sequence[Span]
) -> Iterator[Piece]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - as above

    here = 0
    for code in Levenshtein.opcodes(_folded(base, base_words), _folded(shown, shown_words)):
        lacking = _stretch(base_words[code.src_start : code.src_end], here)
        stretch = _stretch(shown_words[code.dest_start : code.dest_end], here)
        if code.tag == "equal":
            yield Piece(Side.BOTH, shown[here : stretch.end])
        else:
            yield Piece(Side.BOTH, shown[here : stretch.start])
            if code.tag != "insert":
                yield Piece(Side.MISSING, lacking.of(base))
            yield Piece(Side.ADDED, stretch.of(shown))
        here = stretch.end
    yield Piece(Side.BOTH, shown[here:])


def _words(text: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(r"\w+", text)]


def _folded(text: str, words: Sequence[Span]) -> list[str]:
    return [fold(word.of(text)) for word in words]


def _stretch(words: Sequence[Span], here: int) -> Span:
    """Return the stretch from the first of `words` to the last; an empty one at `here` where none is."""
    return Span(words[0].start, words[-1].end) if words else Span(here, here)
