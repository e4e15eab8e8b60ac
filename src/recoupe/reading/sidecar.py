"""The small file beside an article that describes it: `story.json` or `story.toml` beside `story.txt`."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.problem import Problem, notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOADERS: dict[str, Callable[[str], object]] = {".json": json.loads, ".toml": tomllib.loads}
LIMIT = 1_000_000


def beside(path: Path) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return what the sidecar of `path` says, or nothing where there is none."""
    for ending, load in LOADERS.items():
        sidecar = path.with_suffix(ending)
        if sidecar != path and sidecar.is_file():
            return _read(sidecar, load)
    return Metadata(), ()


def describes(path: Path) -> bool:
    """Tell whether `path` is the sidecar of an article beside it."""
    endings = (".txt", ".html", ".htm")
    return path.suffix.lower() in LOADERS and any(path.with_suffix(ending).is_file() for ending in endings)


def _read(sidecar: Path, load: Callable[[str], object]) -> tuple[Metadata, tuple[Problem, ...]]:
    try:
        with sidecar.open("rb") as file:
            mapping = load(file.read(LIMIT).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return Metadata(), (notice(str(sidecar), "bad_sidecar", type(error).__name__),)
    if not isinstance(mapping, dict):
        return Metadata(), (notice(str(sidecar), "bad_sidecar", type(mapping).__name__),)
    return from_mapping(mapping, str(sidecar))
