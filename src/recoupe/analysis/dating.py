"""What one article tells of time, without reading who says what in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from recoupe.analysis.times.flags import Flag
    from recoupe.analysis.times.time import Time
    from recoupe.article import Article
    from recoupe.reasons import Reason


@dataclass(frozen=True, slots=True)
class Dating:
    """The temporal expressions of one article; a pure function of the article.

    Args:
        times: in reading order, none overlapping.

        failure: why the article could not be read, and there are none; `None` where it could.
    """

    article: Article
    times: tuple[Time, ...] = ()
    failure: Reason | None = None


def find_dating(article: Article) -> Dating:
    """Return the temporal expressions of `article`: those of its analysis, a hundred times as fast."""
    from recoupe.analysis.layout import find_edges
    from recoupe.analysis.times import find_times
    from recoupe.language.sentences import split

    sentences = split(article.text, find_edges(article))
    return Dating(article, find_times(article.id, article.text, sentences, published=article.day))


def flags_of(dating: Dating, today: date | None = None) -> tuple[Flag, ...]:
    """Return what cannot be in the times of an article; its own day may be after `today`."""
    from recoupe.analysis.times import find_flags

    article = dating.article
    return find_flags(article.id, article.text, dating.times, published=article.day, today=today)
