"""What people name on the command line, as files: folders opened, addresses and devices refused."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.sidecar import describes
from recoupe.reading.source import STANDARD_INPUT, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = frozenset({".txt", ".html", ".htm", ".jsonl", ".ndjson"})
# Archives of a desk nest outlet/year/month/day: four levels; twice that stops a runaway tree.
DEPTH = 8
# Browsers save a page's images and frames in a folder beside it.
PAGE_PARTS = ("_files", "_fichiers")


def sources(named: str) -> Iterator[Source | Problem]:
    """Yield the files that `named` stands for, a folder's in order of their names.

    A folder's files end in `.txt`, `.html`, `.htm`, `.jsonl` or `.ndjson`; hidden ones and linked
    folders are passed over.
    """
    if named == STANDARD_INPUT:
        yield Source(named)
        return
    try:
        yield from _found(Path(named))
    except (OSError, ValueError) as error:
        yield refusal(named, "unreadable", getattr(error, "strerror", None) or type(error).__name__)


def _found(path: Path) -> Iterator[Source | Problem]:
    name = str(path)
    if path.is_dir():
        yield from _within(path)
    elif path.is_file():
        if not describes(path):
            yield Source(name)
    elif name.startswith(("http:/", "https:/")):
        yield refusal(name.replace(":/", "://", 1), "web_address")
    else:
        yield refusal(name, "not_a_file" if path.exists() else "missing")


def _within(folder: Path) -> Iterator[Source | Problem]:
    files, deeper = _walk(folder)
    yield from map(Source, files)
    yield from (notice(name, "deep_folder", str(DEPTH)) for name in deeper)
    if not files and not deeper:
        next(os.scandir(folder), None)  # raises where the folder may not be listed
        yield refusal(str(folder), "empty_folder")


def _walk(folder: Path) -> tuple[list[str], list[str]]:
    files, deeper = [], []
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [name for name in folders if not name.startswith(".") and not name.endswith(PAGE_PARTS)]
        files += [str(here / name) for name in names if _is_readable(here / name)]
        if len(here.relative_to(folder).parts) == DEPTH:
            deeper += [str(here / name) for name in folders]
            folders.clear()
    return sorted(files), sorted(deeper)


def _is_readable(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and not path.name.startswith(".") and path.is_file()
