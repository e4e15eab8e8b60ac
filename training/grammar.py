"""The grammar of spliced sentences: frames, phrases, words and verbs of saying, read from TOML."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "tables"
ELEMENT = re.compile(r"(?P<slot>[^\s/>?]+)(?P<optional>\?)?(?:/(?P<relation>[\w:]+))?(?:>(?P<head>\S+))?")


@dataclass(frozen=True, slots=True)
class Element:
    """One slot of a frame, with the relation it has and the slot it hangs on."""

    slot: str
    relation: str = "punct"
    head: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A pattern of one or more sentences printed one after the other."""

    sentences: tuple[tuple[Element, ...], ...]
    share: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A word that frames spell out."""

    tag: str
    lemma: str
    features: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying, in the forms that frames ask for."""

    lemma: str
    present: str
    present_plural: str
    imperfect: str
    imperfect_plural: str
    simple_past: str
    past_participle: str
    present_participle: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything that frames are made of."""

    frames: tuple[Frame, ...]
    phrases: dict[str, tuple[tuple[Element, ...], ...]]
    words: dict[str, Entry]
    verbs: tuple[Verb, ...]
    human: frozenset[str]
    circumstantial: frozenset[str]
    stems: dict[str, str]


@cache
def load() -> Grammar:
    """Return the grammar under `training/tables/`."""
    words = _table("words")
    return Grammar(
        frames=tuple(_frame(row) for row in _table("frames")["frame"]),
        phrases={name: tuple(map(elements, lines)) for name, lines in words["phrases"].items()},
        words={form: _entry(form, line) for form, line in words["words"].items()},
        verbs=tuple(Verb(lemma, *forms.split()) for lemma, forms in _table("verbs").items()),
        human=frozenset(words["harvest"]["human"].split()),
        circumstantial=frozenset(words["harvest"]["circumstance"].split()),
        stems=words["stems"],
    )


def elements(line: str) -> tuple[Element, ...]:
    """Return the elements written in `line` as `slot/relation>head`.

    Raises:
        ValueError: one is written otherwise, or hangs on a slot that may be missing.
    """
    found = tuple(_element(written) for written in line.split())
    firm = {None, *(element.slot for element in found if not element.optional)}
    if stray := [element.slot for element in found if element.head not in firm]:
        raise ValueError(f"these hang on nothing: {stray} in {line!r}")
    return found


def _element(written: str) -> Element:
    match = ELEMENT.fullmatch(written)
    if match is None:
        raise ValueError(f"not an element: {written!r}")
    slot, optional, relation, head = match.group("slot", "optional", "relation", "head")
    return Element(slot, relation or "punct", head, optional is not None)


def _frame(row: dict[str, Any]) -> Frame:
    return Frame(tuple(map(elements, row["words"].split(" | "))), row["share"])


def _entry(form: str, line: str) -> Entry:
    tag, lemma, features, *_ = [*line.split(), "", ""]
    return Entry(tag, lemma or form, features)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
