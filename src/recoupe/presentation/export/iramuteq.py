"""Articles as a corpus of IRaMuTeQ: each under a line of stars with its variables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.presentation.export.variables import variables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article

# A value ends with the first blank, and its own blanks are lines below: what would be taken for either is spelled.
SPELLED = re.compile(r"[%_*]|[^\S ]|[\x00-\x1f\x7f-\x9f]")
STARS = re.compile(r"^(?= *\*{4})", re.MULTILINE)


def iramuteq_lines(articles: Iterable[Article]) -> Iterator[str]:
    """Yield the text of each article under its line, as soon as it is read.

    A line of the text that begins with four stars stands one blank further in, or it would begin another text.
    """
    for article in articles:
        named = {"id": article.id, **variables(article)}
        head = " ".join(f"*{name.replace('_', '-')}_{_value(value)}" for name, value in named.items())
        yield f"**** {head}\n{STARS.sub(' ', article.text)}\n\n"


def _value(value: str) -> str:
    return SPELLED.sub(_spelled, value).replace(" ", "_")


def _spelled(found: re.Match[str]) -> str:
    """Return a character as addresses spell those they have no place for."""
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
