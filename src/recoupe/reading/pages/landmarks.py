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
# Share of a page's paragraphs that a box may hold and still be one; what holds more wraps the story.
BOX = 0.3
# A standfirst is a sentence or two; shorter ones are labels, longer ones the story.
STANDFIRST = range(40, 900)
BYLINE = 200
# A box that asks for an address says why in a sentence or three.
ASKING = 500
# Pages with less in paragraphs put their story in plain boxes.
LEAST = 500
DATE = 120


@dataclass(slots=True)
class Landmarks:
    """What was found, as plain text in reading order; of a `time` also what it means to machines."""

    headlines: list[str] = field(default_factory=list)
    subheadings: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    times: dict[str, str] = field(default_factory=dict)
    standfirsts: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def survey(tree: Element) -> Landmarks:
    """Return the landmarks of `tree`, and take the clutter out of it."""
    found = Landmarks()
    clutter = [element for element in tree.iter("*") if _noted(element, found)]
    clutter += [
        box
        for asked in tree.iter("input")
        if asked.get("type") in ("email", "submit")
        for box in _boxes(asked)
    ]
    _drop(tree, clutter)
    return found


def _boxes(asked: Element) -> list[Element]:
    """Return the form that asks for an address, and the boxes right around it."""
    around = [
        one for one in asked.iterancestors("div", "section", "aside", "form") if len(plain(one)) < ASKING
    ]
    return around[-1:]


def plain(element: Element) -> str:
    """Return the text of `element`, white space folded."""
    return " ".join(str(element.text_content()).split())


def _noted(element: Element, found: Landmarks) -> bool:
    """Note what `element` is in `found`; tell whether it is clutter."""
    tag = element.tag
    if tag == "h1":
        found.headlines.append(plain(element))
    elif tag in ("h2", "h3"):
        found.subheadings.append(plain(element))
    elif tag in ("figcaption", "figure"):
        found.captions.append(plain(element))
    elif tag == "time":
        found.times.setdefault(plain(element), element.get("datetime") or plain(element))
    own = tag if "-" in str(tag) else None
    names = [
        own,
        *(element.get(name) for name in ("class", "id", "itemprop", "rel", "data-testid", "data-type")),
    ]
    roles = _roles(" ".join(filter(None, names)))
    if not roles or tag in ("html", "body", "main", "article", "h1"):
        return False
    if "byline" in roles:
        _add(found.bylines, element, range(3, BYLINE))
    if "date" in roles and tag != "time":
        _add(found.dates, element, range(6, DATE))
    if "standfirst" in roles and tag != "meta" and "caption" not in roles and not _in_figure(element):
        _add(found.standfirsts, element, STANDFIRST)
    if "caption" in roles:
        _add(found.captions, element, range(3, DATE * 5))
    return "clutter" in roles


def _in_figure(element: Element) -> bool:
    return next(element.iterancestors("figure"), None) is not None


def _add(kept: list[str], element: Element, lengths: range) -> None:
    text = " ".join(" ".join(element.itertext()).split())  # names and dates stand in boxes side by side
    if len(text) in lengths and text not in kept:
        kept.append(text)


def _drop(tree: Element, clutter: list[Element]) -> None:
    weigh = _mass if _mass(tree) > LEAST else _length
    mass = weigh(tree)
    for element in clutter:
        if (
            weigh(element) <= BOX * mass
            and element.getparent() is not None
            and next(element.iter("h1"), None) is None
        ):
            element.drop_tree()


def _length(element: Element) -> int:
    return len(plain(element))


def _mass(element: Element) -> int:
    """Return how many characters of paragraphs stand in `element`."""
    return sum(len(str(paragraph.text_content())) for paragraph in element.iter("p"))


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
