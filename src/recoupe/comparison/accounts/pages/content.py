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
    from recoupe.comparison.accounts.pages.happenings import Happening

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
    empty, short = function_words(), _short()
    dated = sorted(time.span for time in analysis.times)
    starts = [span.start for span in dated]
    for word in _SHORT.finditer(folded):
        form, (start, end) = word[0], word.span()
        kind = happens.get(start)
        if form in empty or (len(form) < _FEWEST and not kind and form not in short):
            continue
        at = bisect_right(starts, start) - 1
        if at < 0 or end > dated[at].end:
            yield Content(start, end, form[:STEM], f"#{kind}" if kind else form[:STEM])


@cache
def _short() -> frozenset[str]:
    """Return the nouns of three letters that tell something."""
    return frozenset(table("french", "happenings")["words"]["short"].split())


@cache
def function_words() -> frozenset[str]:
    """Return the French words, folded, that tell nothing of a fact."""
    return frozenset(fold(table("french", "function_words")["words"]).split())
