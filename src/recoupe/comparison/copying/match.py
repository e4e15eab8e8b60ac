"""Plain texts in, what they share out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alignment import align
from recoupe.comparison.copying.carried import CROWD, find_carried, find_twins
from recoupe.comparison.copying.chains import find_chains
from recoupe.comparison.copying.furniture import is_furniture
from recoupe.comparison.copying.matches import Formula, Matches, abridge
from recoupe.comparison.copying.runs import LEAST, find_runs
from recoupe.comparison.copying.shingles import WINNOWED, group
from recoupe.comparison.copying.sides import Sides, day_number
from recoupe.comparison.copying.weighing import Weighing
from recoupe.comparison.copying.widening import widen_chains
from recoupe.comparison.copying.words import read_words
from recoupe.comparison.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.blocks import Aligned
    from recoupe.comparison.copying.carried import Stretch
    from recoupe.comparison.copying.runs import Runs
    from recoupe.comparison.copying.words import Text, Words
    from recoupe.comparison.dossier import Passage


def match(
    texts: Sequence[Text],
    *,
    against: Collection[str] = (),
    least: int = LEAST,
    crowd: int = CROWD,
    winnowed: int = WINNOWED,
    window: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Matches:
    """Return what each two of `texts` share, and each of them with itself.

    Any unbroken run of 10 words that stands in two places lies in a match or a formula, save one made of 8
    words in a row that stand in more than 1,000 places, or in more than 64 and more than a week apart, or of a
    crowd's paragraph that repeats itself. Case, accents, punctuation, marks, hyphens and spaces make no difference,
    nor does the order of the texts.

    Args:
        texts: ids must differ.

        against: ids of the texts that the others are compared with, and with nothing else.

        least: words in common below which nothing is a match; 4 at least.

        crowd: places from which a paragraph is compared once for them all.

        winnowed: words above which one shingle in four is looked at, so that fewer edited matches are found.

        window: days apart beyond which two texts are not compared; those of no day are compared with all, and what
            a crowd has word for word is found whatever its days.

        progress: called with how many texts are compared and how many there are.
    """
    ordered = tuple(sorted(texts, key=lambda text: text.id))
    words = read_words(ordered)
    if against:
        # What the first place of a stretch shares with its own side would be looked for nowhere.
        sides = np.array([text.id in against for text in ordered])
        return _Search(ordered, words, words, (), least, Sides(sides=sides)).run(winnowed, progress)
    carried = find_carried(words, crowd=crowd)
    once = words.without(place for stretch in carried for place in stretch.copies())
    days = np.array([day_number(text.published) for text in ordered], np.int64)
    return _Search(ordered, words, once, carried, least, Sides(days=days, window=window)).run(
        winnowed, progress
    )


def find_matches(texts: Sequence[Text], *, formulas: bool = False) -> tuple[Passage, ...]:
    """Return the passages each two of `texts` share, in order; see `match`."""
    return tuple(match(texts).passages(formulas=formulas))


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    """What is compared: the words of `texts`, `every` one, and those less the copies of what is `carried`."""

    texts: tuple[Text, ...]
    every: Words
    words: Words
    carried: tuple[Stretch, ...]
    least: int
    sides: Sides

    def run(self, winnowed: int, progress: Callable[[int, int], None] | None) -> Matches:
        """Return what is found."""
        short, long = group(self.words, winnowed=winnowed)
        weighing = Weighing(self.words, short)
        begins = [np.zeros((0, 2), np.int64)]
        formulas: list[Formula] = []
        with uncollected():
            twins = find_twins(self.carried, len(self.words))
            runs = find_runs(short, long, self.words, sides=self.sides, twins=twins)
            for aligned in align_runs(runs, self.words, self.least):
                first = aligned.firsts()
                begins.append(np.stack([aligned.a[first], aligned.b[first]], axis=1))
                formulas += map(abridge, weighing.take(aligned))
                if progress is not None and len(first):
                    progress(self.words.texts.item(begins[-1][-1, 0]), len(self.texts))
        pairs = self.words.texts[np.concatenate(begins)].astype(np.int64)
        carried, furniture = self._parted(pairs, weighing)
        found, others = weighing.settle(pairs, _links(carried, self.words))
        every = (*formulas, *map(abridge, others))
        return Matches(self.texts, self.every, self.least, tuple(found), every, carried, furniture)

    def _parted(
        self, pairs: NDArray[np.int64], weighing: Weighing
    ) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
        """Return the stretches that tell of copying, and those that are furniture."""
        idle = is_furniture(self.carried, pairs, weighing, self.words, self.texts)
        told = tuple(zip(self.carried, idle, strict=True))
        return tuple(one for one, is_idle in told if not is_idle), tuple(
            one for one, is_idle in told if is_idle
        )


def align_runs(runs: Runs, words: Words, least: int = LEAST) -> Iterator[Aligned]:
    """Yield the chains of `runs` word against word, those of some thousand pairs at once."""
    for chains in find_chains(runs, words, least):
        yield align(chains, widen_chains(chains.extents(), words), words)


def _links(carried: Sequence[Stretch], words: Words) -> NDArray[np.int64]:
    """Return the texts that a stretch links to the one it first stands in."""
    rows = [(one.places[0], place) for one in carried for place in one.places[1:]]
    return words.texts[np.array(rows, np.int64).reshape(-1, 2)].astype(np.int64)
