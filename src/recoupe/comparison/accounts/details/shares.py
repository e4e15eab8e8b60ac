"""What a share is of, and which way something went by so much."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.content import function_words
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.analysis.figure import Figure
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.text import Span

# Characters before a figure in which its verb stands, and the preposition.
_FAR, _NEAR = 60, 26
# *Tombé à 38 %* is no fall of 38 %.
_AT = re.compile(r"\b(?:qu'a|a)(?: (?:environ|pres de|quelque|moins de|plus de|peine))? $")
_NOUN = re.compile(r"[^\W\d_]{4,}")


def share_of(page: Page, figure: Figure) -> tuple[str, str]:
    """Return the family of a share, and the line of words that tell of what it is; `""` where none does.

    *Un train sur trois* says itself of what: where no line holds its noun, its family is its own.
    """
    told = figure.span.of(page.folded)
    if told.endswith(("%", "pour cent")):
        return "%", _line(page, figure, page.clause(figure.span))
    own = [word.rstrip("s") for word in _NOUN.findall(told) if word not in function_words()]
    line = _line(page, figure, figure.span)
    return "%" if line or not own else f"% {own[-1]}", line


def move_of(page: Page, figure: Figure) -> str:
    """Return which way something went by so much (*a cédé 6 %*), or that it stands there; `""` where nothing tells."""
    if figure.unit not in table("french", "measures")["words"]["moving"].split():
        return ""
    if _AT.search(page.folded, max(0, figure.span.start - _NEAR), figure.span.start):
        return "level"
    start = max(page.clause(figure.span).start, figure.span.start - _FAR)
    found = list(_lines("moves").finditer(page.folded, start, figure.span.start))
    return found[-1].lastgroup or "" if found else ""


def _line(page: Page, figure: Figure, stretch: Span) -> str:
    """Return the line of the words in `stretch` nearest to `figure` that tell of what a share is."""
    found = [
        (max(figure.span.start - match.end(), match.start() - figure.span.end), match.lastgroup or "")
        for match in _lines("shares").finditer(page.folded, stretch.start, stretch.end)
    ]
    return min(found)[1] if found else ""


@cache
def _lines(name: str) -> re.Pattern[str]:
    lines = table("french", "measures")[name].items()
    return re.compile(rf"\b(?:{'|'.join(f'(?P<{line}>{words})' for line, words in lines)})")
