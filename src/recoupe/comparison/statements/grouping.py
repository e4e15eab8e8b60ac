"""Groups of reports: a report joins where it goes with the group's wordings on the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.statements.judged import Judged

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from recoupe.text import Span

    Ids: TypeAlias = tuple[str, str]

# Least odds at which two reports begin a group, and least mean odds of a newcomer with the wordings of a group.
# Pairwise F1 of the five articles, the example, the stories held out and those never read: -0.5: 95.5, 96.9, 62.8,
# 65.9; -0.2: 93.9, 98.4, 64.3, 66.7; 0.1: 90.3, 100, 64.9, 66.7.
LEAST, _JOINS = -0.2, -1.0
# The odds of one pair count between these two: no one wording settles it alone. Open stories: -2 to -4: 76.6,
# -5: 75.0; 1 to 5: 76.6.
_SURE, _ABSENT = 3.0, -3.0
NOTHING = Judged()


@dataclass(frozen=True, slots=True)
class Pair:
    """How likely two reports match, and on which words of each: one report may hold several utterances."""

    odds: float
    left: frozenset[Span]
    right: frozenset[Span]


def group(
    pairs: Mapping[Ids, Pair], twins: Mapping[str, str], judged: Judged = NOTHING
) -> tuple[tuple[str, ...], ...]:
    """Return groups of ids from the `pairs`, likeliest first; an id may stand in several groups.

    Args:
        pairs: by two ids in order.

        twins: for each id, the id that stands for its wording: the same words have one vote.

        judged: which ids people hold to be of one group, or of two.
    """
    likely = [pair for pair, one in pairs.items() if one.odds >= LEAST]
    table = _Table(pairs, twins)
    groups: list[set[str]] = []
    # The groups of each id, by their places.
    homes: dict[str, set[int]] = {}
    for a, b in sorted(likely, key=lambda pair: (-pairs[pair].odds, pair)):
        ours, theirs = homes.setdefault(a, set()), homes.setdefault(b, set())
        if not ours & theirs:
            _place((a, b), groups, homes, table, judged)
    whole = [
        members
        for members in groups
        if not any(members < groups[home] for home in homes[next(iter(members))])
    ]
    return judged.joined(sorted({tuple(sorted(members)) for members in whole}))


def _place(
    pair: Ids, groups: list[set[str]], homes: dict[str, set[int]], table: _Table, judged: Judged
) -> None:
    """Let one of two join a group that has the other, or begin one with it, as far as people allow."""
    a, b = pair
    for home in sorted(homes[a] | homes[b]):
        newcomer = b if a in groups[home] else a
        allowed = judged.allows(groups[home] | {a, b}, groups, groups[home])
        if allowed and table.backs(newcomer, groups[home]):
            groups[home].add(newcomer)
            homes[newcomer].add(home)
            return
    if not judged.allows({a, b}, groups):
        return
    for one in (a, b):
        homes[one].add(len(groups))
    groups.append({a, b})


class _Table:
    """The pairs, by either of their ends."""

    def __init__(self, pairs: Mapping[Ids, Pair], twins: Mapping[str, str]) -> None:
        self._odds = {ends: one.odds for (a, b), one in pairs.items() for ends in ((a, b), (b, a))}
        # The words of the first id that it shares with the second.
        self._words = {(a, b): one.left for (a, b), one in pairs.items()}
        self._words |= {(b, a): one.right for (a, b), one in pairs.items()}
        self._twins = twins

    def backs(self, newcomer: str, members: set[str]) -> bool:
        """Tell whether the newcomer goes with the group's wordings on the whole."""
        votes: dict[str, float] = {}
        for member in members:
            vote = self._vote(member, newcomer, members)
            wording = self._twins[member]
            votes[wording] = max(vote, votes.get(wording, vote))
        return sum(votes.values()) >= _JOINS * len(votes)

    def _vote(self, member: str, newcomer: str, members: set[str]) -> float:
        """Return the odds of two, where the words they share are among those shared with the group."""
        shared = self._words.get((member, newcomer), frozenset())
        if not any(shared & self._words.get((member, other), frozenset()) for other in members):
            return _ABSENT
        return max(_ABSENT, min(_SURE, self._odds[member, newcomer]))
