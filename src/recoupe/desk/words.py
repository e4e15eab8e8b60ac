"""The words of the desk: those of the report, and its own beside them."""

from __future__ import annotations

from functools import cache

from recoupe.presentation.interface import Interface, extended

LANGUAGES = ("fr", "en")


@cache
def words(language: str) -> Interface:
    """Return the words of the report in `language` with the desk's own: its parts, and what it counts.

    Raises:
        ValueError: there is no interface in `language`.
    """
    return extended("recoupe.desk", language)
