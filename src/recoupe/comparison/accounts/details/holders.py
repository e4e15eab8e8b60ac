"""Who counts a crowd: those who called it, or those who watch it, whatever name each article gives them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.analysis.figure import Figure
    from recoupe.comparison.accounts.pages.page import Page

# Characters behind a count in which it is said who counted, and before it.
_BEHIND, _BEFORE = 60, 90


def holder_of(page: Page, figure: Figure) -> str:
    """Return the line of `holders` whose words say who counted; `""` where none does."""
    sentence, clause = page.sentence(figure.span), page.clause(figure.span)
    behind = page.folded[figure.span.end : min(sentence.end, figure.span.end + _BEHIND)]
    before = page.folded[max(clause.start, figure.span.start - _BEFORE) : figure.span.start]
    if re.search(rf"\b(?:{_words('claims')})[^,;]*$", before):
        return "organisers"
    opening = page.folded[sentence.start : figure.span.start]
    found = _behind().match(behind) or _counting().search(before) or _opening().match(opening)
    return next((line for line, word in found.groupdict().items() if word), "") if found else ""


def _words(name: str) -> str:
    return str(table("french", "holders")["words"][name])


@cache
def _named() -> str:
    lines = table("french", "holders")["lines"].items()
    return "|".join(rf"(?P<{line}>(?:{words})(?!\w))" for line, words in lines)


@cache
def _behind() -> re.Pattern[str]:
    told = rf"(?: \(| (?:{_words('according')}))(?: ?(?:l'|la |le |les |des |une? ))?(?:{_named()})"
    return re.compile(rf"(?: [^\s,;.()]+){{0,3}}?,?{told}")


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_named()})[^,;]{{0,40}} (?:{_words('counts')})(?: [^\s,;]+){{0,4}} ?$")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('according')}) (?:l'|la |le |les |des |une? )?(?:{_named()})")
