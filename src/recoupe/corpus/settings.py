"""What a corpus is read with; it is part of what its tables are."""

from __future__ import annotations

from dataclasses import dataclass

# Seconds for one article: two thousand words take one; a hundred thousand, the longest that is read, some thirty.
LIMIT = 120.0
# Articles between two points at which a stopped run goes on: some ten minutes of one core.
STEP = 20_000
TABLES = ("actors", "quotations", "times")


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read.

    Args:
        tables: what is written beside the articles, sorted.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        language: `fr` or `en`, of the reasons; the articles stay in theirs.

        limit: seconds after which an article is set aside.

        step: articles between two points at which a stopped run goes on.
    """

    tables: tuple[str, ...] = TABLES
    model: str | None = None
    language: str = "fr"
    limit: float = LIMIT
    step: int = STEP
