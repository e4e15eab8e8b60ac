"""Whether a stretch is nothing but names and the small words between them."""

from __future__ import annotations

import re
from functools import cache

from recoupe.language.lexicon import table
from recoupe.text import fold

# *Info.be* is one word, and a name.
WORD = re.compile(r"[^\W\d_]+(?:\.[a-z]{2,4}\b)?")
# The last word of a line that is read backwards.
LAST_BACKWARDS = re.compile(r"[\W\d_]*([^\W\d_]+)")


def only_names(words: str) -> bool:
    """Tell whether every word of `words` is capitalised or may stand between the names of a byline."""
    return all(map(_may_stand, WORD.findall(words)))


def may_end_in_names(words: str) -> bool:
    """Tell whether the last word of `words` may stand in names; that of few sentences may."""
    last = LAST_BACKWARDS.match(words[::-1])
    return last is None or _may_stand(last[1][::-1])


def count(words: str) -> int:
    """Return how many capitalised words `words` holds."""
    return sum(word[0].isupper() for word in WORD.findall(words))


def _may_stand(word: str) -> bool:
    return word[0].isupper() or fold(word) in _small()


@cache
def _small() -> frozenset[str]:
    layout = table("french", "layout")
    return frozenset((*layout["byline"]["between"], *layout["months"]))
