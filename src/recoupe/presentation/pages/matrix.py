"""The shapes of the copy map: a square for each two parties, its area the part of the words they share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import sqrt
from typing import TYPE_CHECKING

from recoupe.presentation.lettering import fit, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.copying.exchange import Exchange, Share

# The side of a cell: as large as a page has room for, and never so small that nothing is seen in it.
PAGE = 880
LARGEST = 88
SMALLEST = 22
# The side of a cell from which its number, in a band below the square, can be read.
READABLE = 54
BAND = 20
TOP = 6
# Room for labels, in letters of a size; a column's stand at an angle of 45 degrees.
ROOM = 250
SLANTED = 210
SIZE = 13
SLANT = sqrt(0.5)
MARGIN = 28
# How high the two lines are that say what rows and columns are.
AXES = 28
# A square never smaller than can be seen.
LEAST = 2


@dataclass(frozen=True, slots=True)
class Square:
    """What one cell shows: reported speech above narration, as one square.

    Args:
        left: where the largest square it could be begins.

        top: the same, from above.

        inset: how far inside that it begins.

        side: how large it is.

        speech: how high the part above is.
    """

    left: float
    top: float
    inset: float
    side: float
    speech: float
    share: Share

    @property
    def x(self) -> float:
        """Return where it begins."""
        return round(self.left + self.inset, 2)

    @property
    def y(self) -> float:
        """Return where it begins, from above."""
        return round(self.top + self.inset, 2)

    @property
    def narration(self) -> float:
        """Return how high the part below is."""
        return round(self.side - self.speech, 2)


@dataclass(frozen=True)
class Matrix:
    """A row and a column for each party shown.

    Args:
        order: the parties, as the exchange numbers them.

        names: of every party, as it is shown.

        top: where the drawing begins, below what is written above it.
    """

    exchange: Exchange
    order: Sequence[int]
    names: Sequence[str]
    top: float = 0

    @property
    def cell(self) -> float:
        """Return the side of a cell."""
        return max(SMALLEST, min(LARGEST, PAGE // max(1, len(self.order))))

    @property
    def readable(self) -> bool:
        """Tell whether a cell has room for its number."""
        return self.cell >= READABLE

    @property
    def box(self) -> float:
        """Return the side of the largest square: all the words."""
        return self.cell - (BAND + TOP if self.readable else 4)

    @cached_property
    def labels(self) -> dict[int, str]:
        """Return what stands before each row."""
        return {party: fit(self.names[party], ROOM, SIZE) for party in self.order}

    @cached_property
    def slanted(self) -> dict[int, str]:
        """Return what stands above each column."""
        return {party: fit(self.names[party], SLANTED, SIZE) for party in self.order}

    @cached_property
    def left(self) -> float:
        """Return where the cells begin."""
        widest = max((width(label, SIZE) for label in self.labels.values()), default=0)
        return round(MARGIN + max(110, widest) + 14)

    @cached_property
    def head(self) -> float:
        """Return where the cells begin, from above."""
        widest = max((width(label, SIZE) for label in self.slanted.values()), default=0)
        return round(self.top + max(AXES, widest * SLANT) + 34)

    @property
    def end(self) -> float:
        """Return where the cells end, to the right."""
        return self.left + self.cell * len(self.order)

    @property
    def foot(self) -> float:
        """Return where the cells end."""
        return self.head + self.cell * len(self.order)

    @property
    def right(self) -> float:
        """Return where the cells and the slanted labels end."""
        ends = (
            self.left + self.cell * (at + 0.5) + width(self.slanted[party], SIZE) * SLANT + SIZE
            for at, party in enumerate(self.order)
        )
        return round(max([self.end, *ends]))

    @property
    def places(self) -> Iterator[tuple[int, float, float]]:
        """Yield each party and where the cell it would share with itself begins."""
        for at, party in enumerate(self.order):
            yield party, self.left + self.cell * at, self.head + self.cell * at

    @property
    def squares(self) -> Iterator[Square]:
        """Yield what is shared, row by row."""
        for (party, _, y), (other, x, _) in product(self.places, repeat=2):
            share = self.exchange.between.get((party, other))
            if share is not None and party != other:
                yield self._square(x, y, share)

    def _square(self, x: float, y: float, share: Share) -> Square:
        side = max(LEAST, self.box * sqrt(self.exchange.part(share)))
        return Square(
            left=x + (self.cell - self.box) / 2,
            top=y + (TOP if self.readable else (self.cell - self.box) / 2),
            inset=(self.box - side) / 2,
            side=round(side, 2),
            speech=round(side * share.speech / share.words, 2),
            share=share,
        )
