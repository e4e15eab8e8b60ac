"""Ids no two articles share, the same whatever order they came in."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.reading.problem import Problem, notice
from recoupe.reading.source import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article


def unique(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return `articles` sorted by id and path, `s0` and `s0-2` where two start from `s0`.

    One that repeats another's id, text and outlet is left out, with a notice; one that repeats only its text
    is kept, with a notice unless both say who published them.
    """
    ordered = sorted(articles, key=_place)
    kept: dict[tuple[str, str, str], Article] = {}
    problems = []
    for article in ordered:
        first = kept.setdefault((article.id, article.digest, article.outlet or ""), article)
        if first is not article:
            problems.append(notice(_said(article), "duplicate", first.path or STANDARD_INPUT))
    problems += _same_texts((digest, article) for (_, digest, _), article in kept.items())
    return tuple(sorted(_named(list(kept.values())), key=_place)), tuple(problems)


def _same_texts(articles: Iterable[tuple[str, Article]]) -> Iterator[Problem]:
    by_text: dict[str, Article] = {}
    for digest, article in articles:
        first = by_text.setdefault(digest, article)
        if first is not article and not (first.outlet and article.outlet):
            yield notice(_said(article), "same_text", _said(first))


def _said(article: Article) -> str:
    """Return the file `article` came from; with its id where the file is a table of many."""
    path = article.path or STANDARD_INPUT
    return path if Path(path).stem == article.id else f"{path} ({article.id})"


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
