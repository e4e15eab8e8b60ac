"""What the names of databases mean: their languages and labels, from `press.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def table() -> dict[str, Any]:
    """Return the whole table."""
    path = files("recoupe.reading.press").joinpath("press.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def language(written: str) -> str | None:
    """Return the ISO 639-1 code of the language called `written`, as `FRENCH; FRANÇAIS`; `None` where unknown."""
    names = (fold(name).strip() for name in written.replace(",", ";").split(";"))
    return next((known for name in names if (known := _languages().get(name))), None)


def label(written: str, part: str) -> str | None:
    """Return what the Nexis label `written` stands for among those of `part`; `None` where it is none."""
    return _labels(part).get(" ".join(fold(written).split()).rstrip(": "))


@cache
def _languages() -> dict[str, str]:
    return {name: code for code, names in table()["languages"].items() for name in names}


@cache
def _labels(part: str) -> dict[str, str]:
    return dict(_pairs(part))


def _pairs(part: str) -> Iterator[tuple[str, str]]:
    for kind, names in table()["nexis"][part].items():
        yield from ((fold(name), kind) for name in names)
