"""What one event of a story has to do with those before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Event, Sequel
from recoupe.comparison.stories.reasons import common_names
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.stories.finding import Groups
    from recoupe.reasons import Reason


def find_sequels(
    events: Sequence[Event], groups: Groups, told: Mapping[str, frozenset[int]]
) -> tuple[Sequel, ...]:
    """Return for each event but the first which earlier one it takes up: the one it is most like.

    Args:
        events: of one story, earliest first.

        groups: how alike the articles are, and their words.

        told: by article, the days that what it reports may be of.
    """
    return tuple(
        Sequel(before.id, after.id, tuple(_why(before, after, groups, told)))
        for number, after in enumerate(events[1:], 1)
        for before in [max(reversed(events[:number]), key=lambda one: _alike(one, after, groups))]
    )


def _alike(one: Event, other: Event, groups: Groups) -> float:
    total = sum(groups.alike(a, b) for a in one.articles for b in other.articles)
    return round(total / (len(one.articles) * len(other.articles)), 9)


def _why(before: Event, after: Event, groups: Groups, told: Mapping[str, frozenset[int]]) -> Iterator[Reason]:
    first, then = (_opened(event, told) for event in (before, after))
    yield because("stories.apart", str(then - first))
    if names := common_names(before.articles, after.articles, groups.words, groups.weighed):
        yield because("stories.names", ", ".join(names))


def _opened(event: Event, told: Mapping[str, frozenset[int]]) -> int:
    """Return the day the first of its articles was written."""
    return min(max(told[name]) for name in event.articles if told[name])
