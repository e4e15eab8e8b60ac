"""The content words of an article, as accounts compare them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.accounts.happenings import Happening

# Words are compared by their beginning: *syrien*, *syrienne*.
STEM = 5
WORD = re.compile(r"[^\W\d_]{4,}")


class Content(NamedTuple):
    """A content word: where it stands, its beginning, and the same or the line of what happens it stands in."""

    start: int
    end: int
    stem: str
    sense: str


def content_of(analysis: Analysis, folded: str, found: Iterable[Happening]) -> Iterator[Content]:
    """Yield the content words of an article, those of times left out."""
    happens = {one.span.start: one.kind for one in found}
    empty, dated = function_words(), sorted(time.span for time in analysis.times)
    starts = [span.start for span in dated]
    for word in WORD.finditer(folded):
        if word[0] in empty:
            continue
        start, end = word.span()
        at = bisect_right(starts, start) - 1
        if at >= 0 and end <= dated[at].end:
            continue
        kind, stem = happens.get(start), word[0][:STEM]
        yield Content(start, end, stem, f"#{kind}" if kind else stem)


@cache
def function_words() -> frozenset[str]:
    """Return the French words, folded, that tell nothing of a fact."""
    return frozenset(fold(table("french", "function_words")["words"]).split())
