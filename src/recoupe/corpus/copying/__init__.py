"""Copying over a whole corpus: the same matches as `comparison.copying` finds, part by part.

`texts` has articles as words under numbers, `crowds` the paragraphs that many have. `shingles` finds where the same
words stand, `counts` how common they are, `pairs` which two articles share some; `lots` brings pairs and texts
together, `aligning` sets these word against word. `furniture` and `settling` leave out formulas, with `components` of
families. `views` takes what is left to every place, `passages` tells it, as `columns`; `dependence` and `families`
draw the sums.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from recoupe.corpus.copying.aligning import write_matches
from recoupe.corpus.copying.counts import write_counts, write_spread
from recoupe.corpus.copying.crowds import write_crowds
from recoupe.corpus.copying.dependence import write_dependence, write_depending, write_spans
from recoupe.corpus.copying.families import write_families
from recoupe.corpus.copying.furniture import write_told
from recoupe.corpus.copying.pairs import write_compared, write_pairs
from recoupe.corpus.copying.passages import write_asked, write_passages, write_read, write_said
from recoupe.corpus.copying.settling import write_found, write_labels, write_spreads
from recoupe.corpus.copying.shares import write_shares
from recoupe.corpus.copying.shingles import write_longer, write_postings, write_shared
from recoupe.corpus.copying.texts import TEXTS, write_texts
from recoupe.corpus.copying.views import write_owned, write_views
from recoupe.corpus.workplace import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.corpus.workplace import Workplace

    Work = Callable[[Sequence[int]], dict[str, int]]


def copying(place: Workplace, articles: int) -> Iterator[Step]:
    """Yield the steps that find what so many articles share, if that is asked for."""
    if not place.settings.copies:
        return
    chunks = max(1, -(-articles // place.settings.step))
    words = cache(partial(_words, place))  # counted once a run, after the texts are there
    yield Step("copying texts", lambda: write_texts(place))
    yield Step("copying crowds", lambda: write_crowds(place))
    yield Step("copying postings", lambda: write_postings(place, words(), chunks))

    def each(name: str, work: Work) -> Iterator[Step]:
        for first in range(0, chunks, place.tasks):
            some = range(first, min(first + place.tasks, chunks))
            yield Step(f"copying {name} {first}", partial(work, some))

    yield from each("shared", lambda some: write_shared(place, some, chunks))
    yield from each("longer", lambda some: write_longer(place, some, chunks))
    yield from each("spread", lambda some: write_spread(place, some, words()))
    yield Step("copying counts", lambda: write_counts(place))
    yield from each("pairs", lambda some: write_pairs(place, some))
    yield from each("compared", lambda some: write_compared(place, some))
    yield from each("matches", lambda some: write_matches(place, some, words()))
    yield Step("copying told", lambda: write_told(place, words()))
    yield Step("copying labels", lambda: write_labels(place, articles))
    yield from each("families_of", lambda some: write_spreads(place, some, chunks))
    yield from each("found", lambda some: write_found(place, some))
    if "passages" in place.settings.tables:
        yield Step("copying owned", lambda: write_owned(place))
        yield from each("views", lambda some: write_views(place, some))
        yield from each("asked", lambda some: write_asked(place, some))
        yield from each("read", lambda some: write_read(place, some))
        yield from each("said", lambda some: write_said(place, some))
        yield Step("table passages", lambda: write_passages(place))
    if {"dependence", "families"} & {*place.settings.tables}:
        yield Step("copying shares", lambda: write_shares(place))
    if "dependence" in place.settings.tables:
        yield Step("copying spans", lambda: write_spans(place))
        yield from each("depending", lambda some: write_depending(place, some))
        yield Step("table dependence", lambda: write_dependence(place))
    if "families" in place.settings.tables:
        yield Step("table families", lambda: write_families(place))


def _words(place: Workplace) -> int:
    from pyspark.sql import functions as sql

    total = place.rows(TEXTS).agg(sql.sum("size")).head()
    return int(total[0] or 0) if total else 0
