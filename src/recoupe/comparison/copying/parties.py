"""Who published what is compared: outlets, or articles where no two outlets are known apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.matches import Matches
    from recoupe.comparison.copying.words import Text, Words


@dataclass(frozen=True, slots=True)
class Party:
    """One outlet, or one article that stands for itself.

    Args:
        name: the outlet's name, or the article's id.

        articles: the ids of its articles.

        narration: words of its own prose.

        speech: words it reports as said.
    """

    name: str
    articles: tuple[str, ...]
    narration: int
    speech: int

    @property
    def words(self) -> int:
        """Return the words of all its articles; what is not their prose does not count."""
        return self.narration + self.speech


def find_parties(matches: Matches) -> tuple[tuple[Party, ...], NDArray[np.int64]]:
    """Return the parties, by name, and which of them each text is of.

    An article without an outlet stands for itself. Where every article is of one outlet, or none is known,
    each article does.
    """
    kinds = _kinds(matches.texts)
    ordered = sorted(set(kinds), key=lambda kind: (kind[0].casefold(), kind))
    number = {kind: at for at, kind in enumerate(ordered)}
    owner = np.array([number[kind] for kind in kinds], np.int64)
    articles: list[list[str]] = [[] for _ in ordered]
    for text, at in zip(matches.texts, owner.tolist(), strict=True):
        articles[at].append(text.id)
    words = matches.words
    narration, speech = (_count(kind, owner, words, len(ordered)) for kind in (words.narration, words.speech))
    rows = zip(ordered, articles, narration, speech, strict=True)
    return tuple(Party(name, tuple(ids), ours, said) for (name, _), ids, ours, said in rows), owner


def _kinds(texts: Sequence[Text]) -> list[tuple[str, bool]]:
    """Return for each text the name of its party and whether that is an article's."""
    apart = len({text.outlet or text for text in texts}) > 1 and any(text.outlet for text in texts)
    return [(text.outlet, False) if apart and text.outlet else (text.id, True) for text in texts]


def _count(kind: NDArray[np.bool_], owner: NDArray[np.int64], words: Words, count: int) -> list[int]:
    counts: list[int] = np.bincount(owner[words.texts[kind]], minlength=count).tolist()
    return counts
