"""JSON: an array of objects, an object that holds one, or objects one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.tables.columns import columns
from recoupe.reading.tables.keyed import flat, read_objects
from recoupe.reading.tables.window import Broken, Window

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

Element = dict[str, object] | Broken
# So many in a row that are no object are no damage, but another kind of file.
BAD = 100
# The name under which what was made here says so.
OWN = "recoupe"
# Search engines wrap what they found two or three times.
DEPTH = 4


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each object, what is odd or wrong, and how the names were read."""
    yield from read_objects(_numbered(_objects(Window(file)), source), source, given)


def _numbered(found: Iterator[Element], source: Source) -> Iterator[tuple[int, dict[str, object] | Problem]]:
    bad = 0
    for number, one in enumerate(found, 1):
        name = f"{source.name}:{number}"
        bad = 0 if isinstance(one, dict) else bad + 1
        if bad > BAD:
            break
        if isinstance(one, dict) and OWN in one:
            yield number, notice(source.name, "own_table")
            return
        yield number, one if isinstance(one, dict) else refusal(name, "bad_object", str(one.place))


def _objects(text: Window) -> Iterator[Element]:
    """Yield the objects at the top, and those in an array there."""
    while text.skip(","):
        if text.at("["):
            yield from _of_array(text)
        elif text.at("{"):
            yield from _of_object(text)
        else:
            yield Broken(text.place)
            if not text.skip_to_object():
                return


def _of_array(text: Window) -> Iterator[Element]:
    text.step()
    while text.skip(","):
        if text.at("]"):
            text.step()
            return
        yield from _value(text)


def _value(text: Window) -> Iterator[Element]:
    place = text.place
    try:
        found = text.value()
    except ValueError:
        yield Broken(place)
        text.skip_to_object()
        return
    yield found if isinstance(found, dict) else Broken(place)


def _of_object(text: Window) -> Iterator[Element]:
    """Yield the objects in an array that the object which begins here holds; itself, where it is an article."""
    held: dict[str, object] = {}
    place = text.place
    try:
        holds = yield from _members(text, held, 1)
    except ValueError:
        yield Broken(place)
        text.skip_to_object()
        return
    if not holds or _is_article(held):
        yield held


def _members(text: Window, held: dict[str, object], depth: int) -> Generator[Element, None, bool]:
    """Put the members of an object into `held`, yield those of an array of articles; return whether one was there."""
    holds = False
    text.step()
    while text.skip(","):
        if text.at("}"):
            text.step()
            return holds
        name = text.value()
        if not isinstance(name, str) or not text.skip(":"):
            raise ValueError
        if text.at_objects():
            holds = (yield from _array(text, alone=OWN not in held and not _is_article(held))) or holds
        elif text.at("{") and depth < DEPTH:
            inner: dict[str, object] = {}
            holds = (yield from _members(text, inner, depth + 1)) or holds
            held[name] = inner
        else:
            held[name] = text.value()
    raise ValueError


def _array(text: Window, *, alone: bool) -> Generator[Element, None, bool]:
    """Yield the objects of an array if the first is an article; return whether it was."""
    holds = None if alone else False
    for one in _of_array(text):
        if holds is None and isinstance(one, dict):
            holds = _is_article(one)
        if holds:
            yield one
    return bool(holds)


def _is_article(held: dict[str, object]) -> bool:
    return "text" in columns(tuple(flat(held)), {}).places
