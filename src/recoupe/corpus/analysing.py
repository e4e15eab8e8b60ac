"""What each article says, read in a process of its own beside each worker of the engine.

An article that hangs, or ends its process, is set aside with its reason; no other is the worse for it.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from recoupe.analysis import analyse
from recoupe.analysis.outline import outline
from recoupe.analysis.record import to_record
from recoupe.corpus.rows import day_of, packed, parts, received, sent, to_article, unsent
from recoupe.corpus.schemas import ARTICLES, found
from recoupe.corpus.stories.sketches import sketched
from recoupe.corpus.workplace import spark
from recoupe.presentation.export.rows.speech import actor_row, quotation_row
from recoupe.presentation.export.rows.telling import time_row
from recoupe.reasons import because, stopped
from recoupe.workers import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article
    from recoupe.corpus.settings import Settings
    from recoupe.corpus.workplace import Workplace
    from recoupe.reasons import Reason
    from recoupe.text import Span

Row = dict[str, Any]
# Bytes that reading an article may take with the shipped model: the hungriest of 120,000 characters takes 310 MB.
MEMORY = 2_000_000_000
# Articles read together where no sentence is.
PART = 128


def analyse_step(place: Workplace, step: int) -> dict[str, int]:
    """Read what the articles of one step say, and keep it."""
    articles = place.kept("articles").where(f"step = '{step}'").select(*ARTICLES.names)
    spread = articles.repartition(place.tasks, "id")
    read = partial(analysed, settings=place.settings)
    rows = spread.mapInArrow(read, spark(found(place.settings)))
    place.keep(rows, f"found/step={step}")
    return {}


def analysed(batches: Iterable[pa.RecordBatch], settings: Settings) -> Iterator[pa.RecordBatch]:
    """Yield a row for each article of `batches`, in their order: what it says, or why that is not known."""
    if settings.parsed:
        yield from _one_by_one(batches, settings)
        return
    # A hundred articles at once where none takes a millisecond; of those that a process ended over each alone.
    work = partial(_together, settings=settings)
    with closing(
        in_order(work, map(sent, parts(batches, PART)), processes=1, lost=_lost, limit=settings.limit)
    ) as made:
        for one in made:
            yield from (
                received([one[1]], found(settings)) if one[0] else _one_by_one(unsent(one[1]), settings)
            )


def _one_by_one(batches: Iterable[pa.RecordBatch], settings: Settings) -> Iterator[pa.RecordBatch]:
    articles = (to_article(row) for batch in batches for row in batch.to_pylist())
    work = partial(findings, settings=settings)
    left = partial(_without, language=settings.language)
    late = partial(left, reason=because("failures.late", f"{settings.limit:g}"))
    lost = partial(left, reason=because("failures.killed"))
    memory = MEMORY if settings.model is None else None
    crew = in_order(work, articles, processes=1, lost=lost, limit=settings.limit, late=late, memory=memory)
    with closing(crew) as rows:
        yield from packed(rows, found(settings))


def _together(part: bytes, *, settings: Settings) -> tuple[bool, bytes]:
    rows = [
        findings(to_article(row), settings=settings) for batch in unsent(part) for row in batch.to_pylist()
    ]
    return True, sent(pa.RecordBatch.from_pylist(rows, found(settings)))


def _lost(part: bytes) -> tuple[bool, bytes]:
    return False, part


def findings(article: Article, *, settings: Settings) -> Row:
    """Return the rows that one article gives to each of the tables asked for, or why it gives none."""
    told: Row = {"id": article.id, "date": day_of(article)}
    try:
        if not settings.parsed:
            return told | {"reported": _reported(outline(article).reported)}
        analysis = analyse(article, model=settings.model)
    except MemoryError:
        return _without(article, because("failures.memory"), settings.language)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this article's alone
        return _without(article, stopped(error), settings.language)
    told |= {name: list(ROWS[name](analysis, settings.language)) for name in settings.alone}
    if settings.copies:
        told["reported"] = _reported(analysis.reported)
    if settings.stories:
        told |= {"record": to_record(analysis), "sketch": sketched(analysis)}
    return told


def _reported(spans: Iterable[Span]) -> list[Row]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _without(article: Article, reason: Reason, language: str) -> Row:
    told = {"key": reason.key, "words": "\n".join(reason.words), "line": reason.say(language)}
    return {"id": article.id, "date": day_of(article), **told}


def _actors(analysis: Analysis, _: str) -> Iterator[Row]:
    texts = {analysis.article.id: analysis.article.text}
    for actor in analysis.actors:
        row = actor_row(actor, texts)
        yield {**row, "gender": actor.gender, "article": analysis.article.id}


def _quotations(analysis: Analysis, language: str) -> Iterator[Row]:
    return (quotation_row(one, analysis.article.text, language) for one in analysis.quotations)


def _times(analysis: Analysis, _: str) -> Iterator[Row]:
    return (time_row(one, analysis.article.text, "") for one in analysis.times)


ROWS = {"actors": _actors, "quotations": _quotations, "times": _times}
