from __future__ import annotations

import re
from html import unescape

import pytest

from recoupe.presentation.export.cells import Table
from recoupe.presentation.figures import Bars, Figure, Grid, Row, Section, figures_page
from recoupe.presentation.interface import interface
from recoupe.presentation.pages.columns import Bin, Columns

HARM = "<script>harm()</script>"


def page(*figures: Figure, language: str = "fr") -> str:
    sections = (
        Section("one", HARM, HARM, ((HARM, HARM),), figures, (HARM,), ((HARM, f"{HARM}\n{HARM}"),)),
        Section("two", "Deux", "Rien"),
    )
    return figures_page(HARM, (("3", "articles"),), sections, interface(language), "le dossier")


def figure(name: str, *drawings: Bars | Columns | Grid) -> Figure:
    return Figure(name, HARM, HARM, drawings, Table({"a": 1}, ()))


BARS = Bars(HARM, (HARM, HARM), (HARM,), (Row(HARM, (0.25, 0.5), (HARM,), HARM, (0, 3)),), HARM, fills=(0, 3))
GRID = Grid(HARM, HARM, (HARM, HARM), ((None, (HARM, 0.5)), ((HARM, 1), None)))
COLUMNS = Columns(HARM, (HARM,), (Bin(HARM, HARM, (1, 2)),))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_whatever_is_said_is_text(language: str) -> None:
    """Every word from outside is escaped, and the policy lets no script run."""
    html = page(figure("f", BARS, COLUMNS, GRID), language=language)
    assert "<script" not in html
    assert "default-src 'none'; style-src 'sha256-" in unescape(html)


def test_bars_follow_one_another_in_their_room() -> None:
    """A part begins where the one before it ends, filled as it was asked for."""
    parts = re.findall(r'class="(s\d)" x="([\d.]+)%" width="([\d.]+)%"', page(figure("f", BARS)))
    assert [(fill, float(x), float(width)) for fill, x, width in parts] == [("s0", 0, 25), ("s3", 25, 50)]


def test_each_figure_leads_to_its_rows() -> None:
    """The link is relative to the page, its folder spelled as addresses are."""
    assert 'href="le%20dossier/parts.csv"' in page(figure("parts", BARS))
