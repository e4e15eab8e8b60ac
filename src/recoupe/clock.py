"""Times alone: the temporal expressions of one text, of many articles as they come."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import chain, islice, tee
from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.reasons import because, stopped
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from recoupe.analysis.dating import Dating
    from recoupe.analysis.times.time import Time, TimeType
    from recoupe.reasons import Reason

    Batch = tuple[Article, ...]
    # What a worker answers for an article, in plain values: they travel at a fourth of the cost of a `Time`.
    Told = tuple[int, int, TimeType, str, date | None, date | None, str, str]
    Answer = tuple[Told, ...] | Reason

# Articles that are read in this process: they take less time than two workers do to start.
FEW = 200
# Articles a message: one by one, a tenth of the work is waiting for the other side.
BATCH = 32


def times(text: str | Article, *, published: date | str | None = None) -> tuple[Time, ...]:
    """Return the temporal expressions of one text, in reading order; spans count its code points.

        >>> for time in recoupe.times(text, published="2017-04-13"):
        ...     print(time.span.of(text), time.value, time.earliest, time.latest)

    Args:
        text: the text of an article, or the article.

        published: the day from which *hier* and *mardi* are counted, as an ISO 8601 date, where the article has
            none; without one, what depends on it keeps `X` in its value.

    Raises:
        ValueError: `published` is no date.
    """
    from recoupe.analysis.dating import find_dating

    article = Article("text", text) if isinstance(text, str) else text
    if published is not None:
        day = published if isinstance(published, date) else date.fromisoformat(published[:10])
        article = replace(article, published=article.published or day.isoformat())
    return find_dating(article).times


def datings(articles: Iterable[Article], *, processes: int | None = None) -> Generator[Dating]:
    """Yield the temporal expressions of each of `articles`, in their order, as those before it are read.

    An article that cannot be read gives a `Dating` with its `failure`, and no other is the worse for it.

    Args:
        articles: as many as there are, even without end: some hundreds of them are in memory at a time.

        processes: how many work at once; as many as there are cores unless told. One, or few articles, are read
            in this process.
    """
    from recoupe.workers import cores

    processes, given = processes or cores(), iter(articles)
    alone = processes == 1 or not sys.executable
    first = () if alone else tuple(islice(given, FEW + 1))
    if alone or len(first) <= FEW:
        yield from map(_read, chain(first, given))
        return
    with closing(_apart(chain(first, given), processes)) as found:
        yield from found


def _apart(articles: Iterator[Article], processes: int) -> Generator[Dating]:
    # Answers are unpickled by several threads: what they are made of is imported by one, before.
    import recoupe.analysis.times  # noqa: F401 - only those who start workers pay it
    from recoupe.workers import in_order

    kept, sent = tee(iter(lambda: tuple(islice(articles, BATCH)), ()))
    with closing(in_order(_read_all, sent, processes=processes, lost=_lost)) as answers:
        for batch, answer in zip(kept, answers, strict=True):
            yield from map(_received, batch, answer)


def _read_all(batch: Batch) -> tuple[Answer, ...]:
    return tuple(map(_sent, map(_read, batch)))


def _read(article: Article) -> Dating:
    from recoupe.analysis.dating import Dating, find_dating

    try:
        return find_dating(article)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this article's alone
        return Dating(article, failure=stopped(error))


def _lost(batch: Batch) -> tuple[Answer, ...]:
    """Return the answers of a batch whose process ended: each article is tried in one of its own."""
    from recoupe.workers import in_order

    if len(batch) == 1:
        return (because("failures.killed"),)
    each = in_order(_read_all, ((article,) for article in batch), processes=1, lost=_lost)
    return tuple(answer for answers in each for answer in answers)


def _sent(dating: Dating) -> Answer:
    if dating.failure is not None:
        return dating.failure
    return tuple(
        (one.span.start, one.span.end, one.type, one.value, one.earliest, one.latest, one.anchor, one.rule)
        for one in dating.times
    )


def _received(article: Article, answer: Answer) -> Dating:
    from recoupe.analysis.dating import Dating
    from recoupe.analysis.times import Time

    if not isinstance(answer, tuple):
        return Dating(article, failure=answer)
    return Dating(article, tuple(Time(article.id, Span(*told[:2]), *told[2:]) for told in answer))
