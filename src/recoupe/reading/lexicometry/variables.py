"""The variables of a text in a corpus, as what is said of an article."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.reading.problem import Problem

AUTHORS = re.compile(r"\s*;\s*")
NO_NAME = re.compile(r"[^a-z0-9]+")
# As long as anything is that is said of a text, and not the text itself.
VALUE = 2_000


def said(variables: Mapping[str, str], source: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return what `variables` say, and a notice for each that cannot be read."""
    named = {name: value[:VALUE].strip() for name, value in _named(variables).items() if value.strip()}
    fields: dict[str, object] = {}
    used = set()
    for field, names in _table()["fields"].items():
        if found := next((name for name in names if name in named), None):
            fields[field] = AUTHORS.split(named[found]) if field == "authors" else named[found]
            used.add(found)
    read, problems = from_mapping(fields, source)
    rest = {
        name: value for name, value in named.items() if name not in used and not _is_part(name, value, read)
    }
    return replace(read, details=tuple(rest.items())), problems


def _named(variables: Mapping[str, str]) -> dict[str, str]:
    return {NO_NAME.sub("_", fold(name)).strip("_"): value for name, value in variables.items()}


def _is_part(name: str, value: str, read: Metadata) -> bool:
    """Tell whether a variable only repeats a part of the date."""
    parts = {part for names in _table()["parts"].values() for part in names}
    return name in parts and (read.published or "").startswith(value)


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    folder = files("recoupe.reading.lexicometry")
    return tomllib.loads(folder.joinpath("variables.toml").read_text(encoding="utf-8"))
