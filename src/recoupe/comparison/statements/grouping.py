"""Groups of reports: a report joins where enough of the group's wordings match it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.statements.judged import Judged

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from recoupe.text import Span

    # The words of the first id that it shares with the second.
    _Words: TypeAlias = Mapping[tuple[str, str], frozenset[Span]]

# Share of a group's distinct wordings that a newcomer must match: 0.34 and 0.5: 93.5, 0.67: 90.0.
_QUORUM = 0.5
NOTHING = Judged()


@dataclass(frozen=True, slots=True)
class Pair:
    """How strongly two reports match, and on which words of each: one report may hold several utterances."""

    score: float
    left: frozenset[Span]
    right: frozenset[Span]


def group(
    pairs: Mapping[tuple[str, str], Pair], twins: Mapping[str, str], judged: Judged = NOTHING
) -> tuple[tuple[str, ...], ...]:
    """Return groups of ids from the `pairs` that match, strongest first; an id may stand in several groups.

    Args:
        pairs: by two ids in order.

        twins: for each id, the id that stands for its wording: the same words have one vote.

        judged: which ids people hold to be of one group, or of two.
    """
    words = {ends: own for pair, one in pairs.items() for ends, own in _ways(pair, one)}
    groups: list[set[str]] = []
    for a, b in sorted(pairs, key=lambda pair: (-pairs[pair].score, pair)):
        if not any({a, b} <= members for members in groups):
            near = (one for one in groups if a in one or b in one)
            open_to = [one for one in near if judged.allows(one | {a, b}, groups, one)]
            if not _place(a, b, open_to, words, twins) and judged.allows({a, b}, groups):
                groups.append({a, b})
    whole = [members for members in groups if not any(members < other for other in groups)]
    return judged.joined(sorted({tuple(sorted(members)) for members in whole}))


def _ways(pair: tuple[str, str], one: Pair) -> tuple[tuple[tuple[str, str], frozenset[Span]], ...]:
    return (pair, one.left), (pair[::-1], one.right)


def _place(a: str, b: str, groups: list[set[str]], words: _Words, twins: Mapping[str, str]) -> bool:
    """Tell whether one of the two joins a group that has the other."""
    for members in groups:
        newcomer = b if a in members else a if b in members else None
        if newcomer and _backed(newcomer, members, words, twins):
            members.add(newcomer)
            return True
    return False


def _backed(newcomer: str, members: set[str], words: _Words, twins: Mapping[str, str]) -> bool:
    wordings = {twins[member] for member in members}
    backing = {twins[member] for member in members if _backs(member, newcomer, members, words)}
    return len(backing) >= _QUORUM * len(wordings)


def _backs(member: str, newcomer: str, members: set[str], words: _Words) -> bool:
    """Tell whether the words `member` shares with the newcomer are among those it shares with the group."""
    shared = words.get((member, newcomer), frozenset())
    return any(shared & words.get((member, other), frozenset()) for other in members)
