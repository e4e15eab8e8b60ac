"""Why a link could not be had."""

from __future__ import annotations


class Unfetched(Exception):  # noqa: N818 - it says what happened, and is caught by that name
    """A link could not be had; `entry` and `words` are those of a `Problem`."""

    def __init__(self, entry: str, *words: str, skipped: bool = True) -> None:
        super().__init__(entry, *words)
        self.entry = entry
        self.words = words
        self.skipped = skipped
