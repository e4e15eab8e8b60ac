"""What each character weighs in a word's hash, whether it makes words, whether it is a capital or a digit."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from recoupe.text import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

CODE_POINTS = 0x110000
LONGEST = 64
"""Letters of a word that tell by their place; a longer word's later letters share the last place."""
LINE_BREAKS = "\n\r\v\f\x85\u2028\u2029"
SEED = 20170412
"""Fixed, so that two runs hash alike."""


def mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return 64-bit values scattered evenly, one to one (SplitMix64's last step: Steele et al., 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _random(count: int, seed: int) -> NDArray[np.uint64]:
    steps = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    return mixed(steps + np.uint64(seed)) | np.uint64(1)


@dataclass(slots=True, eq=False)
class Alphabet:
    """The code points met so far, each in its row.

    Args:
        wordy: part of a word: a letter, a digit, an accent.

        breaks: ends a line.

        weight: that of the folded letter.

        places: what a letter's place in its word multiplies its weight by.
    """

    known: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(CODE_POINTS, np.bool_))
    wordy: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(CODE_POINTS, np.bool_))
    capital: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(CODE_POINTS, np.bool_))
    digit: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(CODE_POINTS, np.bool_))
    breaks: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(CODE_POINTS, np.bool_))
    weight: NDArray[np.uint64] = field(default_factory=lambda: np.zeros(CODE_POINTS, np.uint64))
    places: NDArray[np.uint64] = field(default_factory=lambda: _random(LONGEST, SEED))

    def learn(self, codes: NDArray[np.uint32]) -> None:
        """Fill in the rows of `codes` not met before."""
        met = np.bincount(codes, minlength=CODE_POINTS) > 0
        for code in np.flatnonzero(met & ~self.known).tolist():
            self._learn(code)
        self.known |= met

    def _learn(self, code: int) -> None:
        character = chr(code)
        # A combining accent belongs to its word and weighs nothing, as the accent of a whole letter.
        accent = unicodedata.category(character).startswith("M")
        self.wordy[code] = accent or character.isalnum()
        self.capital[code] = character.isupper()
        self.digit[code] = character.isdigit()
        self.breaks[code] = character in LINE_BREAKS
        if not accent:
            self.weight[code] = mixed(np.array([ord(fold(character)) + SEED], np.uint64))[0]

    def hashes(
        self, codes: NDArray[np.uint32], starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> NDArray[np.uint64]:
        """Return a hash per word: its letters' weights times those of their places (multilinear hashing).

        Carter and Wegman, 1979: two words collide by chance only, whatever the words.
        """
        lengths = ends - starts
        firsts = np.cumsum(lengths) - lengths
        place = np.arange(int(lengths.sum())) - np.repeat(firsts, lengths)
        letters = codes[np.repeat(starts, lengths) + place]
        weights = self.weight[letters]
        # An accent of its own takes no place, so that a letter written in two code points equals one in one.
        if (weights == 0).any():
            before = np.cumsum(weights == 0)
            place = place - (before - np.repeat(before[firsts], lengths))
        values = weights * self.places[np.minimum(place, LONGEST - 1)]
        return mixed(np.add.reduceat(values, firsts)) | np.uint64(1)
