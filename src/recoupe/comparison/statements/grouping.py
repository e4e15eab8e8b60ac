"""Groups of reports: a report joins where enough of the group's wordings match it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from recoupe.text import Span

    # The words of the first id that it shares with the second.
    _Words: TypeAlias = Mapping[tuple[str, str], frozenset[Span]]

# Least odds at which two reports begin a group.
LEAST = -0.25
# Least mean odds of a newcomer with the group's distinct wordings, those of one pair between these two.
_JOINS, _SURE, _ABSENT = -1.5, 3.0, -3.0


@dataclass(frozen=True, slots=True)
class Pair:
    """How strongly two reports match, and on which words of each: one report may hold several utterances."""

    odds: float
    left: frozenset[Span]
    right: frozenset[Span]


def group(pairs: Mapping[tuple[str, str], Pair], twins: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return groups of ids from the `pairs` that match, strongest first; an id may stand in several groups.

    Args:
        pairs: by two ids in order.

        twins: for each id, the id that stands for its wording: the same words have one vote.
    """
    words = {ends: own for pair, one in pairs.items() for ends, own in _ways(pair, one)}
    groups: list[set[str]] = []
    likely = [pair for pair, one in pairs.items() if one.odds >= LEAST]
    for a, b in sorted(likely, key=lambda pair: (-pairs[pair].odds, pair)):
        if not any({a, b} <= members for members in groups):
            _place(a, b, groups, words, twins, pairs)
    whole = [members for members in groups if not any(members < other for other in groups)]
    return tuple(sorted({tuple(sorted(members)) for members in whole}))


def _ways(pair: tuple[str, str], one: Pair) -> tuple[tuple[tuple[str, str], frozenset[Span]], ...]:
    return (pair, one.left), (pair[::-1], one.right)


def _place(a: str, b: str, groups: list[set[str]], words: _Words, twins: Mapping[str, str], pairs) -> None:
    for members in groups:
        newcomer = b if a in members else a if b in members else None
        if newcomer and _backed(newcomer, members, words, twins, pairs):
            members.add(newcomer)
            return
    groups.append({a, b})


def _backed(newcomer: str, members: set[str], words: _Words, twins: Mapping[str, str], pairs) -> bool:
    """Tell whether the newcomer goes with the group's wordings on the whole: the same words have one vote."""
    votes: dict[str, float] = {}
    for member in members:
        vote = _vote(member, newcomer, members, words, pairs)
        votes[twins[member]] = max(vote, votes.get(twins[member], vote))
    return sum(votes.values()) >= _JOINS * len(votes)


def _vote(member: str, newcomer: str, members: set[str], words: _Words, pairs) -> float:
    one = pairs.get((member, newcomer)) or pairs.get((newcomer, member))
    if one is None or not _backs(member, newcomer, members, words):
        return _ABSENT
    return max(_ABSENT, min(_SURE, one.odds))


def _backs(member: str, newcomer: str, members: set[str], words: _Words) -> bool:
    """Tell whether the words `member` shares with the newcomer are among those it shares with the group."""
    shared = words.get((member, newcomer), frozenset())
    return any(shared & words.get((member, other), frozenset()) for other in members)
