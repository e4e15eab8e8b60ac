"""The stories of a dossier: its articles grouped by what they tell, each group split into events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Event, Story
from recoupe.comparison.stories.address import address
from recoupe.comparison.stories.events import days_told, moment_of, split
from recoupe.comparison.stories.index import Index
from recoupe.comparison.stories.likeness import copied_shares
from recoupe.comparison.stories.reasons import why
from recoupe.comparison.stories.sequels import find_sequels
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.dossier import Passage
    from recoupe.comparison.stories.weights import Weighed
    from recoupe.comparison.stories.words import Words
    from recoupe.reasons import Reason


@dataclass(frozen=True, slots=True)
class Groups:
    """The articles of each story, by id, with what was found to be alike.

    Args:
        articles: ids by story; every article stands in one.

        likeness: by two ids in order, how alike they are, 0 to 1; absent where they are not.

        why: by the first id of each story, what holds it together.

        words: what each article says.

        weighed: what that tells.

        published: the day each says it was published.
    """

    articles: tuple[tuple[str, ...], ...]
    likeness: Mapping[tuple[str, str], float]
    why: Mapping[str, tuple[Reason, ...]]
    words: Mapping[str, Words]
    weighed: Mapping[str, Weighed]
    published: Mapping[str, date | None]

    def alike(self, one: str, other: str) -> float:
        """Return how alike two articles are, 0 to 1."""
        return self.likeness.get((min(one, other), max(one, other)), 0.0)


def group_stories(analyses: Iterable[Analysis], passages: Iterable[Passage] = ()) -> Groups:
    """Return which articles tell one story, by their words and shared text alone; days do not split it.

    Args:
        analyses: the articles, in any order.

        passages: what they copied from one another or from one source.
    """
    return _grouped(analyses, passages, lambda index: index.groups())


def hold_together(analyses: Iterable[Analysis]) -> Groups:
    """Return the same of articles that are known to be of one story: a store has grouped them among all it has."""
    articles = tuple(analyses)
    names = tuple(sorted(analysis.article.id for analysis in articles))
    return _grouped(articles, (), lambda _: (names,))


def _grouped(
    analyses: Iterable[Analysis],
    passages: Iterable[Passage],
    groups_of: Callable[[Index], tuple[tuple[str, ...], ...]],
) -> Groups:
    articles = sorted(analyses, key=lambda analysis: analysis.article.id)
    words = {analysis.article.id: words_of(analysis) for analysis in articles}
    weighed = {name: weigh(one) for name, one in words.items()}
    published = {analysis.article.id: analysis.article.day for analysis in articles}
    copied = copied_shares(passages, {name: one.total for name, one in words.items()})
    index = Index()
    for name in words:
        index.add(name, weighed[name], published[name], copied.get(name))
    groups = groups_of(index)
    reasons = {group[0]: why(group, words, weighed, copied) for group in groups}
    return Groups(groups, index.likeness(), reasons, words, weighed, published)


def find_stories(groups: Groups, calendar: Calendar) -> tuple[Story, ...]:
    """Return the stories with their events, the story most told first.

    Args:
        groups: which articles tell one story.

        calendar: the days they were written.
    """
    told = days_told(calendar)
    ordered = sorted(groups.articles, key=lambda articles: (-len(articles), articles))
    return tuple(_story(articles, groups, calendar, told) for articles in ordered)


def _story(
    articles: Sequence[str], groups: Groups, calendar: Calendar, told: Mapping[str, frozenset[int]]
) -> Story:
    parts = split(articles, told, groups.alike)
    events = tuple(
        Event(
            id=address("event", event, groups.published),
            articles=event,
            moment=moment_of(event, calendar.written, calendar.days),
            undated=tuple(name for name in event if name in parts.undated),
        )
        for event in parts.events
    )
    return Story(
        id=address("story", articles, groups.published),
        events=events,
        why=groups.why[articles[0]],
        sequels=find_sequels(events, groups, told),
    )
