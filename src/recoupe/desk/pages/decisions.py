"""What people decided, the last first, each of which can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from recoupe.desk.files import jsonl, xlsx
from recoupe.desk.finding.address import page_in
from recoupe.desk.page import Change, Missing, Page
from recoupe.judgements.rows import to_line, to_row
from recoupe.presentation.export.cells import Table, fit
from recoupe.presentation.judging import tell_decision, tell_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.desk.visit import Visit
    from recoupe.judgements.judgement import Judgement

SCREEN = 50
COLUMNS = {
    "kind": 12,
    "a_article": 30,
    "a": 60,
    "b_article": 30,
    "b": 60,
    "name": 24,
    "note": 30,
    "author": 16,
    "date": 12,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement in words, and the name by which it is taken back."""

    id: str
    judgement: Judgement
    told: str
    note: str


@dataclass(frozen=True)
class Decisions:
    """One screen of what was decided."""

    visit: Visit
    number: int

    @property
    def title(self) -> str:
        """Return what the page is called."""
        return str(self.visit.words.strings["decisions"]["heading"])

    @cached_property
    def all(self) -> list[Judgement]:
        """Return all judgements, the last first."""
        return list(reversed(self.visit.store.judgements()))

    @cached_property
    def shown(self) -> list[Decision]:
        """Return those of this screen."""
        words, first = self.visit.words, (self.number - 1) * SCREEN
        return [
            Decision(named(one), one, tell_decision(one, words), tell_note(one))
            for one in self.all[first : first + SCREEN]
        ]

    @property
    def has_more(self) -> bool:
        """Tell whether there is another screen."""
        return self.number * SCREEN < len(self.all)


def named(judgement: Judgement) -> str:
    """Return the name of a judgement: made of what it says."""
    return blake2b(to_line(judgement).encode(), digest_size=8).hexdigest()


def view(visit: Visit) -> Decisions:
    """Return what was decided."""
    return Decisions(visit, page_in(visit))


def data(shown: Decisions, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the judgements as plain data."""
    return {"decided": len(shown.all), "judgements": rows_of(shown)}


def rows_of(shown: Decisions, _: Visit | None = None) -> list[dict[str, Any]]:
    """Return the judgements as a file of them has each."""
    return [to_row(one.judgement) for one in shown.shown]


def table(shown: Decisions, _: Visit) -> Table:
    """Return the judgements as rows."""
    return Table(COLUMNS, _rows(shown), frozenset({"a", "b"}))


def _rows(shown: Decisions) -> Iterator[tuple[Any, ...]]:
    for one in (decision.judgement for decision in shown.shown):
        b = (one.b.article, one.b.text) if one.b else ("", "")
        yield fit(
            one.kind.value, one.a.article, one.a.text, *b, one.name or "", one.note, one.author, one.date
        )


def take_back(visit: Visit, form: Mapping[str, Any]) -> str:
    """Take back a decision by its name, or the answer to a question, and bring the stories up to date behind it."""
    if question := form.get("question"):
        if visit.store.ask_again(str(question)) is None:
            raise Missing
        visit.jobs.settle()
        return "/inbox"
    name = str(form.get("decision", ""))
    found = next((one for one in visit.store.judgements() if named(one) == name), None)
    if found is None:
        raise Missing
    visit.store.take_back(found)
    visit.jobs.settle()
    return "/inbox/decided"


DECISIONS = Page(
    "decisions",
    "/inbox/decided",
    view,
    "decisions.html.j2",
    data,
    table,
    files={**xlsx(table), "jsonl": jsonl(rows_of)},
)
TAKING_BACK = Change("/inbox/decided", take_back)
