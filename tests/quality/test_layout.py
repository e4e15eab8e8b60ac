"""The blocks and credits of the five open articles, where they are at hand."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.quality.goldset import OPEN

from recoupe.analysis.layout import Layout, lay_out
from recoupe.reading import read

if TYPE_CHECKING:
    from recoupe.text import Span

GOLD = OPEN / "gold/five-articles/blocks.json"
FLOOR = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))["layout"]["blocks"]
# A picture's credit is furniture to us, that of the words a byline.
CREDIT = {"boilerplate", "byline"}

at_hand = pytest.mark.skipif(not GOLD.exists(), reason="the open gold (../shared/gold) is absent")
Row = dict[str, Any]


@at_hand
def test_the_characters_of_the_open_articles_are_laid_out_right() -> None:
    """Of those that are not blank, the share in a block of the right kind."""
    told = [right for article in _articles() for right in _told(*article)]
    reached = 100 * sum(told) / len(told)
    print(f"{reached:.2f} of a hundred characters   floor {FLOOR}")  # noqa: T201 - the figure is what one asks for
    assert reached >= FLOOR


@at_hand
def test_all_credits_of_the_open_articles_are_found_and_no_other() -> None:
    """Agency, kind and words, to the character."""
    found = [
        (article, one.agency, one.kind.value, one.span.of(text))
        for article, text, layout in _articles()
        for one in layout.credits
    ]
    known = [
        (row["article"], row["agency"].replace("agences", ""), row["of"], row["text"])
        for row in _rows()
        if row["kind"] == "credit"
    ]
    assert sorted(found) == sorted(known)


def _rows() -> list[Row]:
    rows: list[Row] = json.loads(GOLD.read_text(encoding="utf-8"))["blocks"]
    return rows


def _articles() -> list[tuple[str, str, Layout]]:
    return [(one.id, one.text, lay_out(one)) for one in read(OPEN / "seeds").articles]


def _told(article: str, text: str, layout: Layout) -> list[bool]:
    """Return for each character that a row covers whether our block there is of its kind."""
    kinds = {at: block.kind.value for block in layout.blocks for at in range(*_ends(block.span))}
    credited = {at for one in layout.credits for at in range(*_ends(one.span))}
    return [
        kinds.get(at) == row["kind"]
        or (row["kind"] == "credit" and (at in credited or kinds.get(at) in CREDIT))
        for row in _rows()
        if row["article"] == article
        for at in range(row["start"], row["end"])
        if not text[at].isspace()
    ]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
