"""One adding: what was asked, how far it is, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.article import Article
    from recoupe.reading import Problem
    from recoupe.reading.source import Source
    from recoupe.reasons import Reason
    from recoupe.store import Added

# Lines about bad input that are kept; the rest is counted.
LINES = 50
# Articles named one by one once they are in; the rest is counted.
NAMED = 200


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    ADDING = "adding"
    SETTLING = "settling"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Task:
    """What to add.

    Args:
        sources: what to read.

        said: what the form says of them all, by the fields of an article.

        links: whether the web is asked.
    """

    sources: Sequence[Source]
    said: Mapping[str, str | None] = field(default_factory=dict)
    links: bool = False


@dataclass
class Job:
    """One task and how far it is; one thread writes it, others read it."""

    id: str
    task: Task
    state: State = State.WAITING
    done: int = 0
    steps: int = 0
    new: int = 0
    versions: int = 0
    known: int = 0
    more: int = 0
    articles: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failure: Reason | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more will come of it."""
        return self.state in (State.DONE, State.FAILED)

    def reach(self, done: int, steps: int) -> None:
        """Note how many steps are done of how many."""
        self.done, self.steps = done, steps

    def note(self, problem: Problem) -> None:
        """Keep a line about bad input."""
        if len(self.problems) < LINES:
            self.problems.append(problem)
        else:
            self.more += 1

    def count(self, added: Added) -> None:
        """Note what became of an article."""
        self.known += not added.is_new
        self.versions += added.is_new and added.earlier is not None
        self.new += added.is_new and added.earlier is None
        self._name(added.article)

    def recognise(self, article: Article) -> None:
        """Note that the store has an article already, under its id there."""
        self.known += 1
        self._name(article)

    def _name(self, article: Article) -> None:
        if len(self.articles) < NAMED:
            self.articles.append((article.id, article.title or article.id))
