"""What people name on the command line, as sources: files, folders opened, links; devices refused."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.reading.kind import ending_of
from recoupe.reading.problem import Problem, refusal, unreadable
from recoupe.reading.sidecar import describes
from recoupe.reading.source import STANDARD_INPUT, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.web.visit import Visit

# A path loses one of the two slashes.
LINK = re.compile(r"\s*(https?):/{1,2}(?!/)", re.IGNORECASE)
OTHER_LINK = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
# Kinds people try, whose bytes would pass for a story or for rubbish.
DOCUMENTS = frozenset({".xls", ".ods", ".doc", ".epub"})
UNSUPPORTED = DOCUMENTS | {".toml", ".mhtml"}
# Archives of a desk nest outlet/year/month/day: four levels; twice that stops a runaway tree.
DEPTH = 8
# Browsers save a page's images and frames in a folder beside it.
PAGE_PARTS = ("_files", "_fichiers")


def sources(named: str, visit: Visit) -> Iterator[Source | Problem]:
    """Yield the files that `named` stands for, a folder's in order of their names; what a link leads to by `visit`.

    A folder's files have an ending of `kinds.toml`; hidden ones and linked folders are passed over, documents of
    other kinds told.
    """
    if named == STANDARD_INPUT:
        yield Source(named)
    elif link := LINK.match(named):
        yield visit.source(f"{link[1]}://{named[link.end() :].strip()}")
    elif not named or "\0" in named:  # no file can be called so, and an empty path is this folder
        yield refusal(named, "missing")
    else:
        try:
            yield from _found(Path(named))
        except (OSError, ValueError) as error:
            yield unreadable(named, error)


def _found(path: Path) -> Iterator[Source | Problem]:
    name = str(path)
    if path.is_dir():
        yield from _within(path)
    elif path.is_file():
        if not describes(path):
            yield Source(name)
    elif OTHER_LINK.match(name):
        yield refusal(name.replace(":/", "://", 1), "web_address", name.partition("/")[0])
    else:
        yield refusal(name, "not_a_file" if path.exists() else "missing")


def _within(folder: Path) -> Iterator[Source | Problem]:
    found: list[Source | Problem] = []
    others: Counter[str] = Counter()
    for path in _walk(folder, found):
        if ending_of(path.name) and not describes(path):
            found.append(Source(str(path)))
        elif (ending := path.suffix.lower()) in DOCUMENTS:
            others[ending] += 1
    if others:
        found.append(
            refusal(str(folder), "left_aside", ", ".join(f"{n} {e}" for e, n in sorted(others.items())))
        )
    yield from found or [refusal(str(folder), "empty_folder")]


def is_aside(name: str) -> bool:
    """Tell whether a folder called `name` holds no articles: hidden, or the parts of a saved page."""
    return name.startswith((".", "__MACOSX")) or name.endswith(PAGE_PARTS)


def _walk(folder: Path, told: list[Source | Problem]) -> Iterator[Path]:
    """Yield the files below `folder`; what may not be opened goes to `told`."""
    listing = os.walk(folder, onerror=lambda error: told.append(unreadable(str(Path(error.filename)), error)))
    for place, folders, names in listing:
        here = Path(place)
        folders[:] = [name for name in folders if not is_aside(name)]
        if len(here.relative_to(folder).parts) == DEPTH:
            told += [refusal(str(here / name), "deep_folder", str(DEPTH)) for name in folders]
            folders.clear()
        yield from (here / name for name in names if not name.startswith(".") and (here / name).is_file())
