"""What else a quotation could be paired with: a speaker has few utterances in a story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from recoupe.comparison.statements.match import Match
    from recoupe.text import Span

    Ids: TypeAlias = tuple[str, str]
    Matches: TypeAlias = Mapping[Ids, Match]
    # The other id of a pair, its score, and the shared words as the first has them.
    Rival: TypeAlias = tuple[str, float, frozenset[Span]]


def rivals(compared: Matches) -> dict[Ids, float]:
    """Return for each pair the score of the best other pair, in the same articles, on the same words."""
    beside = _beside(compared)
    return {
        (a, b): max(
            _best(beside.get((a, one.b.quotation.article), ()), b, one.words[0], compared),
            _best(beside.get((b, one.a.quotation.article), ()), a, one.words[1], compared),
        )
        for (a, b), one in compared.items()
    }


def _beside(compared: Matches) -> dict[tuple[str, str], list[Rival]]:
    """Return by an id and an article what pairs the id with those of the article."""
    beside: dict[tuple[str, str], list[Rival]] = defaultdict(list)
    for (a, b), one in compared.items():
        if one.kinship is not Kinship.OTHER:
            beside[a, one.b.quotation.article].append((b, one.score, one.words[0]))
            beside[b, one.a.quotation.article].append((a, one.score, one.words[1]))
    return beside


def _best(pairs: Sequence[Rival], other: str, words: frozenset[Span], compared: Matches) -> float:
    """Return how like the same `words` another is than `other`; one that says what it says is none."""
    return max(
        (
            score
            for name, score, shared in pairs
            if name != other and not shared.isdisjoint(words) and not _linked(name, other, compared)
        ),
        default=0.0,
    )


def _linked(a: str, b: str, compared: Matches) -> bool:
    one = compared.get((a, b)) or compared.get((b, a))
    return one is not None and one.tells
