"""Sources in, articles and problems out."""

from __future__ import annotations

from dataclasses import dataclass
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from recoupe.article import Article
from recoupe.reading import folder, table, text
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.naming import unique
from recoupe.reading.problem import Problem, notice, refusal, unreadable
from recoupe.reading.soundness import PAGE_BYTES, TEXT_BYTES, too_heavy, too_large
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TABLE_ENDINGS = frozenset({".jsonl", ".ndjson"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles read, in order of their ids, and the problems met, in order of their sources."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read(
    sources: Iterable[str | Path] | str | Path,
    *,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    stdin: BinaryIO | None = None,
) -> Reading:
    """Read `sources` into articles; bad input becomes a problem, never an error.

    Args:
        sources: text files, saved pages, tables as JSON Lines, folders of these, `-` for standard input.

        outlet: who published them, whatever the files say. A file beside the article goes before its
            own head or markup, and an option before both.

        title: the title of them all; of use with one source.

        published: an ISO 8601 date or date-time, or a French date.

        language: an ISO 639-1 code; where given, no language is looked for.

        progress: called with how many files are read and how many there are.

        stdin: stands for standard input.
    """
    options = {"outlet": outlet, "title": title, "published": published, "language": language}
    given, bad_options = from_mapping(options, "options")
    files, problems = _files([sources] if isinstance(sources, (str, Path)) else sources)
    found: list[Article | Problem] = [*bad_options, *problems]
    for done, source in enumerate(files, 1):
        found += _contents(source, given, stdin)
        if progress:
            progress(done, len(files))
    articles, doubles = unique(one for one in found if isinstance(one, Article))
    told = {*doubles, *(one for one in found if isinstance(one, Problem))}
    return Reading(articles, tuple(sorted(told)))


def _files(named: Iterable[str | Path]) -> tuple[list[Source], list[Problem]]:
    found = [one for name in named for one in folder.sources(fspath(name))]
    files: dict[str, Source] = {}
    problems = [one for one in found if isinstance(one, Problem)]
    for source in sorted(one for one in found if isinstance(one, Source)):
        first = files.setdefault(source.place, source)
        if first is not source:
            problems.append(notice(source.name, "duplicate", first.name))
    return list(files.values()), problems if found else [refusal("-", "nothing")]


def _contents(source: Source, given: Metadata, stdin: BinaryIO | None) -> Iterator[Article | Problem]:
    if source.ending in folder.UNSUPPORTED:
        yield refusal(source.name, "unsupported", source.ending)
        return
    try:
        with source.open(stdin) as file:
            yield from _parsed(file, source, given)
    except (OSError, ValueError) as error:
        yield unreadable(source.name, error)


def _parsed(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    first = file.readline(PAGE_BYTES)
    kind = _kind(source, first)
    if kind == "table":
        yield from table.read(first, file, source, given)
        return
    limit = PAGE_BYTES if kind == "page" else TEXT_BYTES
    raw = first + file.read(limit + 1)
    if len(raw) > limit:
        yield too_heavy(source.name) if kind == "page" else too_large(source.name)
    elif kind == "page":
        from recoupe.reading import html  # noqa: PLC0415 - it loads a large library: only where there is a page

        yield from html.read(raw, source, given)
    else:
        yield from text.read(raw, source, given)


def _kind(source: Source, first: bytes) -> str:
    head = first.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].lower()
    if source.ending in TABLE_ENDINGS or (not source.path and head.startswith(b"{")):
        return "table"
    is_page = source.ending in PAGE_ENDINGS or head.startswith((b"<!doctype html", b"<html"))
    return "page" if is_page else "text"
