"""Whether a stretch is nothing but names and the small words between them."""

from __future__ import annotations

import re
from functools import cache

from recoupe.language.lexicon import table
from recoupe.text import fold

WORD = re.compile(r"[^\W\d_]+")


def only_names(words: str) -> bool:
    """Tell whether every word of `words` is capitalised or may stand between the names of a byline."""
    return all(word[0].isupper() or fold(word) in _small() for word in WORD.findall(words))


def count(words: str) -> int:
    """Return how many capitalised words `words` holds."""
    return sum(word[0].isupper() for word in WORD.findall(words))


@cache
def _small() -> frozenset[str]:
    layout = table("french", "layout")
    return frozenset((*layout["byline"]["between"], *layout["months"]))
