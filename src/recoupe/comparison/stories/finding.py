"""The stories of a dossier: its articles grouped by what they tell, each group split into events."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Event, Story
from recoupe.comparison.stories.events import moment_of, split
from recoupe.comparison.stories.likeness import compare, copied_shares
from recoupe.comparison.stories.linkage import link
from recoupe.comparison.stories.reasons import why
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.dossier import Passage
    from recoupe.reasons import Reason

# Average likeness from which articles are of one story. Open clusters (B-cubed F1, precision): .08: 94.8,
# 91.3; .10: 98.5, 99.0; .12: 96.2, 99.0; .15: 94.8, 99.6; .18: 91.8, 99.6; .20: 84.9, 99.6: single sentences,
# which share little. Full articles share more: the example's six are .19 alike and more, the five open ones
# .38. Wrongly joined pairs among these and 54 texts of the French TimeBank: .08: 24, .10: 15, .12: 6, .15: 5,
# .18: 2, .20: 1, .25: 0, all of service notes or local briefs of one newspaper; the six are torn apart at
# .25.
LEAST = 0.15


@dataclass(frozen=True, slots=True)
class Groups:
    """The articles of each story, by id, with what was found to be alike.

    Args:
        articles: ids by story; every article stands in one.

        likeness: by two ids in order, how alike they are, 0 to 1; absent where they are not.

        why: by the first id of each story, what holds it together.
    """

    articles: tuple[tuple[str, ...], ...]
    likeness: Mapping[tuple[str, str], float]
    why: Mapping[str, tuple[Reason, ...]]

    def alike(self, one: str, other: str) -> float:
        """Return how alike two articles are, 0 to 1."""
        return self.likeness.get((min(one, other), max(one, other)), 0.0)


def group_stories(analyses: Iterable[Analysis], passages: Iterable[Passage] = ()) -> Groups:
    """Return which articles tell one story, by their words and shared text alone; days do not split it.

    Args:
        analyses: the articles, in any order.

        passages: what they copied from one another or from one source.
    """
    articles = sorted(analyses, key=lambda analysis: analysis.article.id)
    names = [analysis.article.id for analysis in articles]
    words = [words_of(analysis) for analysis in articles]
    vectors = weigh(words)
    numbers = {name: number for number, name in enumerate(names)}
    copied = copied_shares(passages, numbers, [one.total for one in words])
    days = [analysis.article.day.toordinal() if analysis.article.day else None for analysis in articles]
    likeness = compare(vectors, copied, days)
    groups = link(len(names), likeness, LEAST)
    return Groups(
        articles=tuple(tuple(names[number] for number in group) for group in groups),
        likeness={(names[a], names[b]): share for (a, b), share in likeness.items()},
        why={names[group[0]]: why(group, words, vectors, copied) for group in groups},
    )


def find_stories(groups: Groups, calendar: Calendar) -> tuple[Story, ...]:
    """Return the stories with their events, the story most told first.

    Args:
        groups: which articles tell one story.

        calendar: the days they were written.
    """
    ordered = sorted(groups.articles, key=lambda articles: (-len(articles), articles))
    parts = [split(articles, calendar.days, groups.alike) for articles in ordered]
    numbered = {tuple(event): f"e{n}" for n, event in enumerate(chain.from_iterable(parts), 1)}
    return tuple(
        Story(
            id=f"story{number}",
            events=tuple(_event(numbered[tuple(event)], event, calendar) for event in events),
            why=groups.why[articles[0]],
        )
        for number, (articles, events) in enumerate(zip(ordered, parts, strict=True), 1)
    )


def _event(name: str, articles: Sequence[str], calendar: Calendar) -> Event:
    return Event(name, tuple(sorted(articles)), moment_of(articles, calendar.written, calendar.days))
