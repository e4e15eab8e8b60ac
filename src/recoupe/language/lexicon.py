"""The TOML tables of a language, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """Return the table `name` of `language` (`french`), as its TOML file holds it."""
    text = files("recoupe.language").joinpath(language, f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def tables(language: str, folder: str) -> dict[str, dict[str, Any]]:
    """Return the tables of all files in `folder` of `language` as one; a name stands in one file only."""
    found: dict[str, dict[str, Any]] = {}
    listed = files("recoupe.language").joinpath(language, folder).iterdir()
    for file in sorted((one for one in listed if one.name.endswith(".toml")), key=lambda one: one.name):
        for part, told in tomllib.loads(file.read_text(encoding="utf-8")).items():
            twice = found.setdefault(part, {}).keys() & told.keys()
            if twice:
                message = f"{file.name} lists again: {', '.join(sorted(twice))}"
                raise ValueError(message)
            found[part] |= told
    return found


@cache
def words(language: str, name: str, *path: str) -> frozenset[str]:
    """Return the list of words at `path` in the table `name` of `language`."""
    found: Any = table(language, name)
    for step in path:
        found = found[step]
    return frozenset(found)
