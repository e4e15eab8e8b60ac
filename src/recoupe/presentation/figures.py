"""Figures of many articles as one page that asks nothing of any network: what is drawn, in which words."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from recoupe import __version__
from recoupe.presentation.pages.environment import asset, template

if TYPE_CHECKING:
    from recoupe.presentation.export.cells import Table
    from recoupe.presentation.interface import Interface
    from recoupe.presentation.pages.columns import Columns

STYLES = ("report.css", "figures.css")


@dataclass(frozen=True, slots=True)
class Row:
    """One bar.

    Args:
        label: what it stands for.

        parts: how much of its room each series takes, 0 to 1.

        cells: what the table says of it.

        detail: a word beside the label.

        course: how it came to be over time, drawn small.
    """

    label: str
    parts: tuple[float, ...]
    cells: tuple[str, ...]
    detail: str = ""
    course: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars under one another, each a row of a table.

    Args:
        heading: what they are.

        head: what the first column and those of `cells` hold.

        series: what their parts are; empty where there is one.

        rows: from the first to the last.

        rest: what is not drawn, counted.

        fills: of the series: 0 full, 1 hatched, 2 dotted, 3 open, as what is left of the room is.
    """

    heading: str
    head: tuple[str, ...]
    series: tuple[str, ...]
    rows: tuple[Row, ...]
    rest: str = ""
    fills: tuple[int, ...] = (0, 1, 2)

    kind = "bars"

    @property
    def course(self) -> bool:
        """Tell whether any row has a course to draw."""
        return any(row.course for row in self.rows)


@dataclass(frozen=True, slots=True)
class Grid:
    """A square for each two of some names.

    Args:
        heading: what they are.

        corner: what rows and columns hold.

        names: of the rows, and of the columns.

        cells: of each row, what a cell says and how dark it is, 0 to 1; `None` where a name meets itself.
    """

    heading: str
    corner: str
    names: tuple[str, ...]
    cells: tuple[tuple[tuple[str, float] | None, ...], ...]

    kind = "grid"


@dataclass(frozen=True, slots=True)
class Figure:
    """Something shown.

    Args:
        name: of its file of rows, without the ending.

        note: units, definition and denominator.

        drawings: one or several, beside one another.

        sheet: all rows of it.
    """

    name: str
    title: str
    note: str
    drawings: tuple[Bars | Columns | Grid, ...]
    sheet: Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    Args:
        name: its anchor.

        facts: numbers that sum it up, each with what it is.

        missing: what cannot be shown, and how it could.

        prose: paragraphs, each with its heading.
    """

    name: str
    heading: str
    deck: str
    facts: tuple[tuple[str, str], ...] = ()
    figures: tuple[Figure, ...] = ()
    missing: tuple[str, ...] = ()
    prose: tuple[tuple[str, str], ...] = ()


def figures_page(
    title: str,
    facts: tuple[tuple[str, str], ...],
    sections: tuple[Section, ...],
    words: Interface,
    folder: str,
) -> str:
    """Return `sections` as one HTML page, to write beside the `folder` of its files of rows."""
    style = "".join(map(asset, STYLES))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return template("figures.html.j2").render(
        title=title,
        facts=facts,
        sections=sections,
        w=words,
        t=words.strings,
        folder=folder,
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
