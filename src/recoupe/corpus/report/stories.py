"""How many articles stories have, and which are the longest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.keys import NOWHERE, numbers
from recoupe.corpus.report.roll import iso
from recoupe.corpus.rows import UNDATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    from numpy.typing import NDArray

    from recoupe.corpus.report.roll import Roll
    from recoupe.corpus.report.tables import Tables

# Stories that the file names; the page shows the first of them and says how many more there are.
NAMED = 200
# Characters of a text in which its title is looked for where the table tells none.
HEAD = 300


@dataclass(frozen=True)
class Long:
    """One of the longest stories.

    Args:
        title: of its first article.

        first: the day of its earliest article, as `date.toordinal`; 0 where none has one.
    """

    id: str
    title: str
    articles: int
    outlets: int
    first: int
    last: int


@dataclass(frozen=True)
class Stories:
    """The stories of a corpus.

    Args:
        sizes: how many stories have so many articles.

        longest: those of most articles.
    """

    sizes: Counter[int]
    longest: tuple[Long, ...]

    @property
    def count(self) -> int:
        """Return the stories of two articles or more."""
        return sum(count for size, count in self.sizes.items() if size > 1)

    @property
    def articles(self) -> int:
        """Return the articles that stand in them."""
        return sum(size * count for size, count in self.sizes.items() if size > 1)


def count_stories(tables: Tables, roll: Roll) -> Stories:
    """Return what the table `stories` tells."""
    sizes, longest = Counter[int](), list[tuple[int, str, list[str]]]()
    for rows in tables.read("stories", {"id": "id", "events": "events"}):
        parents, articles = _members(rows)
        count = np.bincount(parents, minlength=len(rows))
        sizes.update(Counter(count.tolist()))
        bounds = np.concatenate([[0], np.cumsum(count)])
        # The story's own id decides among those of one size, so that no order of rows does.
        large = nlargest(NAMED, zip(count.tolist(), rows["id"].to_pylist(), range(len(rows)), strict=True))
        for size, story, at in large:
            ids = articles[int(bounds[at]) : int(bounds[at + 1])].to_pylist()
            longest.append((size, story, ids))
        longest = nlargest(NAMED, longest)
    titles = _titles(tables, roll, [ids[0] for _, _, ids in longest if ids])
    told = (_long(roll, story, ids, titles) for size, story, ids in longest if size > 1)
    return Stories(sizes, tuple(told))


def _members(rows: pa.RecordBatch) -> tuple[NDArray[np.int64], pa.Array]:
    """Return the place of the story of each article, and the article."""
    import pyarrow.compute as pc

    events = rows["events"]
    lists = pc.struct_field(pc.list_flatten(events), "articles")
    story = pc.list_parent_indices(events).take(pc.list_parent_indices(lists))
    return numbers(story), pc.list_flatten(lists)


def _long(roll: Roll, story: str, ids: list[str], titles: dict[str, str]) -> Long:
    import pyarrow as pa

    at = roll.places(pa.array(ids, pa.string()))
    days = roll.day[at[at >= 0]]
    known = days[days > 0]
    first, last = (int(known.min()), int(known.max())) if len(known) else (0, 0)
    outlets = len(set(roll.outlet[at[at >= 0]].tolist()))
    return Long(story, titles.get(ids[0], ids[0]), len(ids), outlets, first, last)


def _titles(tables: Tables, roll: Roll, ids: list[str]) -> dict[str, str]:
    """Return the titles of articles: as given, or the first line of the text."""
    found = {name: title for name, title in _column(tables, roll, ids, "title") if title}
    untitled = [name for name in ids if name not in found]
    for name, text in _column(tables, roll, untitled, "text"):
        found[name] = text[:HEAD].lstrip().partition("\n")[0].strip() or name
    return found


def _column(tables: Tables, roll: Roll, ids: list[str], column: str) -> Iterator[tuple[str, str]]:
    """Yield what a column tells of each article of `ids`, with its id; only files of their days are opened."""
    import pyarrow as pa
    import pyarrow.compute as pc

    wanted = pa.array(ids, pa.string())
    at = roll.places(wanted)
    days = {iso(day) or UNDATED for day in roll.day[at[at != NOWHERE]].tolist()}
    for rows in tables.read("articles", {"id": "id", "told": column}, days):
        some = rows.filter(pc.is_in(rows["id"], value_set=wanted))
        yield from zip(some["id"].to_pylist(), some["told"].to_pylist(), strict=True)
