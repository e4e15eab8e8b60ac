"""The columns of the terminal summary: the same from part to part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from recoupe.presentation.interface import Interface

    Column = dict[str, Any]

# Rows of each part: together they fill a tall screen; the page holds the rest.
ROWS = 6
# Columns of a name or a date before it wraps.
NAME = 22


def part(title: str, count: int | None = None) -> Sequence[RenderableType]:
    """Return the heading of a part, a blank line above it."""
    heading = Text(title, style="bold")
    if count is not None:
        heading.append(f" ({count})", style="not bold")
    return Text(""), heading


def rest(count: int, words: Interface, shown: int = ROWS) -> Iterator[RenderableType]:
    """Yield how many rows the screen leaves to the page, if any."""
    if count > shown:
        yield indented(Text(words.strings["summary"]["rest"].format(count - shown), style="dim"))


def indented(shown: RenderableType) -> RenderableType:
    """Return what is shown under a heading, set in from it."""
    return Padding(shown, (0, 0, 0, 2), expand=False)


def first() -> Column:
    """Return what makes a row's name stand in the same column in every part."""
    return {"width": NAME}


def grid(*columns: Column) -> Table:
    """Return a table of these columns without lines."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(**column)
    return table
