"""The id of a story or event: that of its first article, so that new ones do not change it."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Hexadecimal digits: among a million stories two share an id in one case of five hundred.
LENGTH = 12


def address(kind: str, articles: Iterable[str], published: Mapping[str, date | None]) -> str:
    """Return the id of what these articles make: it stays as long as none published earlier joins them.

    Every id once given is that of one of the articles (`article_address`), so that it leads to the story that
    holds the article now, whatever was joined or split since.
    """
    first = min(articles, key=lambda name: (published.get(name) or date.max, name))
    return article_address(kind, first)


def article_address(kind: str, name: str) -> str:
    """Return the id of the story or event that would begin with the article `name`."""
    return f"{kind}-{sha256(name.encode()).hexdigest()[:LENGTH]}"
