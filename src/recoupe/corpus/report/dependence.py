"""How much of articles stands in others: classes, and shares in words, by outlet and in tenths."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.keys import numbers, sums, texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from recoupe.corpus.report.roll import Roll
    from recoupe.corpus.report.tables import Tables

CLASSES = ("wholly", "partially", "not")
COUNTED = ("narration", "narration_elsewhere", "speech", "speech_elsewhere")
# Nothing of it, ten tenths, all of it.
TENTHS = 12
KINDS = ("words", "narration", "speech")


@dataclass(frozen=True)
class Words:
    """Words of articles, and those of them that stand in another article; how articles are derived."""

    narration: int = 0
    narration_elsewhere: int = 0
    speech: int = 0
    speech_elsewhere: int = 0
    classes: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CLASSES, 0))

    def __add__(self, other: Words) -> Words:
        counted = [getattr(self, name) + getattr(other, name) for name in COUNTED]
        return Words.of(counted, [self.classes[name] + other.classes[name] for name in CLASSES])

    @classmethod
    def of(cls, counted: Iterable[int], classes: Iterable[int]) -> Words:
        """Return that of its fields, in their order."""
        narration, narration_elsewhere, speech, speech_elsewhere = counted
        by_class = dict(zip(CLASSES, classes, strict=True))
        return cls(narration, narration_elsewhere, speech, speech_elsewhere, by_class)

    @property
    def words(self) -> int:
        """Return all words."""
        return self.narration + self.speech

    @property
    def elsewhere(self) -> int:
        """Return those of them that stand in another article."""
        return self.narration_elsewhere + self.speech_elsewhere

    @property
    def articles(self) -> int:
        """Return how many articles there are."""
        return sum(self.classes.values())


@dataclass(frozen=True)
class Dependences:
    """What stands elsewhere.

    Args:
        outlets: by outlet.

        tenths: articles by the share of their words that stands elsewhere, for each of `KINDS`: none of it, up to a
            tenth, …, over nine tenths, all of it. Those without a word of the kind are left out.
    """

    outlets: dict[str, Words]
    tenths: dict[str, NDArray[np.int64]]

    @property
    def total(self) -> Words:
        """Return the sum of all outlets."""
        return sum(self.outlets.values(), Words())


def count_dependence(tables: Tables, roll: Roll) -> Dependences:
    """Return what the table `dependence` tells."""
    names = (*roll.outlets, "")
    total = np.zeros((len(names), len(COUNTED) + len(CLASSES)), np.int64)
    tenths = {kind: np.zeros(TENTHS, np.int64) for kind in KINDS}
    for rows in tables.read("dependence", {name: name for name in ("article", "derivation", *COUNTED)}):
        counted = [numbers(rows[name]) for name in COUNTED]
        derivation = texts(rows["derivation"])
        columns = [*counted, *(derivation == name for name in CLASSES)]
        total += sums(roll.outlets_of(rows["article"]), columns, len(names))
        for kind, (part, whole) in _parts(*counted).items():
            tenths[kind] += in_tenths(part, whole)
    return Dependences(_by_outlet(names, total), tenths)


def _by_outlet(names: tuple[str, ...], total: NDArray[np.int64]) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for name, row in zip(names, total.tolist(), strict=True):
        words = Words.of(row[: len(COUNTED)], row[len(COUNTED) :])
        if words.articles:
            found[name] = found[name] + words if name in found else words
    return found


def in_tenths(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many shares are nothing, up to a tenth, …, over nine tenths, everything; of nothing there is none."""
    part, whole = part[whole > 0], whole[whole > 0]
    tenth = np.minimum(-(-10 * part // np.maximum(1, whole)), 10)
    return np.bincount(np.where(part == whole, TENTHS - 1, tenth), minlength=TENTHS)


def _parts(
    narration: NDArray[np.int64],
    narration_elsewhere: NDArray[np.int64],
    speech: NDArray[np.int64],
    speech_elsewhere: NDArray[np.int64],
) -> dict[str, tuple[NDArray[np.int64], NDArray[np.int64]]]:
    return {
        "words": (narration_elsewhere + speech_elsewhere, narration + speech),
        "narration": (narration_elsewhere, narration),
        "speech": (speech_elsewhere, speech),
    }
