"""Dispatches as NewsML-G2, the XML of the IPTC: one newsItem, or a message with many."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, BinaryIO

from recoupe.article import BlockKind
from recoupe.reading.agencies.dispatch import Dispatch, articles, plain
from recoupe.reading.elements import elements
from recoupe.reading.markup import Crowded, html_pieces, local, pieces
from recoupe.reading.once import once
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.layout import Piece
    from recoupe.reading.markup import Element
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

NEWS = "newsItem"
ITEMS = (NEWS, "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
ATTRIBUTES = ("literal", "tag", "qcode", "uri", "code")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DETAIL = 500
MEMBERS = 20


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the dispatches of `file`; pictures, packages and other items without text are counted."""
    yield from once(_dispatches(file, source, given))


def _dispatches(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    aside: Counter[str] = Counter()
    number = wrong = 0
    for found in elements(file, source.name, tuple(f"{{*}}{item}" for item in ITEMS)):
        if isinstance(found, Problem):
            wrong += 1
            yield found
            continue
        number += 1
        if kind := _aside(found):
            aside[kind] += 1
        else:
            yield from _article(
                found, source.name if number == 1 else f"{source.name}:{number}", source, given
            )
    if not number and not wrong:
        yield refusal(source.name, "no_items")
    if aside:
        yield notice(
            source.name, "items_aside", ", ".join(f"{n} {kind}" for kind, n in sorted(aside.items()))
        )


def _aside(item: Element) -> str:
    """Return what `item` is where it is no text; empty where it is one."""
    if local(item) != NEWS:
        return local(item)
    kind = "".join(_at(item, "itemMeta/itemClass")[:1]).rpartition(":")[2]
    return "" if kind in ("", "text", "composite") else kind


def _article(item: Element, name: str, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    fields = {field: _first(item, paths)[:1] for field, paths in _table()["fields"].items()}
    said = {field: plain("".join(words)) for field, words in fields.items()}
    said["language"] = said["language"] or item.get(LANGUAGE, "")
    details = {name: ", ".join(_first(item, paths)[:MEMBERS]) for name, paths in _table()["details"].items()}
    details = {"version": item.get("version", ""), **details}
    details["status"] = details["status"].rpartition(":")[2]
    known = tuple((name, plain(words)[:DETAIL]) for name, words in details.items() if words)
    try:
        body = tuple(_body(item))
    except Crowded:
        yield refusal(name, "too_crowded", str(ELEMENTS))
        return
    identity = item.get("guid", "")
    yield from articles(Dispatch(name, identity, body=body, details=known, **said), source, given)


def _body(item: Element) -> list[Piece]:
    """Return the text as the first form that holds one gives it; marked-up forms are asked first."""
    forms = sorted(item.iterfind("{*}contentSet/*"), key=lambda form: local(form) != "inlineXML")
    return next(filter(None, map(_form, forms)), [])


def _form(form: Element) -> list[Piece]:
    if local(form) == "inlineXML":
        return [
            piece for child in form for piece in pieces(child, "nitf" if local(child) == "nitf" else "html")
        ]
    words = "".join(form.itertext())
    if local(form) != "inlineData" or form.get("encoding"):
        return []
    if "html" in form.get("contenttype", ""):
        return html_pieces(words)
    return [(line.strip(), BlockKind.PARAGRAPH) for line in words.splitlines() if line.strip()]


def _first(item: Element, paths: list[str]) -> list[str]:
    return next(filter(None, (_at(item, path) for path in paths)), [])


def _at(item: Element, path: str) -> list[str]:
    found = item.iterfind("/".join(f"{{*}}{step}" for step in path.split("/")))
    return list(filter(None, map(_word, found)))


def _word(element: Element) -> str:
    name = element.find("{*}name")
    words = "".join((element if name is None else name).itertext()).strip()
    return words or next(filter(None, map(element.get, ATTRIBUTES)), "").strip()


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    folder = files("recoupe.reading.agencies")
    return tomllib.loads(folder.joinpath("newsml_g2.toml").read_text(encoding="utf-8"))
