"""How one wording differs from another, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.dossier import Operation
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence


class Difference(NamedTuple):
    """One stretch that differs; the spans count words, an empty one marks where words are missing."""

    op: Operation
    a: Span
    b: Span


def differences(a: Sequence[str], b: Sequence[str]) -> tuple[Difference, ...]:
    """Return where the words `b` differ from the words `a`, case, accents and marks left aside.

    The edits are the fewest insertions, deletions and replacements of words (Levenshtein, 1966).
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - `import recoupe` stays instant

    codes = Levenshtein.opcodes([fold(word) for word in a], [fold(word) for word in b])
    return tuple(
        Difference(
            Operation(code.tag), Span(code.src_start, code.src_end), Span(code.dest_start, code.dest_end)
        )
        for code in codes
        if code.tag != "equal"
    )
