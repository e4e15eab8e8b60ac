"""What is odd about one article of a source after another, told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from recoupe.reading.problem import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.source import Source

    Found = TypeVar("Found", bound=Article | Problem | Source)

# Every row of a table in English, or of judgements, would repeat these.
ONCE = frozenset({"not_french", "garbled", "judgements_apart", "columns", "own_table"})

# So many left out for one reason are each told; of those beyond, the number alone.
TOLD = 20


def once(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what is found, a notice of the kinds that all articles of a source repeat only the first time."""
    told: set[str] = set()
    for one in found:
        if not isinstance(one, Problem) or one.entry not in told:
            yield one
        if isinstance(one, Problem) and one.entry in ONCE:
            told.add(one.entry)


def few(found: Iterable[Article | Problem], source: str) -> Iterator[Article | Problem]:
    """Yield what is found; of articles left out for one reason, the first alone, and at the end how many more."""
    counts: dict[str, int] = {}
    for one in found:
        if not isinstance(one, Problem) or not one.skipped:
            yield one
            continue
        counts[one.entry] = counts.get(one.entry, 0) + 1
        if counts[one.entry] <= TOLD:
            yield one
    more = sum(max(count - TOLD, 0) for count in counts.values())
    if more:
        yield refusal(source, "more_rows", str(more))
