"""Every two reports that oppose one another, with the words that tell."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.positions.answering import Nearness, find_nearness
from recoupe.comparison.positions.carrying import carry
from recoupe.comparison.positions.opposing import oppose
from recoupe.comparison.statements.likeness import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.comparison.positions.opposing import Ground
    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.positions.voices import Voices
    from recoupe.comparison.statements.likeness import Weights

    Pair = tuple[Stand, Stand]
    Found = list[tuple[Stand, Stand, Ground]]

# A sense in more reports than this leads to no pair by itself: it bounds the time, not the result.
_COMMON = 200


def find_oppositions(
    stands: Sequence[Stand], voices: Voices, stories: Sequence[Sequence[str]] | None = None
) -> Found:
    """Return every two of `stands`, in reading order, that oppose one another.

    Args:
        stands: in reading order.

        voices: their speakers.

        stories: the articles of each story, by id; without it all are of one. Two stories have other matters:
            that a road is not open denies nothing of another road.
    """
    weights = weigh(one.report for one in stands)
    opposed = [pair for told in _by_story(stands, stories) for pair in _opposed(told, voices, weights)]
    order = {one.quotation.id: rank for rank, one in enumerate(stands)}
    return sorted(opposed, key=lambda one: [order[side.quotation.id] for side in one[:2]])


def _by_story(stands: Sequence[Stand], stories: Sequence[Sequence[str]] | None) -> Iterable[Sequence[Stand]]:
    if stories is None:
        return [stands]
    place = {article: number for number, story in enumerate(stories) for article in story}
    told: dict[int, list[Stand]] = defaultdict(list)
    for one in stands:
        told[place[one.quotation.article]].append(one)
    return told.values()


def _opposed(
    stands: Sequence[Stand], voices: Voices, weights: Weights
) -> Iterator[tuple[Stand, Stand, Ground]]:
    """Yield every two stands of one story that oppose one another."""
    by_id = {one.quotation.id: one for one in stands}
    nearness = {
        (by_id[a], by_id[b]): near
        for (a, b), near in find_nearness(stands).items()
        if voices.are_two(by_id[a], by_id[b]) and not by_id[a].holds_within(by_id[b])
    }
    found = dict(_near(nearness, weights))
    disputed = frozenset(stem for pair, ground in found.items() for stem in ground.heads(*pair))
    apart = [
        pair
        for pair in _apart(stands)
        if pair not in nearness and voices.are_two(*pair) and not pair[0].holds_within(pair[1])
    ]
    grounds = ((pair, oppose(*pair, weights, Nearness.APART, disputed)) for pair in apart)
    found.update({pair: ground for pair, ground in grounds if ground})
    found.update(carry(found, stands, voices, weights))
    yield from ((a, b, ground) for (a, b), ground in found.items())


def find_changes(stands: Sequence[Stand], voices: Voices) -> Found:
    """Return every two of `stands` in which one speaker says the contrary on another day."""
    weights = weigh(one.report for one in stands)
    said: dict[str, list[Stand]] = defaultdict(list)
    for one in stands:
        if one.quotation.speaker.actor is not None:
            said[one.quotation.speaker.actor].append(one)
    pairs = ((a, b) for own in said.values() for a, b in _apart(own) if voices.is_one_later(a, b))
    found = ((a, b, oppose(a, b, weights, Nearness.APART)) for a, b in pairs)
    return [(a, b, ground) for a, b, ground in found if ground]


def _near(nearness: Mapping[Pair, Nearness], weights: Weights) -> Iterator[tuple[Pair, Ground]]:
    for (a, b), near in nearness.items():
        if ground := oppose(a, b, weights, near):
            yield (a, b), ground


def _apart(stands: Sequence[Stand]) -> Iterator[Pair]:
    """Yield every two that share a sense, where one denies something or a word of one excludes one of the other."""
    holders: dict[str, list[int]] = defaultdict(list)
    for rank, one in enumerate(stands):
        for sense in one.senses:
            holders[sense].append(rank)
    excluded = [one.excluded for one in stands]
    pairs = {pair for held in holders.values() if len(held) <= _COMMON for pair in combinations(held, 2)}
    for first, second in sorted(pairs):
        a, b = stands[first], stands[second]
        if a.denied or b.denied or not excluded[first].isdisjoint(b.keys):
            yield a, b
