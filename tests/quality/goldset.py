"""The annotated articles: the example story, and the open gold where it lies beside the repository."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.article import Article
from recoupe.examples import articles
from recoupe.reading import read

Row = dict[str, Any]

HERE = Path(__file__).parent
OPEN = HERE.parents[2] / "shared"
TIMEBANK = OPEN / "gold/french-timebank"
TREEBANKS = OPEN / "treebanks"


@dataclass(frozen=True)
class GoldSet:
    """Some articles and their gold.

    Args:
        lots: the articles, those of one dossier together.

        folders: where the gold of each lot lies; one folder may hold that of all.
    """

    name: str
    lots: tuple[tuple[Article, ...], ...]
    folders: tuple[Path, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return the articles of all lots."""
        return tuple(article for lot in self.lots for article in lot)

    @property
    def folder(self) -> Path:
        """Return the folder of a set that has one."""
        (one,) = self.folders
        return one

    def has(self, name: str) -> bool:
        """Tell whether there is a gold file `name`."""
        return (self.folders[0] / name).exists()

    def lines(self, name: str) -> list[Row]:
        """Return the rows of a gold file that holds one a line."""
        texts = ((folder / name).read_text(encoding="utf-8") for folder in self.folders)
        return [json.loads(line) for text in texts for line in text.splitlines()]

    def rows(self, name: str, key: str) -> list[Row]:
        """Return the rows that a gold file holds under `key`."""
        texts = ((folder / name).read_text(encoding="utf-8") for folder in self.folders)
        return [row for text in texts for row in json.loads(text).get(key, [])]


def gold_sets() -> dict[str, GoldSet]:
    """Return the sets at hand by their names; the example story and the invented press always are."""
    found = [GoldSet("example", (articles(),), (HERE / "example",))]
    found += [_alone(name, HERE / name, {}) for name in ("press", "press-held-out")]
    found.append(_dated("press-times", HERE / "press-times"))
    found += [
        _stories(name)
        for name in ("stories", "stories-later", "stories-newest", "stories-held-out", "stories-unread")
    ]
    if (OPEN / "gold").is_dir():
        five = OPEN / "gold/five-articles"
        found.append(GoldSet("five-articles", (_texts(OPEN / "seeds", {}),), (five,)))
        found.append(_timebank("quotations"))
        found.append(_timebank("times"))
    return {one.name: one for one in found}


def _stories(name: str) -> GoldSet:
    """Return a set of stories, each of several outlets, told by files with front matter and without."""
    folders = sorted(folder for folder in (HERE / name).iterdir() if folder.is_dir())
    return GoldSet(name, tuple(tuple(read([folder]).articles) for folder in folders), tuple(folders))


def _timebank(part: str) -> GoldSet:
    return _dated(f"timebank-{part}", TIMEBANK / part, TIMEBANK / "times/dates.json")


def _dated(name: str, folder: Path, days: Path | None = None) -> GoldSet:
    """Return the set of articles whose days of publication a file tells: `days`, else the folder's own."""
    dates = json.loads((days or folder / "dates.json").read_text(encoding="utf-8"))
    return _alone(name, folder, dates)


def _alone(name: str, folder: Path, dates: dict[str, str]) -> GoldSet:
    """Return a set of articles that tell no story together."""
    return GoldSet(name, tuple((one,) for one in _texts(folder / "text", dates)), (folder,))


def _texts(folder: Path, dates: dict[str, str]) -> tuple[Article, ...]:
    return tuple(
        Article(path.stem, path.read_bytes().decode("utf-8"), published=dates.get(path.stem))
        for path in sorted(folder.glob("*.txt"))
    )
