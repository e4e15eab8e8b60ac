"""What the actors of articles are: persons of which gender, bodies, places; some nine bytes an actor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.keys import NOWHERE, Index, keys, paired
from recoupe.language.forenames import Gender, shown_by

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from recoupe.corpus.report.tables import Tables


class Nature(StrEnum):
    """What a speaker is: `named` where an actor is, but no table tells which kind."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = "unknown"
    BODY = "body"
    NAMED = "named"
    UNNAMED = "unnamed"
    UNTOLD = "untold"


NATURES = tuple(Nature)
PERSONS = (Nature.FEMALE, Nature.MALE, Nature.UNKNOWN)
COLUMNS = ("article", "id", "name", "kind", "gender")


@dataclass(frozen=True)
class Cast:
    """Every actor of every article, by the key of both.

    Args:
        index: where an actor stands.

        nature: of each actor, as its place in `NATURES`.

        by_name: persons whose gender the list of first names alone tells.
    """

    index: Index
    nature: NDArray[np.int8]
    by_name: int

    @classmethod
    def read(cls, tables: Tables) -> Cast:
        """Return that of the table `actors`."""
        parts, natures, by_name = [], [np.empty(0, np.int8)], 0
        for rows in tables.read("actors", dict(zip(COLUMNS, COLUMNS, strict=True))):
            parts.append(paired(keys(rows["article"]), keys(rows["id"])))
            found, told = _natures(rows)
            natures.append(found)
            by_name += told
        return cls(Index.of(parts), np.concatenate(natures), by_name)

    def natures(self, articles: pa.Array, actors: pa.Array) -> NDArray[np.int8]:
        """Return what actors are, by their article and id; unnamed where there is no id."""
        at = self.index.find(paired(keys(articles), keys(actors)))
        named, unnamed = (np.int8(NATURES.index(one)) for one in (Nature.NAMED, Nature.UNNAMED))
        known = np.where(at == NOWHERE, named, self.nature[at] if len(self.index) else named)
        return np.where(actors.is_null().to_numpy(zero_copy_only=False), unnamed, known)


def _natures(rows: pa.RecordBatch) -> tuple[NDArray[np.int8], int]:
    """Return what actors are, and of how many the list of first names alone tells the gender."""
    names, kinds = rows["name"].to_pylist(), rows["kind"].to_pylist()
    told = rows["gender"].to_pylist() if "gender" in rows.schema.names else [None] * len(names)
    found = [_nature(name or "", kind, gender) for name, kind, gender in zip(names, kinds, told, strict=True)]
    sure = (Nature.FEMALE, Nature.MALE)
    by_name = sum(nature in sure and not gender for nature, gender in zip(found, told, strict=True))
    return np.array([NATURES.index(nature) for nature in found], np.int8), by_name


def _nature(name: str, kind: str, gender: str | None) -> Nature:
    """Return what an actor is; what the text shows of a person's gender goes before what the name does."""
    if kind != "person":
        return Nature.BODY
    shown = Gender(gender) if gender in ("f", "m") else shown_by(name)
    return Nature(shown.value)
