"""Where two articles are compared: in one cell, told by the first of the telling stems that they share.

An article goes to the cells of all its telling stems. Of a stem that very many articles have, the articles are put
in blocks, and any two blocks have a cell of their own: so no cell grows with the corpus.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Articles of one stem that stand in a block.
BLOCK = 2_000
# Odd and large, so that neighbouring blocks go far apart (Knuth's multiplicative hash, 2^64 over the golden ratio).
SPREAD = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a corpus.

    Args:
        count: how many there are.

        blocks: in how many blocks the articles of a stem stand; in one where it is not listed.
    """

    count: int
    blocks: Mapping[int, int]

    def of(self, number: int, stems: Sequence[int]) -> set[int]:
        """Return the cells of an article with these telling stems."""
        return {cell for stem in stems for cell in self._of_stem(number, stem)}

    def meeting(self, stem: int, one: int, other: int) -> int:
        """Return the cell in which two articles are compared of which `stem` is the first that they share."""
        blocks = self.blocks.get(stem, 1)
        return self._cell(stem, *sorted((one % blocks, other % blocks)))

    def _of_stem(self, number: int, stem: int) -> Iterator[int]:
        return (self.meeting(stem, number, block) for block in range(self.blocks.get(stem, 1)))

    def _cell(self, stem: int, low: int, high: int) -> int:
        mixed = (stem ^ (low << 32 | high)) * SPREAD & MASK
        return (mixed >> 32) % self.count
