"""Pairs that alone would tell too little, and are each other's best: a speaker has few utterances in a story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    from recoupe.comparison.statements.match import Match
    from recoupe.text import Span

    Ids: TypeAlias = tuple[str, str]
    Matches: TypeAlias = Mapping[Ids, Match]

# Least evidence, held and mutual share of a pair without rival, by how close the speakers are.
LEAST = {
    Kinship.SAME: (0.8, 0.3, 0.2),
    Kinship.OFFICE: (0.8, 0.3, 0.3),
    Kinship.OPEN: (1.2, 0.4, 0.4),
    Kinship.RELATED: (1.2, 0.5, 0.5),
    Kinship.COUNTRY: (1.2, 0.5, 0.5),
}
# How many times as much as any rival the pair shares.
CLEARLY = 1.5
DENIED = 0.1


def unrivalled(compared: Matches) -> dict[Ids, Match]:
    """Return the pairs of `compared` not sure that tell, as no other of the two articles is near as alike."""
    beside: dict[tuple[str, str], list[tuple[str, Match, frozenset[Span]]]] = defaultdict(list)
    for (a, b), one in compared.items():
        beside[a, one.b.quotation.article].append((b, one, _words(one, 0)))
        beside[b, one.a.quotation.article].append((a, one, _words(one, 1)))
    return {
        ids: one
        for ids, one in compared.items()
        if not one.sure and _may(one) and all(_is_best(*side, beside, compared) for side in _sides(ids, one))
    }


def _may(one: Match) -> bool:
    evidence, held, mutual = LEAST[one.kinship]
    like = one.likeness
    denied = DENIED * like.denied
    return like.evidence >= evidence and like.held >= held + denied and like.mutual >= mutual + denied


def _sides(ids: Ids, one: Match) -> Iterator[tuple[str, str, str, Match, frozenset[Span]]]:
    a, b = ids
    yield a, b, one.b.quotation.article, one, _words(one, 0)
    yield b, a, one.a.quotation.article, one, _words(one, 1)


def _words(one: Match, side: int) -> frozenset[Span]:
    return frozenset(pair[side].span for pair in one.likeness.shared)


def _is_best(own, other, article, one, words, beside, compared) -> bool:
    """Tell whether nothing else in the other's article is near as like these words of one's own."""
    rivals = (
        match
        for name, match, shared in beside[own, article]
        if name != other and shared & words and not _linked(name, other, compared)
    )
    return all(not rival.sure and rival.score * CLEARLY <= one.score for rival in rivals)


def _linked(a: str, b: str, compared: Matches) -> bool:
    one = compared.get((a, b)) or compared.get((b, a))
    return one is not None and one.sure
