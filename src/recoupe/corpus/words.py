"""The words of a corpus: those of the pages, and its own beside them."""

from __future__ import annotations

from functools import cache

from recoupe.presentation.interface import Interface, extended


@cache
def words(language: str) -> Interface:
    """Return the words of the pages in `language` with a corpus's own: its parts, and what it counts.

    Raises:
        ValueError: there is no interface in `language`.
    """
    return extended("recoupe.corpus", language)
