"""What a page carries beside its story: links to others, buttons, dates, notices of rights."""

from __future__ import annotations

import re
from functools import cache

from recoupe.article import BlockKind
from recoupe.language.lexicon import table, words
from recoupe.text import fold

# Signs that stand before a link or a button.
SIGNS = ' \t-•·*>»→➜▶►|[(+#"\u200b\ufeff'
ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*")
ARROW = re.compile(r"\s*(?:>>|>|→|➜|▶|►|»\s*»)")
RIGHTS = re.compile(r"\s*(?:©|\(c\))\s*(?:copyright\b|\d{4}\b)", re.IGNORECASE)
CLOCK = r"\d{1,2} ?[h:] ?\d{0,2}"
# Longer lines hold sentences: the longest notice of rights seen on a page ran to 180 characters.
LONGEST = 200


def kind(line: str) -> BlockKind | None:
    """Return `link` or `boilerplate` where `line` is one, else `None`."""
    if not any(map(str.isalpha, line)):
        return BlockKind.BOILERPLATE
    folded = fold(line)
    plain = folded.lstrip(SIGNS).rstrip(' ])"')
    if ADDRESS.fullmatch(line) or _is_link(line, plain):
        return BlockKind.LINK
    return BlockKind.BOILERPLATE if len(line) <= LONGEST and _is_boilerplate(line, folded, plain) else None


def _is_link(line: str, plain: str) -> bool:
    if ARROW.match(line) and len(line) <= LONGEST:
        return True
    start = _starting("link", "starts", plain)
    rest = plain[len(start) :].lstrip()
    return bool(start) and (not rest or rest[0] in ":-|>" or (len(line) <= LONGEST and rest[-1] not in ".!?"))


def _is_boilerplate(line: str, folded: str, plain: str) -> bool:
    return (
        plain in words("french", "layout", "boilerplate", "whole")
        or bool(RIGHTS.match(line))
        or bool(_starting("boilerplate", "starts", plain))
        or any(phrase in folded for phrase in words("french", "layout", "boilerplate", "contains"))
        or _is_dated(plain)
    )


def _is_dated(plain: str) -> bool:
    start = _starting("boilerplate", "dated", plain)
    rest = plain[len(start) :]
    return bool(_date().fullmatch(rest if start else plain)) or (bool(start) and not rest.strip(" ,:"))


def _starting(part: str, entry: str, plain: str) -> str:
    """Return the phrase of `entry` that `plain` starts with, as a whole word, the longest one first."""
    phrases = _longest_first(part, entry)
    if not plain.startswith(phrases):
        return ""
    after = ((phrase, plain[len(phrase) : len(phrase) + 1]) for phrase in phrases if plain.startswith(phrase))
    return next(
        (phrase for phrase, next_one in after if not (next_one.isalpha() and phrase[-1].isalpha())), ""
    )


@cache
def _longest_first(part: str, entry: str) -> tuple[str, ...]:
    return tuple(sorted(table("french", "layout")[part][entry], key=len, reverse=True))


@cache
def _date() -> re.Pattern[str]:
    """Return the pattern of a line, or the rest of one, that is nothing but dates and clocks."""
    months = "|".join(sorted(table("french", "layout")["months"], key=len, reverse=True))
    written, numeric = rf"\d{{1,2}}(?:er)? (?:{months})\.?(?: \d{{4}})?", r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}"
    page = table("french", "layout")["boilerplate"]
    beside = "|".join(sorted(map(re.escape, (*page["dated"], *page["beside_dates"])), key=len, reverse=True))
    unit = rf"(?:{written}|{numeric}|{CLOCK}|\d{{1,3}} ?(?:{beside})|{beside})"
    return re.compile(rf"[\s,;:|()·•-]*(?:{unit}(?![a-z0-9])[\s,;:|()·•-]*)+")
