"""Dispatches as ninjs, the JSON of the IPTC, in its versions 1, 2 and 3: one, an array, or one a line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, BinaryIO

from recoupe.article import BlockKind
from recoupe.reading.agencies.dispatch import Dispatch, articles
from recoupe.reading.markup import Crowded, html_pieces
from recoupe.reading.once import once
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import ELEMENTS
from recoupe.reading.tables.window import Broken, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.article import Article
    from recoupe.reading.layout import Piece
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

    Item = dict[str, object]

TEXTS = ("text", "composite", "")
# The value of a property that holds more than words: subjects have names, bodies values, rights their terms.
SAID = ("value", "name", "title", "usageterms", "literal", "uri", "href")
# As much of a detail as anybody reads: a dispatch may be filed under hundreds of subjects.
DETAIL = 500
MEMBERS = 20
# Where the next item begins after one that cannot be read: at the head of a line; or further in or behind the end of
# another, where it begins as items do and not as what stands within them.
BEGINNING = re.compile(
    r"\n[,\[]{0,9}(?=\{)|(?:\n[ \t,\[]{0,200}|\}\s{0,200},?\s{0,200})(?=\{\s{0,200}\"(?:uri|guid|type|standard)\")"
)
# So many in a row that are no object are no damage, but another kind of file.
BAD = 100


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the dispatches of `file`; pictures and other items without text are counted."""
    yield from once(_dispatches(file, source, given))


def _dispatches(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    aside: Counter[str] = Counter()
    number = 0
    for number, found in enumerate(_items(file), 1):
        name = source.name if number == 1 else f"{source.name}:{number}"
        if isinstance(found, Broken):
            yield refusal(f"{source.name}:{number}", "bad_object", str(found.place))
        elif (kind := _word(found.get("type"))) in TEXTS:
            yield from _article(found, name, source, given)
        else:
            aside[kind] += 1
    if not number:
        yield refusal(source.name, "empty")
    if aside:
        yield notice(
            source.name, "items_aside", ", ".join(f"{n} {kind}" for kind, n in sorted(aside.items()))
        )


def _items(file: BinaryIO) -> Iterator[Item | Broken]:
    """Yield each item, its properties' names in lower case; answers of a service hold theirs as `items`."""
    broken = False
    for found in _objects(Window(file)):
        if isinstance(found, Broken):
            broken = True
            yield found
            continue
        item = _folded(found)
        listed = item.get("items")
        if isinstance(listed, list) and not _named(item):
            yield from (_folded(one) for one in listed if isinstance(one, dict))
        elif not broken or _named(item):  # after a break, what has no name is a part of what was broken
            broken = False
            yield item


def _named(item: Item) -> bool:
    return "uri" in item or "guid" in item


def _objects(text: Window) -> Iterator[Item | Broken]:
    """Yield the objects of a file, however they are strung together; after a break, from the next on."""
    bad = 0
    while bad < BAD and text.skip(","):
        bad += 1
        if text.at("[") or text.at("]"):
            text.step()
            continue
        found = _object(text)
        yield found
        bad = 0 if isinstance(found, dict) else bad


def _object(text: Window) -> Item | Broken:
    place = text.place
    try:
        found = text.value()
    except ValueError:
        text.skip_to_object(BEGINNING)
        return Broken(place)
    return found if isinstance(found, dict) else Broken(place)


def _folded(item: Item) -> Item:
    return {name.lower(): value for name, value in item.items()}


def _article(item: Item, name: str, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    try:
        body = _body(item)
    except Crowded:
        yield refusal(name, "too_crowded", str(ELEMENTS))
        return
    table = _table()
    fields = {field: _first(item, names, _one) for field, names in table["fields"].items()}
    fields["authors"] = _first(item, table["authors"]["names"], _all).replace(", ", "; ")
    fields["standfirst"] = " ".join(words for words, _ in html_pieces(fields["standfirst"]))
    details = ((detail, _first(item, names, _all)[:DETAIL]) for detail, names in table["details"].items())
    yield from articles(
        Dispatch(name, body=tuple(body), details=tuple(pair for pair in details if pair[1]), **fields),
        source,
        given,
    )


def _body(item: Item) -> list[Piece]:
    """Return the text: marked up where it is given so, since plain text has lost its subheadings.

    Raises:
        Crowded: its markup has more elements than any article.
    """
    for name in _table()["bodies"]["html"]:
        for value, kind in _bodies(item.get(name)):
            if found := _lines(value) if "plain" in kind else html_pieces(value):
                return found
    return next(filter(None, (_lines(_word(item.get(name))) for name in _table()["bodies"]["text"])), [])


def _bodies(value: object) -> list[tuple[str, str]]:
    """Return each form of the text and its type, the marked-up ones first."""
    forms = [_folded(form) for form in value if isinstance(form, dict)] if isinstance(value, list) else []
    typed = [(_word(form.get("value")), _word(form.get("contenttype"))) for form in forms]
    return sorted(typed, key=lambda form: "html" not in form[1]) if forms else [(_word(value), "html")]


def _lines(text: str) -> list[Piece]:
    return [(line.strip(), BlockKind.PARAGRAPH) for line in text.splitlines() if line.strip()]


def _first(item: Item, names: Sequence[str], word: Callable[[object], str]) -> str:
    return next(filter(None, (word(item.get(name)) for name in names)), "")


def _word(value: object) -> str:
    """Return what `value` says in words; of an object, what names it."""
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value).strip()
    return _first(_folded(value), SAID, _word) if isinstance(value, dict) else ""


def _one(value: object) -> str:
    """Return what the first member of a list says, since its roles put the main one first."""
    return next(filter(None, map(_word, value)), "") if isinstance(value, list) else _word(value)


def _all(value: object) -> str:
    return ", ".join(filter(None, map(_word, value[:MEMBERS]))) if isinstance(value, list) else _word(value)


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("recoupe.reading.agencies").joinpath("ninjs.toml").read_text(encoding="utf-8"))
