"""Why two statements are held to contradict one another, in words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.comparison.positions.position import Opposition
    from recoupe.comparison.statements.words import Word

# A reason names at most this many words.
_NAMED = 6


def reasons(kind: Opposition, left: Iterable[Word], right: Iterable[Word]) -> tuple[Reason, ...]:
    """Return on what a contradiction of `kind` rests: words of the one, words of the other."""
    return (because(f"positions.{kind.value}", named(left), named(right)),)


def named(words: Iterable[Word]) -> str:
    """Return the first of `words`, each once."""
    return ", ".join(list(dict.fromkeys(word.form for word in words))[:_NAMED])
