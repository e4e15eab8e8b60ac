"""Notices of whose the words are: *© AFP 2023. Tous droits réservés*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.layout.agencies import phrase
from recoupe.analysis.layout.wording import LISTED_ONE, several

if TYPE_CHECKING:
    from recoupe.text import Span

# A line below that long tells a story: a picture's credit stands above one, the article's under it.
TOLD = 100


def rights(text: str, line: Span, marks: str) -> re.Match[str] | None:
    """Return the notice of an agency's rights that is all of `line` of `text`, marked `marks`, or `None`.

    Without a year or more words it is a picture's, unless the article ends there.
    """
    found = _pattern().fullmatch(marks)
    if not found or found["more"] or found["year"] or found["word"]:
        return found
    ends = max(map(len, text[line.end :].splitlines()), default=0) < TOLD and not text[: line.start].isspace()
    return found if ends and line.start else None


@cache
def _pattern() -> re.Pattern[str]:
    sign, year = r"(?:©|\([cC]\))", r"\d{4}(?:-\d{4})?"
    more = rf"(?:[\s.,;–—-]*(?P<more>{phrase('rights')}.*))?"
    return re.compile(
        rf"\W*?(?P<credit>(?:(?P<word>(?i:copyright))\s*{sign}?|{sign})\s*"
        rf"(?P<year>{year}[\s,]*)?{several(LISTED_ONE)}(?:[\s,]*(?:{year}))?){more}\W*"
    )
