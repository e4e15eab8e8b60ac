"""Who is quoted: words and quotations by speaker, by what speakers are, and by outlet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.cast import NATURES, Cast, Nature
from recoupe.corpus.report.keys import Names, numbers, sums

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from recoupe.corpus.report.roll import Roll
    from recoupe.corpus.report.tables import Tables

COLUMNS = {
    "article": "article",
    "content": "content",
    "depth": "depth",
    "actor": "speaker.actor",
    "name": "speaker.name",
}
WIDTH = np.int64(1) << 31


@dataclass(frozen=True)
class Voice:
    """One speaker, by the name that articles give.

    Args:
        nature: what most of the articles that quote them show.

        words: reported as said.

        outlets: how many quote them.
    """

    name: str
    nature: Nature
    words: int
    quotations: int
    outlets: int


@dataclass(frozen=True)
class Voices:
    """Who is quoted; speech inside speech counts once, for who speaks outside.

    Args:
        voices: the speakers that have a name, those of most words first.

        natures: words and quotations by what the speaker is.

        outlets: quotations by outlet and what the speaker is.

        by_name: persons in the cast of an article whose gender the list of first names alone tells.
    """

    voices: tuple[Voice, ...]
    natures: dict[Nature, tuple[int, int]]
    outlets: Counter[tuple[str, Nature]]
    by_name: int

    @property
    def words(self) -> int:
        """Return the words of all quotations."""
        return sum(words for words, _ in self.natures.values())

    @property
    def quotations(self) -> int:
        """Return how many there are."""
        return sum(quotations for _, quotations in self.natures.values())


def count_voices(tables: Tables, roll: Roll) -> Voices:
    """Return what the tables `quotations` and `actors` tell."""
    cast, count = Cast.read(tables), _Count(roll)
    for rows in tables.read("quotations", COLUMNS):
        outer = numbers(rows["depth"]) == 0
        nature = _natures(cast, rows)
        count.add(
            rows["name"].filter(_mask(outer)),
            roll.outlets_of(rows["article"])[outer],
            nature[outer],
            _words(rows)[outer],
        )
    return count.found(cast.by_name)


def _natures(cast: Cast, rows: pa.RecordBatch) -> NDArray[np.int64]:
    import pyarrow.compute as pc

    nature = cast.natures(rows["article"], rows["actor"]).astype(np.int64)
    untold = pc.equal(pc.fill_null(rows["name"], ""), "").to_numpy(zero_copy_only=False)
    return np.where(untold, NATURES.index(Nature.UNTOLD), nature)


def _words(rows: pa.RecordBatch) -> NDArray[np.int64]:
    """Return how many words each quotation has."""
    import pyarrow.compute as pc

    content = rows["content"]
    counted = pc.count_substring_regex(pc.struct_field(pc.list_flatten(content), "text"), r"[\pL\pM\pN_]+")
    parents = pc.list_parent_indices(content)
    return np.bincount(numbers(parents), numbers(counted), len(rows)).astype(np.int64)


class _Count:
    """Sums by speaker's name, each row a name."""

    def __init__(self, roll: Roll) -> None:
        self._roll, self._names = roll, Names()
        # Words, then quotations by nature.
        self._sums = np.zeros((0, 1 + len(NATURES)), np.int64)
        self._natures = np.zeros((len(NATURES), 2), np.int64)
        self._by_outlet = np.zeros((len(roll.outlets) + 1, len(NATURES)), np.int64)
        self._heard = np.empty(0, np.int64)

    def add(
        self, names: pa.Array, outlets: NDArray[np.int64], nature: NDArray[np.int64], words: NDArray[np.int64]
    ) -> None:
        speaker, each = self._names.numbers(names), [nature == one for one in range(len(NATURES))]
        more = sums(speaker, [words, *each], len(self._names))
        more[: len(self._sums)] += self._sums
        self._sums = more
        self._natures += sums(nature, [words, np.ones(len(words), np.int64)], len(NATURES))
        self._by_outlet += sums(outlets, each, len(self._by_outlet))
        self._heard = np.union1d(self._heard, speaker * WIDTH + outlets)

    def found(self, by_name: int) -> Voices:
        outlets = np.bincount(self._heard // WIDTH, minlength=len(self._names)).tolist()
        rows = zip(self._names.all, self._sums.tolist(), outlets, strict=True)
        voices = [_voice(name, row, heard) for name, row, heard in rows if name]
        ranked = sorted(voices, key=lambda one: (-one.words, -one.quotations, one.name))
        natures = {
            one: (words, count) for one, (words, count) in zip(NATURES, self._natures.tolist(), strict=True)
        }
        return Voices(tuple(ranked), natures, self._outlets(), by_name)

    def _outlets(self) -> Counter[tuple[str, Nature]]:
        found = Counter[tuple[str, Nature]]()
        for outlet, row in zip((*self._roll.outlets, ""), self._by_outlet.tolist(), strict=True):
            for nature, count in zip(NATURES, row, strict=True):
                found[outlet, nature] += count
        return found


def _voice(name: str, row: list[int], outlets: int) -> Voice:
    words, *by_nature = row
    told = [by_nature[NATURES.index(one)] for one in (Nature.FEMALE, Nature.MALE)]
    # Where some articles show a person's gender and others do not, those that do are believed.
    known = NATURES.index(Nature.FEMALE if told[0] > told[1] else Nature.MALE) if told[0] != told[1] else None
    most = max(range(len(NATURES)), key=by_nature.__getitem__) if known is None else known
    return Voice(name, NATURES[most], words, sum(by_nature), outlets)


def _mask(which: NDArray[np.bool_]) -> pa.Array:
    import pyarrow as pa

    return pa.array(which)
