"""What the steps of stories stand on, put where they look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from recoupe.analysis.record import to_record
from recoupe.corpus.rows import day_of, to_row
from recoupe.corpus.schemas import ARTICLES, found
from recoupe.corpus.stories.sketches import sketched
from recoupe.corpus.stories.steps import story_steps
from recoupe.corpus.workplace import WORK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.corpus.workplace import Workplace


def put(place: Workplace, name: str, rows: Iterable[dict[str, Any]], schema: pa.Schema) -> None:
    """Keep rows in `place`, as a step before would have."""
    folder = place.folder / WORK / name
    folder.mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(list(rows), schema), folder / "rows.parquet")


def read(place: Workplace, analyses: Sequence[Analysis], steps: int, broken: str | None = None) -> None:
    """Keep what articles say, as if they had been read in so many steps; of one no record that can be read."""
    for step in range(steps):
        some = analyses[step::steps]
        told = (
            {
                "id": one.article.id,
                "date": day_of(one.article),
                "record": b"?" if one.article.id == broken else to_record(one),
                "sketch": sketched(one),
            }
            for one in some
        )
        put(place, f"found/step={step}", told, found(place.settings))
        put(place, f"articles/step={step}", (to_row(one.article) for one in some), ARTICLES)


def walk(place: Workplace, articles: int, steps: int, last: str = "") -> None:
    """Take the steps of stories, all or as far as the `last`."""
    for step in story_steps(place, {"articles": articles, "steps": steps}):
        step.work()
        if step.name == last:
            break


def groups(place: Workplace, name: str, key: str) -> list[list[int]]:
    """Return the numbers of articles by what they are in."""
    held: dict[int, list[int]] = {}
    for row in place.kept(f"stories/{name}").collect():
        held.setdefault(row[key], []).append(row["number"])
    return sorted(map(sorted, held.values()))
