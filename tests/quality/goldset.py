"""The annotated articles: the example story, and the open gold where it lies beside the repository."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.article import Article
from recoupe.examples import articles

Row = dict[str, Any]

HERE = Path(__file__).parent
OPEN = HERE.parents[2] / "shared"
TIMEBANK = OPEN / "gold/french-timebank"
TREEBANKS = OPEN / "treebanks"


@dataclass(frozen=True)
class GoldSet:
    """Some articles and the folder of their gold; `together` where they tell one story."""

    name: str
    articles: tuple[Article, ...]
    folder: Path
    together: bool = True

    def lines(self, name: str) -> list[Row]:
        """Return the rows of a gold file that holds one a line."""
        return [json.loads(line) for line in (self.folder / name).read_text(encoding="utf-8").splitlines()]

    def rows(self, name: str, key: str) -> list[Row]:
        """Return the rows that a gold file holds under `key`."""
        found: list[Row] = json.loads((self.folder / name).read_text(encoding="utf-8"))[key]
        return found


def gold_sets() -> dict[str, GoldSet]:
    """Return the sets at hand by their names; the example story and the invented press always are."""
    found = [GoldSet("example", articles(), HERE / "example")]
    found += [
        GoldSet(name, _texts(HERE / name / "text", {}), HERE / name, together=False)
        for name in ("press", "press-held-out")
    ]
    found.append(_dated("press-times", HERE / "press-times"))
    if (OPEN / "gold").is_dir():
        found.append(GoldSet("five-articles", _texts(OPEN / "seeds", {}), OPEN / "gold/five-articles"))
        found.append(_timebank("quotations"))
        found.append(_timebank("times"))
    return {one.name: one for one in found}


def _timebank(part: str) -> GoldSet:
    return _dated(f"timebank-{part}", TIMEBANK / part, TIMEBANK / "times/dates.json")


def _dated(name: str, folder: Path, days: Path | None = None) -> GoldSet:
    """Return the set of articles whose days of publication a file tells: `days`, else the folder's own."""
    dates = json.loads((days or folder / "dates.json").read_text(encoding="utf-8"))
    return GoldSet(name, _texts(folder / "text", dates), folder, together=False)


def _texts(folder: Path, dates: dict[str, str]) -> tuple[Article, ...]:
    return tuple(
        Article(path.stem, path.read_bytes().decode("utf-8"), published=dates.get(path.stem))
        for path in sorted(folder.glob("*.txt"))
    )
