"""How far an adding is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.desk.jobs.job import State
from recoupe.desk.page import Missing, Page
from recoupe.presentation.export.cells import Table, fit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.desk.jobs.job import Job
    from recoupe.desk.visit import Visit
    from recoupe.presentation.interface import Interface


@dataclass(frozen=True)
class Progress:
    """A job as it stands."""

    job: Job
    words: Interface

    @property
    def title(self) -> str:
        """Return what is being done, in words."""
        return str(self.words.strings["add"][self.job.state.value])

    @property
    def share(self) -> float | None:
        """Return how much is done, of 1; `None` where nobody can tell."""
        if self.job.is_over:
            return 1.0
        is_known = self.job.state is not State.WAITING and self.job.steps
        return min(self.job.done / self.job.steps, 1.0) if is_known else None

    @property
    def told(self) -> str:
        """Return what came of it so far, in words."""
        counts = (("added", self.job.new), ("version", self.job.versions), ("known", self.job.known))
        told = [self.words.count(f"add_{name}", number) for name, number in counts if number]
        return ", ".join(told) or str(self.words.strings["add"]["nothing" if self.job.is_over else "none"])

    @property
    def lines(self) -> list[str]:
        """Return what was wrong with what was sent, a line each."""
        language = self.words.language
        failure = [self.job.failure.say(language)] if self.job.failure else []
        return [*failure, *(problem.line(language) for problem in self.job.problems)]


def view(visit: Visit) -> Progress:
    """Return the job that the address names."""
    job = visit.jobs.get(visit.asked["job"])
    if job is None:
        raise Missing
    return Progress(job, visit.words)


def data(shown: Progress, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the same as plain data."""
    return {
        "state": shown.job.state.value,
        "over": shown.job.is_over,
        "share": shown.share,
        "title": shown.title,
        "told": shown.told,
        "problems": shown.lines,
        "articles": [{"id": name, "title": title} for name, title in shown.job.articles],
    }


def table(shown: Progress, _: Visit) -> Table:
    """Return a row for each article that came in."""
    return Table({"article": 30, "title": 60}, _rows(shown.job), frozenset({"title"}))


def _rows(job: Job) -> Iterator[tuple[Any, ...]]:
    for name, title in job.articles:
        yield fit(name, title)


PROGRESS = Page("progress", "/add/{job}", view, "progress.html.j2", data, table, changes=True)
