"""Where a reading that was stopped goes on: after the last article that its output holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.naming import Names
from recoupe.reading.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.source import Source


# What stands at a link may have changed, and a feed moves on: where in it a reading was stopped says nothing.
LINKS = ("http://", "https://")


class Resume:
    """How far an earlier reading came.

    Articles come in order of their sources, so that the last one's source, and how many articles of it were
    written, say what is left.
    """

    def __init__(self, rows: Iterator[dict[str, object]]) -> None:
        self.names = Names()
        self.versions = Versions()
        self.articles = 0
        self._last: str | None = None
        self._left = 0
        for row in rows:
            self._note(row)
        self.is_over = self._last is None

    def _note(self, row: dict[str, object]) -> None:
        place = str(row.get("path") or row.get("url"))
        if not place.startswith(LINKS):
            self._left = self._left + 1 if place == self._last else 1
            self._last = place
        self.articles += 1
        name, outlet, url = str(row["id"]), str(row.get("outlet") or ""), row.get("url")
        self.names.reserve(name, str(row["digest"]), outlet)
        self.versions.note(name, str(row["text"]), outlet, str(url) if url else None)

    def passes(self, source: Source) -> bool:
        """Tell whether all of `source` was written before; a link is asked again, and what it repeats is told."""
        if self.is_over or self._last is None or source.name.startswith(LINKS):
            return False
        return self._last != source.written and not self._last.startswith(f"{source.written}/")

    def passes_article(self, article: Article) -> bool:
        """Tell whether `article` was written before."""
        if self.is_over:
            return False
        if (article.path or article.url) == self._last:
            self._left -= 1
            self.is_over = not self._left
        return True


def written(file: BinaryIO) -> Iterator[dict[str, object]]:
    """Yield the rows of `file` and leave it where they end: a last line that was cut short is not one of them.

    Raises:
        ValueError: a line before the last is no row of articles.
    """
    end = 0
    for line in file:
        if not line.endswith(b"\n"):
            break
        row = json.loads(line)
        if not isinstance(row, dict) or not {"id", "digest", "text"} <= row.keys():
            raise ValueError(line[:40])
        yield row
        end += len(line)
    file.seek(end)
