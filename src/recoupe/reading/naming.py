"""Ids no two articles share, the same whatever order they came in."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.reading.problem import Problem, notice
from recoupe.reading.source import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Names:
    """The ids given so far, each to one article alone.

    Of an article only two numbers are kept, so that a million of them take little memory.
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._reserved = {_hash(name) for name in reserved}
        self._ids: set[int] = set()
        self._whole: set[int] = set()
        self._next: dict[int, int] = {}

    def reserve(self, name: str, digest: str, outlet: str) -> None:
        """Take `name` for an article that is known from elsewhere."""
        self._ids.add(_hash(name))
        self._whole.add(_whole(name, digest, outlet))

    def admitted(self, article: Article) -> Article | Problem:
        """Return `article` under an id of its own; where it repeats all of an earlier one, a notice of that."""
        whole = _whole(article.id, article.digest, article.outlet or "")
        if whole in self._whole:
            return notice(_said(article), "duplicate", article.id)
        self._whole.add(whole)
        named = replace(article, id=self._free(article.id)) if _hash(article.id) in self._ids else article
        self._ids.add(_hash(named.id))
        return named

    def _free(self, name: str) -> str:
        for number in count(self._next.get(_hash(name), 2)):
            free = f"{name}-{number}"
            if _hash(free) not in self._ids and _hash(free) not in self._reserved:
                break
        self._next[_hash(name)] = number + 1
        return free


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
    names = Names(article.id for article in kept.values())
    named = [one for one in map(names.admitted, kept.values()) if isinstance(one, Article)]
    return tuple(sorted(named, key=_place)), tuple(problems)


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


def _place(article: Article) -> tuple[str, str]:
    return article.id, article.path or ""


def _whole(name: str, digest: str, outlet: str) -> int:
    return _hash(f"{name}\0{digest}\0{outlet}")


def _hash(text: str) -> int:
    """Return a number of 64 bits that stands for `text`."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
