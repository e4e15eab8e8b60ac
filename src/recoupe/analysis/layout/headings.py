"""Headings that stand on a line of their own, told by their length, their end and what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.layout.lines import ends_with_stop
from recoupe.language import lexicon
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# The longest title of the open articles has 96 characters; papers on the web go to 160.
TITLE = 200
SUBHEADING = 120
KICKER = 25
# Regional papers end their headings with a stop: all of the open ones, 40 lines, have at most 38 characters.
STOPPED_TITLE = 60
STOPPED_SUBHEADING = 40
LIST_ITEM = re.compile(r"[-–—•·*]|\d+[.)°]|[a-z][.)]\s")
UNFINISHED = (",", ";", ":", "…", "...")
WORD = re.compile(r"[^\W\d_]+")


def is_title(line: str, after: Sequence[str]) -> bool:
    """Tell whether the first line of a text is its title, seen the lines `after` it."""
    if (
        LIST_ITEM.match(line)
        or line.endswith(UNFINISHED)
        or not any(len(other) > len(line) for other in after)
    ):
        return False
    longest = STOPPED_TITLE if _is_stopped(line) else TITLE
    return len(line) <= longest and len(after[0]) > len(line) / 2


def is_kicker(line: str, after: str) -> bool:
    """Tell whether `line` is the rubric above the title `after`: *Économie*, *Proche-Orient*."""
    return (
        len(line) <= KICKER and len(line.split()) <= 2 and not ends_with_stop(line) and len(after) > len(line)
    )


def is_subheading(line: str, after: str) -> bool:
    """Tell whether `line` heads `after`, the next line that tells the story."""
    if LIST_ITEM.match(line) or line.endswith(UNFINISHED) or len(after) <= len(line):
        return False
    if _is_stopped(line):
        return len(line) <= STOPPED_SUBHEADING and is_nominal(line)
    return len(line) <= SUBHEADING


def is_nominal(words: str) -> bool:
    """Tell whether `words` hold no word that only a clause holds."""
    clause = lexicon.words("french", "layout", "heading", "clause")
    return clause.isdisjoint(map(fold, WORD.findall(words)))


def _is_stopped(line: str) -> bool:
    """Tell whether `line` ends as a sentence; a question may be a heading."""
    return ends_with_stop(line) and "?" not in line[-3:] and "!" not in line[-3:]
