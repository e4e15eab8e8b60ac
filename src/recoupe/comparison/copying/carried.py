"""Paragraphs that stand word for word in a crowd of places: found at once, compared once.

A dispatch carried by 300 outlets makes 45,000 pairs. Its paragraphs, one after another for as long as
they stand in the same places, are one stretch: its first place is compared with all other text, its
other places with none but for their ends, and what is found for the first holds for them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alphabet import SEED, mixed
from recoupe.comparison.copying.runs import LEAST
from recoupe.comparison.copying.shingles import Groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words

CROWD = 12
"""Places from which a paragraph is compared once; twelve places make 66 pairs."""


ENDS = 9
"""Words at either end of a stretch that are compared at every place: 10 shared words may begin or end outside."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs in a row: the index of their first word at each place, ascending, and how many words."""

    places: tuple[int, ...]
    length: int

    def copies(self) -> Iterator[tuple[int, int]]:
        """Yield the words, first and end, of each place but the first, less its ends."""
        for place in self.places[1:]:
            if self.length > 2 * ENDS:
                yield place + ENDS, place + self.length - ENDS


def find_carried(words: Words, *, crowd: int = CROWD) -> tuple[Stretch, ...]:
    """Return the stretches of `LEAST` words or more that stand in `crowd` places or more, in order."""
    opening = np.flatnonzero(words.opens)
    lengths = np.diff(np.append(opening, len(words)))
    groups = Groups.of(hash_paragraphs(words, opening, lengths), np.arange(len(opening))).sized(
        crowd, len(words)
    )
    after = _followers(groups, words.texts[opening])
    found = [
        Stretch(
            tuple(opening[groups.at[groups.firsts[kinds[0]] :][: groups.sizes[kinds[0]]]].tolist()),
            int(sum(lengths[groups.at[groups.firsts[kind]]] for kind in kinds)),
        )
        for kinds in _rows(len(groups.sizes), after)
    ]
    return tuple(sorted((one for one in found if one.length >= LEAST), key=lambda one: one.places))


def hash_paragraphs(
    words: Words, opening: NDArray[np.int64], lengths: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """Return a hash of each paragraph's words and their order."""
    if not len(opening):
        return np.zeros(0, np.uint64)
    place = np.arange(len(words)) - np.repeat(opening, lengths)
    return mixed(np.add.reduceat(mixed(words.keys + place.astype(np.uint64) * np.uint64(SEED)), opening))


def _followers(groups: Groups, texts: NDArray[np.int32]) -> dict[int, int]:
    """Return for each kind of paragraph the one that follows it at every place and stands nowhere else."""
    kind = np.full(len(texts), -1)
    kind[groups.at] = np.repeat(np.arange(len(groups.sizes)), groups.sizes)
    at = np.flatnonzero((kind[:-1] >= 0) & (kind[1:] >= 0) & (texts[:-1] == texts[1:]))
    pairs, times = np.unique(kind[at] << 32 | kind[at + 1], return_counts=True)
    first, second = pairs >> 32, pairs & 0xFFFFFFFF
    always = (times == groups.sizes[first]) & (times == groups.sizes[second])
    return dict(zip(first[always].tolist(), second[always].tolist(), strict=True))


def _rows(kinds: int, after: dict[int, int]) -> Iterator[list[int]]:
    """Yield the kinds that stand in a row, each kind once; a text ends, so that no row closes on itself."""
    for kind in sorted(set(range(kinds)) - set(after.values())):
        row = [kind]
        while row[-1] in after:
            row.append(after[row[-1]])
        yield row


def find_twins(carried: tuple[Stretch, ...], count: int) -> NDArray[np.int32] | None:
    """Return for each of `count` words the one at the first place of its stretch, itself where it is in none."""
    if not carried:
        return None
    twins = np.arange(count, dtype=np.int32)
    for stretch in carried:
        first = stretch.places[0]
        for place in stretch.places:
            twins[place : place + stretch.length] = np.arange(first, first + stretch.length)
    return twins
