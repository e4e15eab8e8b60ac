"""Words as a store looks for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters that are two to a reader, whatever the keyboard had.
PAIRS = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
# A phrase in marks, or a word; with a star, all that begin so.
_TERM = re.compile(r'"([^"]+)"|([^\W_]+\*?)')


def plain(text: str) -> str:
    """Return `text` without accents, in lower case, with œ and æ as two letters; offsets do not hold."""
    return fold(text.translate(PAIRS))


def name_of(name: str) -> str:
    """Return a name as a store knows it: two spellings are one where only case, accents and spaces differ."""
    return " ".join(plain(name).split())


def terms_of(query: str) -> list[str]:
    """Return the words and phrases that `query` asks for, folded; a star ends what only begins so."""
    return list(_terms(query))


def match_of(terms: list[str]) -> str:
    """Return `terms` as FTS5 asks for them: all of them."""
    return " ".join(f'"{term.rstrip("*")}"{"*" if term.endswith("*") else ""}' for term in terms)


def first_of(text: str, terms: list[str]) -> tuple[int, int]:
    """Return the first word of `text` that is, or begins with, the first word of a term; its start where none is."""
    wanted = [(term.split()[0].rstrip("*"), term.endswith("*")) for term in terms]
    for word in re.finditer(r"[^\W_]+", text) if wanted else ():
        folded = plain(word[0])
        if any(folded == one or (begins and folded.startswith(one)) for one, begins in wanted):
            return word.span()
    return 0, 0


def _terms(query: str) -> Iterator[str]:
    for phrase, word in _TERM.findall(query):
        if term := plain(phrase or word).strip():
            yield term
