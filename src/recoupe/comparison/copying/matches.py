"""What texts share, as found: matches that tell of copying, and formulas that do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alignment import align
from recoupe.comparison.copying.chains import Chains, Run
from recoupe.comparison.copying.direction import direct
from recoupe.comparison.copying.edges import widen
from recoupe.comparison.copying.edits import find_edits
from recoupe.comparison.copying.expansion import expand
from recoupe.comparison.copying.kind import kind_of
from recoupe.comparison.copying.runs import LEAST
from recoupe.comparison.copying.widening import Extents
from recoupe.comparison.dossier import Direction, Passage, PassageKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.copying.blocks import Block, Bounds
    from recoupe.comparison.copying.carried import Stretch
    from recoupe.comparison.copying.words import Text, Words
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Formula:
    """A match that tells nothing: its ends, and its runs of `LEAST` words or more, from which it is aligned again."""

    ends: Bounds
    runs: tuple[Run, ...]


def abridge(blocks: Sequence[Block]) -> Formula:
    """Return a match that tells nothing, in less room."""
    ends = (blocks[0].a, blocks[-1].a_end, blocks[0].b, blocks[-1].b_end)
    long = (one for one in blocks if one.equal and one.a_end - one.a >= LEAST)
    return Formula(ends, tuple(Run(one.a, one.b, one.a_end - one.a) for one in long))


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
    formulas: tuple[Formula, ...]
    carried: tuple[Stretch, ...]
    furniture: tuple[Stretch, ...]

    def passages(self, *, formulas: bool = False) -> Iterator[Passage]:
        """Yield the passages each two texts share, by pair and place; with `formulas`, what tells nothing too."""
        again = _aligned(self.formulas, self.words) if formulas else ()
        found = (*self.found, *again)
        carried = (*self.carried, *self.furniture) if formulas else self.carried
        for blocks in expand(found, carried, self.words, least=self.least):
            yield self._passage(blocks)

    def _passage(self, blocks: Sequence[Block]) -> Passage:
        left, right = (self.texts[self.words.texts.item(at)] for at in (blocks[0].a, blocks[0].b))
        return tell(blocks, self.words, left, right)


def _aligned(formulas: Sequence[Formula], words: Words) -> Iterator[tuple[Block, ...]]:
    """Yield the blocks of `formulas`, from shared words to shared words."""
    extents = Extents(*np.array([one.ends for one in formulas], np.int64).reshape(-1, 4).T)
    for found in align(Chains.of([one.runs for one in formulas]), extents, words).blocks():
        blocks = list(found)
        while not blocks[-1].equal:
            blocks.pop()
        yield tuple(blocks if blocks[0].equal else blocks[1:])


def tell(blocks: Sequence[Block], words: Words, left: Text, right: Text) -> Passage:
    """Return a match of two texts, or of one with itself, as a passage of its articles."""
    first, last = blocks[0], blocks[-1]
    ours, theirs = words.span(first.a, last.a_end), words.span(first.b, last.b_end)
    a, b, kind, direction = heading(ours, theirs, left, right)
    return Passage(
        a=Place(left.id, a),
        b=Place(right.id, b),
        kind=kind,
        edits=find_edits(blocks, words),
        words=sum(block.a_end - block.a for block in blocks if block.equal),
        direction=direction,
    )


def heading(ours: Span, theirs: Span, left: Text, right: Text) -> tuple[Span, Span, PassageKind, Direction]:
    """Return where a passage from word to word stands in its two texts, its kind, and who took it from whom."""
    a, b = widen(ours, theirs, left.text, right.text)
    kind = kind_of(((ours, left.reported), (theirs, right.reported)))
    # Speech that two articles report has a common source: whoever spoke.
    told = kind is not PassageKind.QUOTE and left.id != right.id
    return a, b, kind, direct(left, right) if told else Direction.SHARED
