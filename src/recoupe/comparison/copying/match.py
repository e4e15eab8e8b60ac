"""What texts share, before anything is said of the articles: matches that tell, and formulas that do not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alignment import Bounds, align
from recoupe.comparison.copying.carried import CROWD, Stretch, find_carried
from recoupe.comparison.copying.chains import bounds, find_chains
from recoupe.comparison.copying.direction import direct
from recoupe.comparison.copying.edges import widen
from recoupe.comparison.copying.edits import find_edits
from recoupe.comparison.copying.expansion import expand
from recoupe.comparison.copying.furniture import is_furniture
from recoupe.comparison.copying.kind import kind_of
from recoupe.comparison.copying.runs import LEAST, find_runs
from recoupe.comparison.copying.salience import BATCH, Weighing
from recoupe.comparison.copying.shingles import WINNOWED, group
from recoupe.comparison.copying.widening import Extents, widen_chains
from recoupe.comparison.copying.words import read_words
from recoupe.comparison.dossier import Direction, Passage, PassageKind, Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from recoupe.comparison.copying.alignment import Block
    from recoupe.comparison.copying.chains import Chain
    from recoupe.comparison.copying.words import Text, Words


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """What texts share.

    Args:
        texts: in order of their ids.

        found: the matches that tell of copying, word against word.

        formulas: those that hold only names, titles and turns of phrase (see `salience`).

        carried: the stretches of paragraphs that stand in a crowd of places, of which `found` and `formulas`
            know the first alone.

        furniture: those of them that tell of no copying.
    """

    texts: tuple[Text, ...]
    words: Words
    least: int
    found: tuple[tuple[Block, ...], ...]
    formulas: tuple[Bounds, ...]
    carried: tuple[Stretch, ...]
    furniture: tuple[Stretch, ...]

    def passages(self, *, formulas: bool = False) -> Iterator[Passage]:
        """Yield the passages each two texts share, by pair and place; with `formulas`, what tells nothing too."""
        again = (align((), ends, self.words) for ends in self.formulas) if formulas else ()
        found = (*self.found, *again)
        carried = (*self.carried, *self.furniture) if formulas else self.carried
        for blocks in expand(found, carried, self.words, least=self.least):
            yield self._passage(blocks)

    def _passage(self, blocks: Sequence[Block]) -> Passage:
        first, last = blocks[0], blocks[-1]
        left, right = (self.texts[self.words.texts.item(at)] for at in (first.a, first.b))
        ours, theirs = self.words.span(first.a, last.a_end), self.words.span(first.b, last.b_end)
        a, b = widen(ours, theirs, left.text, right.text)
        kind = kind_of(((ours, left.reported), (theirs, right.reported)))
        # Speech that two articles report has a common source: whoever spoke.
        told = kind is not PassageKind.QUOTE and left is not right
        return Passage(
            a=Place(left.id, a),
            b=Place(right.id, b),
            kind=kind,
            edits=find_edits(blocks, self.words),
            words=sum(block.a_end - block.a for block in blocks if block.equal),
            direction=direct(left, right) if told else Direction.SHARED,
        )


def match(
    texts: Sequence[Text],
    *,
    against: Collection[str] = (),
    least: int = LEAST,
    crowd: int = CROWD,
    winnowed: int = WINNOWED,
) -> Matches:
    """Return what each two of `texts` share, and each of them with itself.

    Any unbroken run of 10 words that stands in two places lies in a match or a formula, save one made of 8
    words in a row that stand in more than 1,000 places. Case, accents, punctuation, marks, hyphens and spaces
    make no difference, nor does the order of the texts.

    Args:
        texts: ids must differ.

        against: ids of the texts that the others are compared with, and with nothing else.

        least: words in common below which nothing is a match; 4 at least.

        crowd: places from which a paragraph is compared once for them all.

        winnowed: words above which one shingle in four is looked at, so that fewer edited matches are found.
    """
    ordered = tuple(sorted(texts, key=lambda text: text.id))
    every = read_words(ordered)
    sides = np.array([text.id in against for text in ordered]) if against else None
    # What the first place of a stretch shares with its own side would be looked for nowhere.
    carried = find_carried(every, crowd=crowd) if sides is None else ()
    words = every.without(place for stretch in carried for place in _copies(stretch))
    short, long = group(words.keys, winnowed=winnowed)
    weighing = Weighing(words, short)
    bounds_, formulas = [], []
    for aligned in _aligned(find_chains(find_runs(short, long, words, sides), words, least), words):
        bounds_ += [(blocks[0].a, blocks[0].b) for blocks in aligned]
        formulas += [_ends(blocks) for blocks in weighing.take(aligned)]
    pairs = words.texts[np.array(bounds_, np.int64).reshape(-1, 2)].astype(np.int64)
    idle = is_furniture(carried, pairs, weighing, words, ordered)
    telling = tuple(one for one, is_idle in zip(carried, idle, strict=True) if not is_idle)
    found, others = weighing.settle(pairs, _links(telling, words))
    return Matches(
        texts=ordered,
        words=every,
        least=least,
        found=tuple(found),
        formulas=(*formulas, *map(_ends, others)),
        carried=telling,
        furniture=tuple(one for one, is_idle in zip(carried, idle, strict=True) if is_idle),
    )


def _aligned(chains: Iterator[Chain], words: Words) -> Iterator[list[tuple[Block, ...]]]:
    """Yield the chains word against word, some thousands at once."""
    while batch := tuple(islice(chains, BATCH)):
        extents = Extents(*np.array([bounds(chain) for chain in batch], np.int64).T)
        rows = np.stack(widen_chains(extents, words), axis=1).tolist()
        yield [align(chain, row, words) for chain, row in zip(batch, rows, strict=True)]


def _ends(blocks: Sequence[Block]) -> Bounds:
    return blocks[0].a, blocks[-1].a_end, blocks[0].b, blocks[-1].b_end


def find_matches(texts: Sequence[Text], *, formulas: bool = False) -> tuple[Passage, ...]:
    """Return the passages each two of `texts` share, in order; see `match`."""
    return tuple(match(texts).passages(formulas=formulas))


def _copies(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Yield the words of each place of `stretch` but the first."""
    for place in stretch.places[1:]:
        yield place, place + stretch.length


def _links(carried: Sequence[Stretch], words: Words) -> np.ndarray:
    """Return the texts that a stretch links to the one it first stands in."""
    rows = [(one.places[0], place) for one in carried for place in one.places[1:]]
    return words.texts[np.array(rows, np.int64).reshape(-1, 2)].astype(np.int64)
