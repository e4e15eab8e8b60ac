"""The timeline by itself, with what its entries name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.times import Flag
    from recoupe.article import Article
    from recoupe.comparison.dossier import TimelineEntry, YearReading


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when, over several articles.

    Args:
        articles: in order of their ids.

        actors: whom the entries name by their ids.

        year: what the articles tell about their year.

        entries: earliest first; those whose day is open are last.

        notes: what cannot be in the times of the articles.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    year: YearReading
    entries: tuple[TimelineEntry, ...]
    notes: tuple[Flag, ...] = ()
