"""A job done: sources read, articles analysed and kept, stories brought up to date."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.desk.jobs.job import State
from recoupe.examine import examine
from recoupe.reading.metadata import from_mapping
from recoupe.reading.outlets import with_own
from recoupe.reading.problem import refusal
from recoupe.reading.raw import Raw
from recoupe.reading.reading import open_all
from recoupe.store import RAW_BYTES, Store, StoreError
from recoupe.store.rows import stored_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.desk.jobs.job import Job
    from recoupe.examine import Examined


def work(job: Job, store: str) -> None:
    """Do `job` on the store of that name; what goes wrong is noted in it."""
    try:
        with Store(store) as kept:
            job.state = State.ADDING
            _add(job, kept)
            job.reach(0, 0)
            job.state = State.SETTLING
            kept.settle(job.reach)
        job.state = State.DONE
    except StoreError as error:
        job.failure, job.state = error.without_folder, State.FAILED


def _add(job: Job, kept: Store) -> None:
    raw = Raw(RAW_BYTES)
    bytes_of: dict[str, bytes | None] = {}
    with closing(examine(_unknown(job, kept, raw, bytes_of))) as found:
        for one in found:
            _take(job, kept, one, bytes_of.pop(one.article.id, None))


def _take(job: Job, kept: Store, one: Examined, raw: bytes | None) -> None:
    """Keep what was found in an article, or why nothing could be."""
    if one.analysis is not None:
        job.count(kept.add(one.analysis, raw))
    elif one.failure is not None:
        job.note(refusal(one.article.id, "unreadable", one.failure.say("en")))


def _unknown(job: Job, kept: Store, raw: Raw, bytes_of: dict[str, bytes | None]) -> Iterator[Article]:
    """Yield the articles that the store has not; note of each what it was read from."""
    for article in _articles(job, raw):
        if kept.knows(article):
            job.recognise(replace(article, id=stored_id(article)))
        else:
            bytes_of[article.id] = raw.given()
            yield article


def _articles(job: Job, raw: Raw) -> Iterator[Article]:
    given, wrong = from_mapping(job.task.said, "")
    for problem in wrong:
        job.note(problem)
    table, _ = with_own(None)
    for found in open_all(job.task.sources, given, table, progress=job.reach, raw=raw):
        if isinstance(found, Article):
            yield found
        else:
            job.note(found)
