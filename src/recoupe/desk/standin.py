"""What the store does not do yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recoupe.analysis import analyse
from recoupe.comparison import compare
from recoupe.comparison.stories.address import article_address
from recoupe.make import stories
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier, Story
    from recoupe.judgements.judgement import Judgement

_LOOKED: dict[str, datetime] = {}


@dataclass(frozen=True, slots=True)
class Line:
    """A story as a list has it."""

    id: str
    title: str | None
    articles: int
    outlets: tuple[str, ...]
    first: date | None
    last: date | None
    added: datetime
    new: int


class Shelved(Store):
    """A store that makes its stories anew each time."""

    def article(self, name: str) -> Article | None:
        """Return the article of that id."""
        return next(iter(self.articles([name])), None)

    def versions(self, name: str) -> tuple[Article, ...]:
        """Return every text of that article's page, the oldest first."""
        rows = self._connection.execute(
            "SELECT id FROM article WHERE page = (SELECT page FROM article WHERE id = ?) ORDER BY number",
            (name,),
        )
        found = (self.article(row["id"]) for row in rows.fetchall())
        return tuple(one for one in found if one)

    def added(self, _: str) -> datetime:
        """Return when an article came in."""
        return datetime(2026, 1, 1, tzinfo=UTC)

    def _stories(self) -> tuple[Story, ...]:
        return stories(self.articles())

    def stories(self, *, since: datetime | None = None, limit: int = 50, offset: int = 0) -> list[Line]:
        """Return the stories, those with something new first."""
        articles = {one.id: one for one in self.articles()}
        found = []
        for story in self._stories()[offset : offset + limit]:
            held = [articles[name] for event in story.events for name in event.articles]
            days = sorted(one.day for one in held if one.day)
            outlets = tuple(sorted({one.outlet for one in held if one.outlet}))
            title = next((one.title for one in held if one.title), None)
            first, last = (days[0], days[-1]) if days else (None, None)
            new = len(held) if since is None else 0
            found.append(
                Line(story.id, title, len(held), outlets, first, last, datetime(2026, 1, 1, tzinfo=UTC), new)
            )
        return found

    def story(self, address: str) -> Story | None:
        """Return the story to which an address leads."""
        for story in self._stories():
            names = (name for event in story.events for name in event.articles)
            if address in {story.id, *(article_address("story", name) for name in names)}:
                return story
        return None

    def story_of(self, name: str) -> str:
        """Return the address of the story that holds an article."""
        return article_address("story", name)

    def analyses(self, ids: Iterable[str]) -> list[Analysis]:
        """Return what those articles hold."""
        return [analyse(one) for one in self.articles(ids)]

    def dossier(self, address: str) -> Dossier:
        """Return what the articles of a story say together."""
        story = self.story(address)
        names = [name for event in (story.events if story else ()) for name in event.articles]
        return compare(self.analyses(names))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return what people decided."""
        return ()

    def settle(self) -> None:
        """Bring the stories up to date."""

    def last_look(self) -> datetime | None:
        """Return when somebody last looked."""
        return _LOOKED.get(self.name)

    def looked(self, when: datetime) -> None:
        """Keep when somebody looked."""
        _LOOKED[self.name] = when
