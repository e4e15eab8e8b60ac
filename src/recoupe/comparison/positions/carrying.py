"""What opposes a report opposes whatever holds the same, whoever says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.positions.opposing import Ground
from recoupe.comparison.statements.likeness import liken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.positions.voices import Voices
    from recoupe.comparison.statements.likeness import Likeness, Weights
    from recoupe.comparison.statements.words import Word

    Pair = tuple[Stand, Stand]
    Shared = tuple[tuple[Word, Word], ...]

# Least evidence, share of the lighter report held and mutual share of two reports that hold one thing.
_EVIDENT, _HELD, _MUTUAL = 1.5, 0.5, 0.4


def carry(
    found: Mapping[Pair, Ground], stands: Sequence[Stand], voices: Voices, weights: Weights
) -> dict[Pair, Ground]:
    """Return the pairs that reports like one side of a pair `found` make with the other side."""
    order = {one: rank for rank, one in enumerate(stands)}
    # A report opposes many others, and what is like it is the same each time.
    like = {side: tuple(_like(side, stands, weights)) for pair in found for side in pair}
    carried: dict[Pair, Ground] = {}
    for (a, b), ground in found.items():
        for other, shared in like[a]:
            words = _standing(ground.left, other, shared)
            _add(carried, other, b, Ground(ground.kind, words, ground.right), order)
        for other, shared in like[b]:
            words = _standing(ground.right, other, shared)
            _add(carried, a, other, Ground(ground.kind, ground.left, words), order)
    return {pair: one for pair, one in carried.items() if pair not in found and voices.are_two(*pair)}


def _add(carried: dict[Pair, Ground], a: Stand, b: Stand, ground: Ground, order: Mapping[Stand, int]) -> None:
    if order[a] < order[b]:
        carried.setdefault((a, b), ground)
    elif order[b] < order[a]:
        carried.setdefault((b, a), Ground(ground.kind, ground.right, ground.left))


def _standing(words: tuple[Word, ...], other: Stand, shared: Shared) -> tuple[Word, ...]:
    """Return the words of `other` that stand for `words`, all of them where none does."""
    return tuple(y for x, y in shared if x in words) or other.content


def _like(side: Stand, stands: Sequence[Stand], weights: Weights) -> Iterator[tuple[Stand, Shared]]:
    """Yield each other report that holds the same, with the words that the two share."""
    for other in stands:
        if other is not side and not side.senses.isdisjoint(other.senses):
            likeness = liken(side.report.whole, other.report.whole, weights)
            if _is_same(side, other, likeness):
                yield other, likeness.shared


def _is_same(a: Stand, b: Stand, likeness: Likeness) -> bool:
    enough = likeness.evidence >= _EVIDENT and likeness.held >= _HELD and likeness.mutual >= _MUTUAL
    numbers = [{word.form for word in side.content if word.number} for side in (a, b)]
    one_figure = not all(numbers) or bool(numbers[0] & numbers[1])
    return enough and one_figure and all((x in a.denied) == (y in b.denied) for x, y in likeness.shared)
