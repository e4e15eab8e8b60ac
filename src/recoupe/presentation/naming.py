"""What to call each article."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.article import Article

# Characters that steer the reading direction or the terminal and show nothing: line breaks and controls
# (C0, C1), bidirectional marks, embeddings, overrides and isolates (Unicode Annex 9).
_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")

# What XML 1.0 has no place for, though a name may hold it: halves of pairs and two that are no characters.
_UNFIT = re.compile("[\ud800-\udfff\ufffe\uffff]")

# Characters of an outlet's name that are shown: the longest of those we know has 44, and what is longer is none.
LONGEST = 120

# What a store adds to an id to tell it from others of that name.
_ADDED = re.compile(r"-[0-9a-f]{16}$")

# First strong isolate, and its end.
_ISOLATE, _POP = "\u2068", "\u2069"


def name_articles(articles: Iterable[Article]) -> dict[str, str]:
    """Return the outlet of each article, its id beside it where one outlet has several, its id where none."""
    articles = tuple(articles)
    times = Counter(article.outlet for article in articles)
    ids = _short_ids([article.id for article in articles])
    return {one.id: _name(one, ids[one.id], alone=times[one.outlet] == 1) for one in articles}


def short_id(name: str) -> str:
    """Return the id of an article without what a store added to it."""
    return _ADDED.sub("", name)


def _short_ids(ids: Sequence[str]) -> dict[str, str]:
    """Return each id without what a store added to it, unless two would then be one."""
    short = {one: short_id(one) for one in ids}
    times = Counter(short.values())
    return {one: name if times[name] == 1 else one for one, name in short.items()}


def _name(article: Article, short: str, *, alone: bool) -> str:
    outlet = cut(article.outlet or "", LONGEST)
    if not outlet:
        return plain(short)
    return plain(outlet if alone else f"{outlet} · {short}")


def cut(text: str, length: int) -> str:
    """Return `text`, with an ellipsis for what it has beyond `length` characters."""
    return text if len(text) <= length else f"{text[: length - 1]}…"


def plain(text: str) -> str:
    """Return `text` on one line, without characters that steer what is shown around it."""
    return " ".join(flat(text).split(" ")).strip()


def flat(text: str) -> str:
    """Return `text` with a space for each run of characters that steer what is shown around it."""
    return _STEERING.sub(" ", text)


def legible(name: str) -> str:
    """Return `name` as it may stand in a drawing: on one line, nothing in it that XML has no place for."""
    return " ".join(plain(_UNFIT.sub("", name)).split())


def isolated(name: str) -> str:
    """Return `name` so that letters written from the right, if it has any, move nothing around it."""
    if any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in name):
        return f"{_ISOLATE}{name}{_POP}"
    return name


def shorten(text: str, length: int) -> str:
    """Return `text` on one line, cut at a word with an ellipsis where it is longer than `length`."""
    line = " ".join(plain(text).split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
