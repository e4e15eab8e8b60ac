"""What the store does not do yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis import analyse
from recoupe.comparison import compare
from recoupe.make import stories

if TYPE_CHECKING:
    from datetime import date

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Dossier, Story
    from recoupe.store import Store


@dataclass(frozen=True, slots=True)
class Line:
    """A story as a list has it."""

    id: str
    title: str | None
    articles: int
    outlets: tuple[str, ...]
    first: date | None
    last: date | None
    new: int


def lines(store: Store, *, limit: int, offset: int = 0) -> list[Line]:
    """Return the stories."""
    articles = {one.id: one for one in store.articles()}
    made = stories(articles.values())
    found = []
    for story in made[offset : offset + limit]:
        held = [articles[name] for event in story.events for name in event.articles]
        days = sorted(one.day for one in held if one.day)
        outlets = tuple(sorted({one.outlet for one in held if one.outlet}))
        title = next((one.title for one in held if one.title), None)
        first, last = (days[0], days[-1]) if days else (None, None)
        found.append(Line(story.id, title, len(held), outlets, first, last, 0))
    return found


def story(store: Store, address: str) -> Story | None:
    """Return the story of that id."""
    return next((one for one in stories(store.articles()) if one.id == address), None)


def analyses(store: Store, ids: tuple[str, ...]) -> list[Analysis]:
    """Return what those articles hold."""
    return [analyse(one) for one in store.articles(ids)]


def dossier(store: Store, ids: tuple[str, ...]) -> Dossier:
    """Return what those articles say together."""
    return compare(analyses(store, ids))
