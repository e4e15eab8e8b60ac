"""The parts of a page that its markup names: headline, byline, date, standfirst, captions, and what is clutter."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

Element = Any  # lxml ships no types

ROLES = ("clutter", "standfirst", "byline", "date", "caption")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAMED = ("class", "id", "itemprop", "rel", "data-testid", "data-type")
# Elements that hold the story, whatever they are called.
WHOLE = frozenset(("html", "body", "main", "article", "h1", "meta", "link"))
# Characters at most. A standfirst is a sentence or two; what is shorter than a label is none.
HEADLINE, BYLINE, DATE, CAPTION, STANDFIRST, LABEL = 300, 200, 120, 600, 900, 40
# Characters read for one that is kept: markup is indented, and its white space is folded afterwards.
SLACK = 10
# Of each kind; a page with more is a list of stories.
MOST = 100


@dataclass(slots=True)
class Landmarks:
    """What was found, as plain text in reading order.

    Args:
        behind: of a headline that begins with a part of its own, a section perhaps, the rest.

        times: what each `time` means to machines, by what it shows.
    """

    headlines: list[str] = field(default_factory=list)
    subheadings: list[str] = field(default_factory=list)
    behind: dict[str, str] = field(default_factory=dict)
    bylines: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    times: dict[str, str] = field(default_factory=dict)
    standfirsts: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def survey(tree: Element) -> Landmarks:
    """Return the landmarks of `tree`."""
    found = Landmarks()
    for element in tree.iter("*"):
        _note(element, found)
    return found


def words_of(element: Element, most: int, between: str = "") -> str:
    """Return the text of `element`, white space folded; `""` where it is longer than `most`, found out early."""
    parts: list[str] = []
    length = 0
    for text in element.itertext():
        length += len(text)
        parts.append(text)
        if length > SLACK * most:
            return ""
    text = " ".join(between.join(parts).split())
    return text if len(text) <= most else ""


def _note(element: Element, found: Landmarks) -> None:
    tag = element.tag
    if tag == "h1":
        _note_headline(element, found)
    elif tag in ("h2", "h3"):
        _add(found.subheadings, words_of(element, HEADLINE))
    elif tag in ("figcaption", "figure"):
        _add(found.captions, words_of(element, CAPTION))
    elif tag == "time" and len(found.times) < MOST:
        shown = words_of(element, DATE)
        found.times.setdefault(shown, element.get("datetime") or shown)
    roles = roles_of(element)
    if roles and tag not in WHOLE:
        _note_role(element, roles, found)


def _note_headline(element: Element, found: Landmarks) -> None:
    headline = words_of(element, HEADLINE)
    _add(found.headlines, headline)
    opening = "" if (element.text or "").strip() or not len(element) else words_of(element[0], HEADLINE)
    if opening and headline.startswith(opening):
        found.behind[headline] = headline[len(opening) :].strip()


def _note_role(element: Element, roles: frozenset[str], found: Landmarks) -> None:
    # Names and dates stand in boxes side by side.
    if "byline" in roles:
        _add(found.bylines, words_of(element, BYLINE, " "))
    if "date" in roles and element.tag != "time":
        _add(found.dates, words_of(element, DATE, " "))
    if "standfirst" in roles and "caption" not in roles and not _in_figure(element):
        text = words_of(element, STANDFIRST, " ")
        _add(found.standfirsts, text if len(text) >= LABEL else "")
    if "caption" in roles:
        _add(found.captions, words_of(element, CAPTION, " "))


def _add(kept: list[str], text: str) -> None:
    if text and len(kept) < MOST and text not in kept:
        kept.append(text)


def _in_figure(element: Element) -> bool:
    return next(element.iterancestors("figure"), None) is not None


def roles_of(element: Element) -> frozenset[str]:
    """Return what `element` is by its names: its class and the like, and its own where a site made it."""
    own = element.tag if "-" in str(element.tag) else None
    return _roles(" ".join(filter(None, (own, *map(element.get, NAMED)))))


@lru_cache(maxsize=20_000)
def _roles(names: str) -> frozenset[str]:
    """Return what an element is whose class, id and the like are `names`."""
    words = set(re.split(r"[^a-zà-ÿ0-9]+", HUMP.sub("-", names).lower())) if names else set()
    return frozenset(role for role in ROLES if words & vocabulary(role))


@cache
def vocabulary(part: str) -> frozenset[str]:
    """Return the words of one part of `landmarks.toml`."""
    return frozenset(_table()[part])


@cache
def _table() -> dict[str, list[str]]:
    written = files("recoupe.reading.pages").joinpath("landmarks.toml").read_text(encoding="utf-8")
    return tomllib.loads(written)
