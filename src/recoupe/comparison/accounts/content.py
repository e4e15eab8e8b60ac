"""The content words of an article, as accounts compare them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.accounts.happenings import Happening

# Words are compared by their beginning: *syrien*, *syrienne*.
STEM = 5
# A shorter word tells something only where it is listed, or says what happens.
_FEWEST = 4
WORD = re.compile(r"[^\W\d_]{4,}")
_SHORT = re.compile(r"[^\W\d_]{3,}")


class Content(NamedTuple):
    """A content word: where it stands, its beginning, and the same or the line of what happens it stands in."""

    start: int
    end: int
    stem: str
    sense: str


def content_of(analysis: Analysis, folded: str, found: Iterable[Happening]) -> Iterator[Content]:
    """Yield the content words of an article, those of times left out."""
    happens = {one.span.start: one.kind for one in found}
    dated = sorted(time.span for time in analysis.times)
    for word in _SHORT.finditer(folded):
        at = bisect_right(dated, Span(word.start(), len(folded))) - 1
        if word[0] in function_words() or (at >= 0 and word.end() <= dated[at].end):
            continue
        kind = happens.get(word.start())
        if len(word[0]) < _FEWEST and not kind and word[0] not in _short():
            continue
        yield Content(word.start(), word.end(), word[0][:STEM], f"#{kind}" if kind else word[0][:STEM])


@cache
def _short() -> frozenset[str]:
    """Return the nouns of three letters that tell something."""
    return frozenset(table("french", "happenings")["words"]["short"].split())


@cache
def function_words() -> frozenset[str]:
    """Return the French words, folded, that tell nothing of a fact."""
    return frozenset(fold(table("french", "function_words")["words"]).split())
