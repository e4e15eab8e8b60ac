"""A job done: sources read, articles heard and kept, stories brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.desk.jobs.job import State
from recoupe.listen import speech
from recoupe.reading.metadata import from_mapping
from recoupe.reading.outlets import with_own
from recoupe.reading.problem import refusal
from recoupe.reading.reading import open_all
from recoupe.store import Store, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.desk.jobs.job import Job


def work(job: Job, store: str) -> None:
    """Do `job` on the store of that name; what goes wrong is noted in it."""
    try:
        with Store(store) as kept:
            job.state = State.ADDING
            for one in speech(_articles(job)):
                if one.failure is None:
                    job.count(kept.add(one))
                else:
                    job.note(refusal(one.article.id, "unreadable", one.failure.say("en")))
            job.reach(0, 0)
            job.state = State.SETTLING
            kept.settle(job.reach)
        job.state = State.DONE
    except StoreError as error:
        job.failure, job.state = error.reason, State.FAILED


def _articles(job: Job) -> Iterator[Article]:
    given, wrong = from_mapping(job.task.said, "")
    for problem in wrong:
        job.note(problem)
    table, _ = with_own(None)
    for found in open_all(job.task.sources, given, table, progress=job.reach):
        if isinstance(found, Article):
            yield found
        else:
            job.note(found)
