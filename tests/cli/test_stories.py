from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.written import rows

import recoupe
from recoupe import examples
from recoupe.presentation.export.stories import STORIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def test_the_stories_are_those_of_the_dossier(table: Path, run: Run) -> None:
    made = json.loads(run("dossier", str(table), "--json", "-", "-o", "page.html").stdout)["stories"]
    assert rows(run("stories", str(table)).stdout) == made


def test_every_article_stands_in_one_event(table: Path, run: Run) -> None:
    assert run("stories", str(table), "-o", "out.csv").exit_code == 0
    cells = list(csv.DictReader(StringIO(Path("out.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert list(cells[0]) == list(STORIES)
    assert sorted(row["article"] for row in cells) == sorted(one.id for one in examples.articles())


def test_a_listing_names_the_outlets(table: Path, run: Run) -> None:
    done = run("stories", str(table), "--format", "table", "--lang", "en")
    assert done.exit_code == 0
    assert all(one.outlet in done.stdout for one in examples.articles() if one.outlet)


def test_steps_are_counted() -> None:
    steps: list[tuple[int, int]] = []
    recoupe.stories(examples.articles(), progress=lambda done, total: steps.append((done, total)))
    assert steps == [(number, 7) for number in range(1, 8)]
