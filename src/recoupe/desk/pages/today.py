"""The stories, those with something new first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from recoupe.comparison.dossier import Moment, Precision
from recoupe.desk.files import jsonl, xlsx
from recoupe.desk.page import Page
from recoupe.presentation.dates import spell_day, spell_moment
from recoupe.presentation.export.cells import Table, fit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.desk.visit import Visit
    from recoupe.presentation.interface import Interface
    from recoupe.store import Line

# Stories on one screen: two turns of a wheel.
SCREEN = 30
COLUMNS = {
    "story": 18,
    "title": 60,
    "articles": 9,
    "new": 6,
    "outlets": 9,
    "first": 12,
    "last": 12,
    "added": 26,
}


@dataclass(frozen=True)
class Today:
    """One screen of stories.

    Args:
        made: when the list was made, as ISO 8601 has it.

        since: when somebody last looked, in words; `""` where nobody did.
    """

    title: str
    lines: list[Line]
    number: int
    has_more: bool
    made: str
    since: str
    words: Interface

    @property
    def has_new(self) -> bool:
        """Tell whether something may be told to be seen."""
        return bool(self.lines) and (not self.since or any(line.new for line in self.lines))

    def days(self, line: Line) -> str:
        """Return the days over which a story was told."""
        if line.first is None or line.last is None:
            return ""
        return spell_moment(Moment(line.first, line.last, Precision.DAY, line.first.isoformat()), self.words)


def view(visit: Visit) -> Today:
    """Return the screen that the address asks for."""
    asked = visit.query.get("page", "")
    number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1
    made, since = datetime.now(UTC), visit.store.last_look()
    lines = visit.store.stories(since=since, limit=SCREEN + 1, offset=(number - 1) * SCREEN)
    return Today(
        title=visit.words.strings["today"]["heading"],
        lines=lines[:SCREEN],
        number=number,
        has_more=len(lines) > SCREEN,
        made=made.isoformat(),
        since=_spelled(since, visit.words) if since else "",
        words=visit.words,
    )


def data(shown: Today, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the stories as plain data."""
    return {"page": shown.number, "more": shown.has_more, "stories": [_row(line) for line in shown.lines]}


def table(shown: Today, _: Visit) -> Table:
    """Return the stories as rows."""
    return Table(COLUMNS, _rows(shown.lines), frozenset({"title"}))


def _rows(lines: list[Line]) -> Iterator[tuple[Any, ...]]:
    for row in map(_row, lines):
        yield fit(*("" if cell is None else cell for cell in row.values()))


def _row(line: Line) -> dict[str, Any]:
    return {
        "story": line.id,
        "title": line.title,
        "articles": line.articles,
        "new": line.new,
        "outlets": line.outlets,
        "first": line.first and line.first.isoformat(),
        "last": line.last and line.last.isoformat(),
        "added": line.added.isoformat(timespec="seconds"),
    }


def _spelled(when: datetime, words: Interface) -> str:
    """Return a moment as the clock on this machine's wall has it."""
    here = when.astimezone()
    hour = str(words.strings["dates"]["hour"]).format(here.hour, f"{here.minute:02}")
    return f"{spell_day(here.date(), words)}, {hour}"


def rows_of(shown: Today, _: Visit) -> list[dict[str, Any]]:
    """Return the stories as plain data, a row each."""
    return [_row(line) for line in shown.lines]


TODAY = Page(
    "today",
    "/today",
    view,
    "today.html.j2",
    data,
    table,
    files={**xlsx(table), "jsonl": jsonl(rows_of)},
    navigation=True,
    key="t",
)
