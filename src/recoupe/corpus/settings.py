"""What a corpus is read with; it is part of what its tables are."""

from __future__ import annotations

from dataclasses import dataclass

# Seconds for one article: two thousand words take one; a hundred thousand, the longest that is read, some thirty.
LIMIT = 120.0
# Articles between two points at which a stopped run goes on: some ten minutes of one core.
STEP = 20_000
# What is read of each article alone, what articles share, what they report together.
ALONE = ("actors", "quotations", "times")
COPIES = ("dependence", "families", "passages")
STORIES = ("statements", "stories")
TABLES = tuple(sorted((*ALONE, *COPIES, *STORIES)))


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read.

    Args:
        tables: what is written beside the articles, sorted.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        language: `fr` or `en`, of the reasons; the articles stay in theirs.

        limit: seconds after which an article is set aside.

        step: articles between two points at which a stopped run goes on.

        window: days apart beyond which two articles are not compared for copies; as far as there are any unless
            given. Those of an unknown day are compared with all.
    """

    tables: tuple[str, ...] = ALONE
    model: str | None = None
    language: str = "fr"
    limit: float = LIMIT
    step: int = STEP
    window: int | None = None

    @property
    def alone(self) -> tuple[str, ...]:
        """Return the tables of what each article says."""
        return tuple(name for name in ALONE if name in self.tables)

    @property
    def copies(self) -> tuple[str, ...]:
        """Return the tables of what articles share."""
        return tuple(name for name in COPIES if name in self.tables)

    @property
    def stories(self) -> tuple[str, ...]:
        """Return the tables of what articles report together."""
        return tuple(name for name in STORIES if name in self.tables)

    @property
    def parsed(self) -> bool:
        """Tell whether sentences are read; else marks alone tell speech from prose."""
        return bool(self.alone or self.stories)
