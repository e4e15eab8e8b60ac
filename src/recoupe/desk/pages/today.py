"""The stories, those with something new first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.desk import standin
from recoupe.desk.page import Page
from recoupe.presentation.export.cells import Table, fit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.desk.standin import Line
    from recoupe.desk.visit import Visit

# Stories on one screen.
SCREEN = 30
COLUMNS = {"story": 18, "title": 60, "articles": 9, "new": 6, "outlets": 40, "first": 12, "last": 12}


@dataclass(frozen=True)
class Today:
    """One screen of stories."""

    title: str
    lines: list[Line]
    number: int
    has_more: bool


def view(visit: Visit) -> Today:
    """Return the screen that the address asks for."""
    asked = visit.query.get("page", "")
    number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1
    lines = standin.lines(visit.store, limit=SCREEN + 1, offset=(number - 1) * SCREEN)
    title = visit.words.strings["today"]["heading"]
    return Today(title, lines[:SCREEN], number, has_more=len(lines) > SCREEN)


def data(shown: Today, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the stories as plain data."""
    return {"page": shown.number, "more": shown.has_more, "stories": [_row(line) for line in shown.lines]}


def table(shown: Today, _: Visit) -> Table:
    """Return the stories as rows."""
    return Table(COLUMNS, _rows(shown.lines), frozenset({"title"}))


def _rows(lines: list[Line]) -> Iterator[tuple[Any, ...]]:
    for row in map(_row, lines):
        yield fit(*("; ".join(cell) if isinstance(cell, list) else cell or "" for cell in row.values()))


def _row(line: Line) -> dict[str, Any]:
    return {
        "story": line.id,
        "title": line.title,
        "articles": line.articles,
        "new": line.new,
        "outlets": list(line.outlets),
        "first": line.first and line.first.isoformat(),
        "last": line.last and line.last.isoformat(),
    }


TODAY = Page("today", "/today", view, "today.html.j2", data, table, navigation=True, key="t")
