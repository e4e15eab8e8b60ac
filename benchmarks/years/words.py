"""Made-up words as a language has them: short where they are common, used by Zipf's law, more of them each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

Sentence = list[str]

SMALL = """
de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont son avec aux sa
mais comme été ont cette ses nous fait être elle deux même aussi leur dont sans entre après ces peut tout bien
selon encore depuis ainsi très
"""
"""The commonest words are those of French, in their order."""
CONSONANTS, VOWELS = "bcdfglmnprstvzj", "aeiouy"
SYLLABLES = [one + two for one in CONSONANTS for two in VOWELS]
FIRST_NAMES = """Paul Jeanne Karim Odile Marc Sylvie Yann Inès Louis Claire Hugo Nadia"""
WORDS = 350
"""Words of an article."""
HEAPS = (40, 0.55)
"""Distinct words of so many words: 160,000 of ten thousand articles, two million of a million."""
SHORTEST, LONGEST = 10, 32
"""Words of a sentence."""
QUOTED, NAMED = 0.1, 0.35
"""Shares of the sentences that are said by somebody, and that hold a word of their event."""
OWN = 8
"""Words of an event beside the two of its speaker."""
DRAWN = 50_000
"""Words drawn at once."""


def known(articles: int) -> int:
    """Return how many words there are once so many articles are written."""
    times, power = HEAPS
    return int(times * (articles * WORDS) ** power)


class Pen:
    """Writes sentences with the words known on a day; `begin` comes first."""

    def __init__(self, size: int) -> None:
        stems = table("french", "background").items()
        common = sorted((-int(share), stem) for share, line in stems for stem in line.split())
        words = [*SMALL.split(), *(stem for _, stem in common)]
        words += map(_made, range(len(SYLLABLES), size + len(SYLLABLES) - len(words)))
        self._words = np.array(words, dtype=object)
        self._sentences: Iterator[Sentence] = iter(())

    def begin(self, seed: int, day: int, articles: int) -> None:
        """Turn to a day, before the end of which so many articles are written."""
        self._chance = np.random.default_rng([seed, day])
        self._size = min(known(articles), len(self._words))
        self._sentences = self._drawn()

    def sentence(self, chance: random.Random, own: Sentence | None = None) -> Sentence:
        """Return a sentence, with its marks; some have a word of `own` in it, or are said by its first two."""
        words = next(self._sentences)
        drawn = chance.random()
        if own and drawn < NAMED:
            words[1 + int(drawn / NAMED * (len(words) - 2))] = chance.choice(own)
        words[0] = words[0].capitalize()
        if own and drawn > 1 - QUOTED:
            words[0] = f"«\u00a0{words[0]}"
            words[-1] += "\u00a0»,"
            words += ["a", "déclaré", own[0], f"{own[1]}."]
        else:
            words[-1] += "."
        return words

    def word(self, chance: random.Random) -> str:
        """Return a word, a common one or not."""
        return str(self._words[int(self._size ** chance.random()) - 1])

    def names(self, chance: random.Random) -> Sentence:
        """Return the words of an event: who speaks of it, by two names, and seldom ones."""
        seldom = [str(self._words[chance.randrange(self._size // 4, self._size)]) for _ in range(1 + OWN)]
        return [chance.choice(FIRST_NAMES.split()), seldom[0].capitalize(), *seldom[1:]]

    def _drawn(self) -> Iterator[Sentence]:
        while True:
            # As many words are of the ranks 1 to 10 as of 10 to 100: Zipf's law.
            ranks = self._size ** self._chance.random(DRAWN)
            words = self._words[ranks.astype(np.int64) - 1].tolist()
            lengths = self._chance.integers(SHORTEST, LONGEST, DRAWN // LONGEST).tolist()
            at = 0
            for length in lengths:
                yield words[at : at + length]
                at += length


def _made(number: int) -> str:
    """Return a word that no other number has: two syllables or more."""
    syllables = []
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[rest])
    return "".join(syllables)
