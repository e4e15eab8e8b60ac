"""What is odd about one article of a source after another, told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.reading.problem import Problem

# Every row of a table in English, or of judgements, would repeat these.
ONCE = frozenset({"not_french", "garbled", "judgements_apart", "columns", "own_table"})


def once(found: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """Yield what is found, a notice of the kinds that all articles of a source repeat only the first time."""
    told: set[str] = set()
    for one in found:
        if isinstance(one, Article) or one.entry not in told:
            yield one
        if not isinstance(one, Article) and one.entry in ONCE:
            told.add(one.entry)
