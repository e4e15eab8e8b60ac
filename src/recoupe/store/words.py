"""Words as a store looks for them."""

from __future__ import annotations

from recoupe.text import fold

# Letters that are two to a reader, whatever the keyboard had.
PAIRS = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})


def plain(text: str) -> str:
    """Return `text` without accents, in lower case, with œ and æ as two letters; offsets do not hold."""
    return fold(text.translate(PAIRS))
