"""The tables of this folder, which a linguist can edit."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with room for what is said (*clause*), who says it (*source*) and the verb."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody invented: the noun phrase, the word it turns on, an apposition, and its pronoun."""

    text: str
    head: str
    pronoun: str
    apposition: str = ""


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one list of `words.toml`."""
    return frozenset(_table("words")[name].split())


@cache
def frames() -> tuple[Frame, ...]:
    """Return the sentences to be filled."""
    return tuple(Frame(kind, text) for kind, texts in _table("frames")["frames"].items() for text in texts)


@cache
def sources() -> tuple[Source, ...]:
    """Return the speakers to fill them with."""
    return tuple(Source(**row) for row in _table("frames")["sources"])


@cache
def verbs() -> tuple[tuple[str, str], ...]:
    """Return the participle and the present of each verb to fill them with."""
    table = _table("frames")
    return tuple(zip(table["participles"].split(), table["presents"].split(), strict=True))


@cache
def marks() -> tuple[tuple[str, str], ...]:
    """Return the opening and the closing mark of each system, with the spaces inside."""
    return tuple((opening, closing) for opening, closing in _table("frames")["marks"])


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
