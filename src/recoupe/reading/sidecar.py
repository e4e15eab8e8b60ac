"""What stands beside an article and describes it.

`story.json` or `story.toml` beside `story.txt`, or the table `metadata.csv` of all texts of a folder.
"""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.lexicometry import catalogue
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.problem import Problem, notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LOADERS: dict[str, Callable[[str], object]] = {".json": json.loads, ".toml": tomllib.loads}
LIMIT = 1_000_000


DESCRIBED = (".txt", ".html", ".htm")


def names(name: str) -> Iterator[str]:
    """Yield what the sidecar of the file `name` may be called."""
    stem, dot, ending = name.rpartition(".")
    if dot and f".{ending.lower()}" not in LOADERS:
        yield from (stem + ending for ending in LOADERS)


def beside(path: Path) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return what the sidecar of `path` says, or nothing where there is none."""
    for sidecar in map(path.with_name, names(path.name)):
        if sidecar.is_file():
            try:
                with sidecar.open("rb") as file:
                    return parsed(file, str(sidecar))
            except OSError as error:
                return Metadata(), (notice(str(sidecar), "bad_sidecar", type(error).__name__),)
    return catalogue.beside(path)


def describes(path: Path) -> bool:
    """Tell whether `path` is the sidecar of an article beside it."""
    return catalogue.describes(path) or any(path.with_name(name).is_file() for name in described(path.name))


def described(name: str) -> Iterator[str]:
    """Yield the files that `name` may be the sidecar of."""
    stem, dot, ending = name.rpartition(".")
    if dot and f".{ending.lower()}" in LOADERS:
        yield from (stem + ending for ending in DESCRIBED)


def parsed(file: BinaryIO, name: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return what the sidecar that `file` holds says, and a notice for each field that cannot be read."""
    load = LOADERS[f".{name.rpartition('.')[2].lower()}"]
    try:
        mapping = load(file.read(LIMIT).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return Metadata(), (notice(name, "bad_sidecar", type(error).__name__),)
    if not isinstance(mapping, dict):
        return Metadata(), (notice(name, "bad_sidecar", type(mapping).__name__),)
    return from_mapping(mapping, name)
