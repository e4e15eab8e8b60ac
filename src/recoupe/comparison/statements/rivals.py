"""What else a quotation could be paired with: a speaker has few utterances in a story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from recoupe.comparison.statements.match import Match
    from recoupe.text import Span

    Ids: TypeAlias = tuple[str, str]
    Matches: TypeAlias = Mapping[Ids, Match]
    # By an id and an article, the ids of the article, the score of each pair, and the words of the first shared.
    Beside: TypeAlias = Mapping[tuple[str, str], list[tuple[str, float, frozenset[Span]]]]


def rivals(compared: Matches) -> dict[Ids, float]:
    """Return for each pair the score of the best other pair, in the same articles, on the same words."""
    beside = _beside(compared)
    return {
        (a, b): max(_best(a, b, one, 0, beside, compared), _best(b, a, one, 1, beside, compared))
        for (a, b), one in compared.items()
    }


def _beside(compared: Matches) -> Beside:
    beside: dict[tuple[str, str], list[tuple[str, float, frozenset[Span]]]] = defaultdict(list)
    for (a, b), one in compared.items():
        if one.kinship is not Kinship.OTHER:
            beside[a, one.b.quotation.article].append((b, one.score, one.words[0]))
            beside[b, one.a.quotation.article].append((a, one.score, one.words[1]))
    return beside


def _best(own: str, other: str, one: Match, side: int, beside: Beside, compared: Matches) -> float:
    """Return how like `own` another of the other's article is; one that says what the other says is none."""
    article = (one.b, one.a)[side].quotation.article
    words = one.words[side]
    return max(
        (
            score
            for name, score, shared in beside.get((own, article), ())
            if name != other and not shared.isdisjoint(words) and not _linked(name, other, compared)
        ),
        default=0.0,
    )


def _linked(a: str, b: str, compared: Matches) -> bool:
    one = compared.get((a, b)) or compared.get((b, a))
    return one is not None and one.tells
