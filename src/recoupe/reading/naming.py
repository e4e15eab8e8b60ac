"""Ids no two articles share, the same whatever order they came in."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from recoupe.reading.problem import Problem, notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article


def unique(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return `articles` sorted by id and path, `s0` and `s0-2` where two start from `s0`.

    One that repeats another's id and text is left out, with a notice.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.path or "", article.digest))
    kept: dict[tuple[str, str], Article] = {}
    problems = []
    for article in ordered:
        first = kept.setdefault((article.id, article.digest), article)
        if first is not article:
            problems.append(notice(article.path or "-", "duplicate", first.path or "-"))
    return tuple(sorted(_named(list(kept.values())), key=_place)), tuple(problems)


def _named(articles: list[Article]) -> Iterator[Article]:
    taken = {article.id for article in articles}
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            free = next(name for number in count(2) if (name := f"{article.id}-{number}") not in taken)
            taken.add(free)
            yield replace(article, id=free)
        else:
            seen.add(article.id)
            yield article


def _place(article: Article) -> tuple[str, str]:
    return article.id, article.path or ""
