"""Stories as rows, and as lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line
from recoupe.presentation.export.rows.telling import story_row
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.article import Article
    from recoupe.comparison.dossier import Event, Story

# Names and order are a contract.
STORIES = {
    "story": 20,
    "event": 20,
    "earliest": 12,
    "latest": 12,
    "value": 22,
    "article": 24,
    "outlet": 22,
    "published": 12,
    "title": 60,
    "why": 60,
}


def story_lines(stories: Iterable[Story], *, language: str = "fr") -> Iterator[str]:
    """Yield a line for each story; what stands in `why` is in `language`."""
    return (json_line(story_row(story, language)) for story in stories)


def story_table(stories: Iterable[Story], articles: Mapping[str, Article], *, language: str = "fr") -> Table:
    """Return a row for each article of each event; `articles` are those of the stories, by id."""
    rows = (
        row for story in stories for event in story.events for row in _rows(story, event, articles, language)
    )
    return Table(STORIES, rows, frozenset({"title", "why"}))


def _rows(
    story: Story, event: Event, articles: Mapping[str, Article], language: str
) -> Iterator[tuple[Cell, ...]]:
    days = (day.isoformat() if day else "" for day in (event.moment.earliest, event.moment.latest))
    when = (story.id, event.id, *days, event.moment.value)
    linked = (sequel.why for sequel in story.sequels if sequel.after == event.id)
    why = say(next(linked, story.why), language)
    for article in map(articles.__getitem__, event.articles):
        said = (article.outlet or "", article.published or "", article.title or "")
        yield fit(*when, article.id, *said, why)
