from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path

import pytest
from tests.quality.scoring.pages import page_scores

from recoupe.reading import read

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "pages" / "floors.toml").read_text(encoding="utf-8"))


@cache
def reached() -> dict[str, float]:
    pages = json.loads((HERE / "pages" / "gold.json").read_text(encoding="utf-8"))["pages"]
    return page_scores(
        (page, next(iter(read(HERE / "pages" / page["file"]).articles), None)) for page in pages
    )


@pytest.mark.parametrize("measure", FLOORS)
def test_no_page_is_read_worse_than_it_was(measure: str) -> None:
    print(f"pages {measure:10} {reached()[measure]:.1f}   floor {FLOORS[measure]}")  # noqa: T201 - the figure is what one asks for
    assert reached()[measure] >= FLOORS[measure]


def test_every_measure_has_a_floor() -> None:
    assert set(reached()) == set(FLOORS)
