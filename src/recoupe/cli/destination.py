"""Where a verb writes: a file that appears whole or not at all, or standard output."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli.lines import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.reading import Reading

STANDARD_STREAM = "-"
# Endings of the small file beside an article that says who published it, and when.
DESCRIPTIONS = (".json", ".toml")
DESCRIBED = (".txt", ".html", ".htm")


def check(name: str, lang: str, example: str = "dossier.html") -> None:
    """Stop, before any work is done, where `name` is known not to be writable; `example` is a name that is."""
    if name == STANDARD_STREAM:
        return
    path = Path(name).absolute()
    if path.is_dir():
        raise refusal("is_folder", lang, name, str(Path(name, example)))
    if not path.parent.is_dir():
        raise refusal("folder_missing", lang, name, str(path.parent))


def spare(names: Iterable[str], sources: Iterable[str], reading: Reading, lang: str) -> None:
    """Stop where one of `names` is a file that was given, or that describes one: nothing read is lost."""
    left_out = (problem.source for problem in reading.problems if problem.skipped)
    read = [article.path for article in reading.articles if article.path]
    _spare(names, {*sources, *left_out, *read}, read, lang)


def spare_files(names: Iterable[str], sources: Iterable[str], lang: str) -> None:
    """Stop where one of `names` is a file that `sources` stand for, before any of them is read."""
    from recoupe.reading.reading import listed

    files, _ = listed(sources)
    given = [*sources, *(file.name for file in files)]
    _spare(names, given, given, lang)


def _spare(names: Iterable[str], given: Iterable[str], described: Iterable[str], lang: str) -> None:
    """Stop where one of `names` is one of the files `given`, or the description of one of `described`."""
    kept = {*given} - {STANDARD_STREAM}
    for name in names:
        if any(_same(name, source) for source in kept):
            raise refusal("is_source", lang, name)
        if source := next((source for source in described if _describes(name, source)), None):
            raise refusal("describes_source", lang, name, source)


def write(name: str, text: str, lang: str) -> None:
    """Write `text`, in UTF-8, to the file `name` or to standard output."""
    if name == STANDARD_STREAM:
        click.echo(text.encode(), nl=False)
        return
    try:
        _put(Path(name).resolve(), text.encode())
    except OSError as error:
        raise refusal("unwritable", lang, name, error.strerror or type(error).__name__) from error


def _put(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():  # a device or a pipe: there is nothing to keep whole
        path.write_bytes(content)
        return
    part = path.with_name(f".recoupe-{os.getpid()}.part")
    try:
        part.write_bytes(content)
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _describes(name: str, source: str) -> bool:
    ending = Path(name).suffix.lower()
    described = ending in DESCRIPTIONS and Path(source).suffix.lower() in DESCRIBED
    return described and _same(name, str(Path(source).with_suffix(ending)))


def _same(one: str, other: str) -> bool:
    with suppress(OSError, ValueError):
        return Path(one).resolve() == Path(other).resolve() or Path(one).samefile(other)
    return False
