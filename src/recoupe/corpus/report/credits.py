"""Which agencies articles credit, and which they share prose with that they do not credit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.keys import NOWHERE, Names
from recoupe.presentation.naming import plain

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from recoupe.corpus.report.roll import Roll
    from recoupe.corpus.report.tables import Tables

TEXT, PHOTO, TIED = "text", "photo", "tied"
# An agency with an outlet and how they go together, as one number.
WIDTH = np.int64(1) << 20


@dataclass(frozen=True)
class Credits:
    """Articles by outlet, agency and how they go together: credited for the text or a photograph, or only tied.

    Args:
        counts: by outlet, agency (`""` for one left unnamed) and one of `TEXT`, `PHOTO`, `TIED`; an article once.

        credited: articles of each outlet that credit any agency for their text.

        dependent: articles of each outlet that credit none, but are tied to one.
    """

    counts: Counter[tuple[str, str, str]]
    credited: Counter[str]
    dependent: Counter[str]

    def of(self, agency: str, how: str) -> int:
        """Return the articles of all outlets that go with an agency so."""
        return sum(count for (_, other, way), count in self.counts.items() if (other, way) == (agency, how))

    @property
    def agencies(self) -> list[str]:
        """Return the agencies, those of most articles first."""
        total = Counter[str]()
        for (_, agency, how), count in self.counts.items():
            total[agency] += count if how != PHOTO else 0
        return sorted(total, key=lambda agency: (-total[agency], agency))


def count_credits(tables: Tables, roll: Roll) -> Credits:
    """Return what articles and the table `families` tell of agencies."""
    count, credited = _Count(roll), roll.credited
    for how in (TEXT, PHOTO):
        some = credited.kind == how
        count.add(credited.article[some], credited.agency[some], how)
    for rows in tables.read("families", {"members": "members"}):
        at, agencies = _ties(rows, roll)
        count.add(at, count.names.numbers(agencies), TIED)
    return count.found()


class _Count:
    """Articles by outlet and agency, and which of them go with any."""

    def __init__(self, roll: Roll) -> None:
        self._roll, self.names = roll, Names()
        for agency in roll.credited.agencies:
            self.names.number(agency)
        self._counts = Counter[tuple[str, str, str]]()
        self._any = {how: np.zeros(len(roll), np.bool_) for how in (TEXT, PHOTO, TIED)}

    def add(self, at: NDArray[np.int64], numbers: NDArray[np.int64], how: str) -> None:
        """Count each article once for each agency, by its number."""
        known = at != NOWHERE
        self._any[how][at[known]] = True
        once = np.unique(at[known] * WIDTH + numbers[known])
        outlets = self._roll.outlet[once // WIDTH]
        pairs, counts = np.unique(outlets * WIDTH + once % WIDTH, return_counts=True)
        for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
            outlet, agency = divmod(pair, int(WIDTH))
            self._counts[self._roll.outlets[outlet], plain(self.names.all[agency]), how] += count

    def found(self) -> Credits:
        """Return what was counted."""
        credited, tied = self._any[TEXT], self._any[TIED]
        return Credits(self._counts, self._by_outlet(credited), self._by_outlet(tied & ~credited))

    def _by_outlet(self, which: NDArray[np.bool_]) -> Counter[str]:
        counts = np.bincount(self._roll.outlet[which], minlength=len(self._roll.outlets)).tolist()
        named = zip(self._roll.outlets, counts, strict=True)
        return Counter({outlet: count for outlet, count in named if count})


def _ties(rows: pa.RecordBatch, roll: Roll) -> tuple[NDArray[np.int64], pa.Array]:
    """Return where each article that is tied to an agency stands, and the agency."""
    import pyarrow.compute as pc

    members = pc.list_flatten(rows["members"])
    ties = pc.struct_field(members, "ties")
    articles = pc.struct_field(members, "article").take(pc.list_parent_indices(ties))
    return roll.places(articles), pc.struct_field(pc.list_flatten(ties), "agency")
