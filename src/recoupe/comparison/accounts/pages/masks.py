"""Articles in which times are masked: *mardi* is no place, *17 heures* no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.comparison.accounts.pages.page import Page


def without_times(page: Page, text: str) -> str:
    """Return an article's text, as it is or folded, with `~` for each letter of its times, `|` for ends of lines."""
    told = text.replace("\n", "|")
    for span in (time.span for time in page.analysis.times):
        told = f"{told[: span.start]}{'~' * len(span)}{told[span.end :]}"
    return told
