"""What one source holds, and what stands in it in turn."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from recoupe.article import Article
from recoupe.reading import folder
from recoupe.reading.kind import HEAD_BYTES, kind_of
from recoupe.reading.problem import Problem, refusal, unreadable
from recoupe.reading.soundness import Bomb
from recoupe.reading.source import Source

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

    from recoupe.reading.metadata import Metadata
    from recoupe.reading.raw import Raw
    from recoupe.reading.resume import Resume

# A mail holds an archive that holds an export that holds pages: what nests deeper is a trap.
DEPTH = 4


def contents(
    source: Source,
    given: Metadata,
    stdin: BinaryIO | None = None,
    *,
    resume: Resume | None = None,
    raw: Raw | None = None,
    depth: int = 0,
) -> Iterator[tuple[Article | Problem, int]]:
    """Yield the articles and problems of `source`, each with how many of its bytes are read.

    What `resume` says was written before is passed over, the pages of an archive without being parsed; `raw` is
    told where each article stands.
    """
    if source.ending in folder.UNSUPPORTED:
        yield refusal(source.name, "unsupported", source.ending), 0
    elif depth > DEPTH:
        yield refusal(source.name, "deep_source", str(DEPTH)), 0
    else:
        try:
            if source.fetch:
                here = replace(source.fetch(), columns=source.columns)
                yield from contents(here, given, resume=resume, raw=raw, depth=depth)
                return
            with source.open(stdin) as file:
                yield from _parsed(file, source, given, depth, resume=resume, raw=raw)
        except Bomb:
            yield refusal(source.name, "bomb"), 0
        except Exception as error:  # noqa: BLE001 - whatever a file breaks in the library that reads it is the file's fault
            yield unreadable(source.name, error), 0


def _parsed(
    file: io.BufferedReader,
    source: Source,
    given: Metadata,
    depth: int,
    *,
    resume: Resume | None,
    raw: Raw | None,
) -> Iterator[tuple[Article | Problem, int]]:
    kind = kind_of(source, file.peek(HEAD_BYTES))
    try:
        reader = kind.load()
    except ImportError:
        yield refusal(source.name, "needs_extra", kind.name, kind.extra), 0
        return
    for found in reader.read(file, source, given):
        if resume and not resume.is_over and _is_past(found, resume):
            continue
        if isinstance(found, Source):
            inner = replace(found, columns=source.columns, follow=found.follow or source.follow)
            for one in _within(inner, given, resume, raw, depth + 1):
                yield one, _reached(file)
        else:
            if raw:
                raw.at(source, file)
            yield found, _reached(file)


def _is_past(found: Article | Problem | Source, resume: Resume) -> bool:
    """Tell whether `found` was written, or told, before the reading was stopped."""
    if isinstance(found, Source):
        return resume.passes(found)
    return isinstance(found, Problem) or resume.passes_article(found)


def _within(
    inner: Source, given: Metadata, resume: Resume | None, raw: Raw | None, depth: int
) -> Iterator[Article | Problem]:
    """Yield what `inner` holds, else what is told instead."""
    had = False
    for one, _ in contents(inner, given, resume=resume, raw=raw, depth=depth):
        had = had or isinstance(one, Article) or one.entry == "duplicate"
        yield one
    if not had and inner.instead:
        yield from inner.instead()


def _reached(file: BinaryIO) -> int:
    with suppress(OSError, ValueError):
        return file.tell()
    return 0
