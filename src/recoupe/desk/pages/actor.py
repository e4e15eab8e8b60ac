"""A person's page: everything said over the store, day by day and outlet by outlet, with how others word it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any

from recoupe.desk.files import jsonl, jsonld, xlsx
from recoupe.desk.finding.results import Results, results_in, version
from recoupe.desk.page import Missing, Moved, Page
from recoupe.desk.visit import at
from recoupe.presentation.dates import spell_published
from recoupe.presentation.differences import READABLE, mark_differences, share_words
from recoupe.presentation.export.sayings import saying_row, saying_table
from recoupe.presentation.naming import plain
from recoupe.store import Facet, Unit
from recoupe.store.words import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.desk.visit import Visit
    from recoupe.presentation.differences import Piece
    from recoupe.presentation.export.cells import Table
    from recoupe.store import Saying

# Wordings of one statement that a screen shows beside a person's own; it counts the others.
SHOWN = 6


@dataclass(frozen=True)
class Other:
    """How another article words what was said: compared word by word where it can be."""

    saying: Saying
    pieces: tuple[Piece, ...] | None


@dataclass(frozen=True)
class Utterance:
    """What was said once, as an article has it, and as others have it."""

    saying: Saying
    others: tuple[Other, ...]
    more: int


@dataclass(frozen=True)
class Actor(Results):
    """All that one person said, or one screen of it."""

    spellings: tuple[tuple[str, int], ...] = ()

    @property
    def title(self) -> str:
        """Return the name as most write it."""
        return plain(self.spellings[0][0])

    @property
    def also(self) -> str:
        """Return the other spellings, with how often each stands."""
        return ", ".join(
            f"{plain(name)} ({self.visit.words.number(times)})" for name, times in self.spellings[1:]
        )

    @cached_property
    def articles(self) -> int:
        """Return how many articles quote the person."""
        return self.visit.store.facets(replace(self.asked, of=Unit.ARTICLES)).total

    @property
    def outlets(self) -> int:
        """Return how many outlets do."""
        return len(self.facets.choices[Facet.OUTLET]) + self.facets.hidden[Facet.OUTLET]

    @cached_property
    def days(self) -> list[tuple[str, list[Utterance]]]:
        """Return what was said by day, what is one statement once a day."""
        return [
            (spell_published(day, self.visit.words), list(self._utterances(said)))
            for day, said in groupby(self.sayings, key=lambda one: (one.published or "")[:10])
        ]

    def _utterances(self, sayings: Iterable[Saying]) -> Iterable[Utterance]:
        told: set[tuple[str, str]] = set()
        for one in sayings:
            key = (one.story, one.statement)
            if one.story and key in told:
                continue
            told.add(key)
            yield self._utterance(one)

    def _utterance(self, one: Saying) -> Utterance:
        alike = self.visit.store.wordings(one.story, one.statement) if one.story else []
        others = [other for other in alike if other.id != one.id]
        shown = tuple(Other(other, _compared(one.said, other.said)) for other in others[:SHOWN])
        return Utterance(one, shown, len(others) - len(shown))


def _compared(base: str, shown: str) -> tuple[Piece, ...] | None:
    return mark_differences(base, shown) if share_words(base, shown) >= READABLE else None


def view(visit: Visit) -> Actor:
    """Return the person whom the address names.

    Raises:
        Moved: the name has one address, as it is folded.
    """
    folded = name_of(visit.asked["name"])
    spellings = tuple(visit.store.spellings(folded)) if folded else ()
    if not spellings:
        raise Missing
    if folded != visit.asked["name"]:
        raise Moved(at("actors", folded))
    told = {"spellings": spellings, "made": frozenset({Facet.SPEAKER})}
    return results_in(visit, Actor, told, speakers=(folded,), of=Unit.QUOTATIONS)


def data(shown: Actor, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the same as plain data."""
    return {
        "name": shown.title,
        "spellings": dict(shown.spellings),
        "articles": shown.articles,
        **shown.counts,
        "quotations": rows_of(shown),
    }


def rows_of(shown: Actor, _: Visit | None = None) -> list[dict[str, Any]]:
    """Return what was said as plain data."""
    return [saying_row(one) for one in shown.sayings]


def table(shown: Actor, _: Visit) -> Table:
    """Return what was said as rows."""
    return saying_table(shown.sayings)


ACTOR = Page(
    "actor",
    "/actors/{name:path}",
    view,
    "actor.html.j2",
    data,
    table,
    version,
    files={**xlsx(table), "jsonl": jsonl(rows_of), "jsonld": jsonld(lambda shown: shown.sayings)},
    quick=True,
)
