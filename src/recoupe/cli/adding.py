"""Articles on their way into a store: those that it has not are analysed, and what became of each is counted."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from recoupe.cli.following import Following

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.raw import Raw
    from recoupe.store import Added, Store


class Adding:
    """What one store takes in: how many are new, known, or a new text of a page that it knows."""

    def __init__(self, store: Store, lang: str, processes: int | None, model: str | None) -> None:
        self.new = self.known = self.versions = 0
        self.following = Following(lang)
        self._store, self._processes, self._model = store, processes, model
        self._raw: dict[str, bytes | None] = {}

    def add(self, articles: Iterable[Article], raw: Raw) -> None:
        """Add the articles that are new, each as soon as it is read, with what it was read from."""
        from recoupe.examine import examine

        found = examine(self._unknown(articles, raw), processes=self._processes, model=self._model)
        with closing(self.following.follow(found)) as examined:
            for one in examined:
                if one.analysis is not None:
                    self._count(self._store.add(one.analysis, self._raw.pop(one.article.id)))

    def _unknown(self, articles: Iterable[Article], raw: Raw) -> Iterator[Article]:
        for article in articles:
            if self._store.knows(article):
                self.known += 1
            else:
                self._raw[article.id] = raw.given()
                yield article

    def _count(self, added: Added) -> None:
        self.new += added.is_new
        self.known += not added.is_new
        self.versions += added.is_new and added.earlier is not None
