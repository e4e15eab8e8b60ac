"""Sources in, articles and problems out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from recoupe.article import Article
from recoupe.reading import folder
from recoupe.reading.contents import contents
from recoupe.reading.metadata import from_mapping
from recoupe.reading.naming import Names, unique
from recoupe.reading.outlets import with_own
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.source import Source
from recoupe.reading.tables.columns import asked_for, fields
from recoupe.reading.web.settings import Web
from recoupe.reading.web.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from recoupe.reading.metadata import Metadata
    from recoupe.reading.outlets import Outlets
    from recoupe.reading.raw import Raw
    from recoupe.reading.resume import Resume

    Named = Iterable[str | Path | Source] | str | Path
    Columns = Mapping[str, str] | str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles read, in order of their ids, and the problems met, in order of their sources."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read(
    sources: Named,
    *,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    columns: Columns = None,
    outlets: str | Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    stdin: BinaryIO | None = None,
    web: Web | None = None,
) -> Reading:
    """Read `sources` into articles; bad input becomes a problem, never an error.

    Args:
        sources: text files, saved pages, feeds, tables, exports of press databases, folders of these, links
            (`https://…`), `-` for standard input.

        outlet: who published them, whatever the files say. A file beside the article goes before its
            own head or markup, and an option before both.

        title: the title of them all; of use with one source.

        published: an ISO 8601 date or date-time, or a French date.

        language: an ISO 639-1 code; where given, no language is looked for.

        columns: which column of a table holds what, as `{"title": "Titre", "text": "Contenu"}` or
            `"title=Titre,text=Contenu"`: by its name, or for a table without names by its number from 1.
            What is not said is guessed, and shown.

        outlets: a TOML file of outlets, `"Name" = "host host"`, beside those we know by the hosts of their pages.

        progress: called with how many bytes of the files are read and how many they have.

        stdin: stands for standard input.

        web: how links are followed; nothing is asked of the network where no source is a link.
    """
    said = _options(outlet, title, published, language)
    found = list(_found(sources, said, columns, outlets, web, stdin=stdin, progress=progress))
    articles, doubles = unique(one for one in found if isinstance(one, Article))
    told = {*doubles, *(one for one in found if isinstance(one, Problem))}
    return Reading(articles, tuple(sorted(told)))


def stream(
    sources: Named,
    *,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    columns: Columns = None,
    outlets: str | Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    stdin: BinaryIO | None = None,
    resume: Resume | None = None,
    web: Web | None = None,
    raw: Raw | None = None,
) -> Iterator[Article | Problem]:
    """Yield what `read` returns as it is read, in order of the sources' names, one article in memory at a time.

    Of two articles with one id, the later is `s0-2`; one that repeats all of another is left out with a notice.
    The arguments are those of `read`; what `resume` says was read before is passed over, and `raw` gives the bytes
    that the article yielded last was read from.
    """
    said = _options(outlet, title, published, language)
    names = resume.names if resume else Names()
    named = partial(_found, sources, said, columns, outlets, web)
    for one in named(stdin=stdin, progress=progress, resume=resume, raw=raw):
        yield names.admitted(one) if isinstance(one, Article) else one


def _options(
    outlet: str | None, title: str | None, published: str | None, language: str | None
) -> dict[str, str | None]:
    return {"outlet": outlet, "title": title, "published": published, "language": language}


def _found(
    named: Named,
    said: dict[str, str | None],
    columns: Columns,
    outlets: str | Path | None,
    web: Web | None,
    *,
    stdin: BinaryIO | None,
    progress: Callable[[int, int], None] | None,
    resume: Resume | None = None,
    raw: Raw | None = None,
) -> Iterator[Article | Problem]:
    given, wrong = from_mapping(said, "options")
    table, bad = with_own(outlets)
    files, problems = listed(named, Visit(web or Web()))
    yield from (*wrong, *bad, *problems)
    asked, unknown = asked_for(columns or {})
    yield from (notice("options", "no_field", name, ", ".join(fields())) for name in unknown)
    files = [replace(source, columns=asked) for source in files]
    yield from open_all(files, given, table, stdin=stdin, progress=progress, resume=resume, raw=raw)


def open_all(
    files: Sequence[Source],
    given: Metadata,
    table: Outlets,
    *,
    stdin: BinaryIO | None = None,
    progress: Callable[[int, int], None] | None = None,
    resume: Resume | None = None,
    raw: Raw | None = None,
) -> Iterator[Article | Problem]:
    """Yield what `files` hold, in their order, each article under the name that its outlet has in `table`."""
    done, total = 0, sum(source.size for source in files)
    for source in files:
        past = resume is not None and resume.passes(source)
        for found, taken in () if past else contents(source, given, stdin, resume=resume, raw=raw):
            yield table.placed(found) if isinstance(found, Article) else found
            if progress:
                progress(done + min(taken, source.size), total)
        done += source.size
        if progress:
            progress(done, total)


def listed(named: Named, visit: Visit | None = None) -> tuple[list[Source], list[Problem]]:
    """Return what `named` stands for, each once, in order of their names, and what stands for nothing."""
    named, visit = [named] if isinstance(named, (str, Path)) else named, visit or Visit()
    found = [one for name in named for one in _sources(name, visit)]
    files: dict[str, Source] = {}
    problems = [one for one in found if isinstance(one, Problem)]
    for source in sorted(one for one in found if isinstance(one, Source)):
        first = files.setdefault(source.place, source)
        if first is not source:
            problems.append(notice(source.name, "duplicate", first.name))
    followed = [_followed(source, visit) for source in files.values()]
    return followed, problems if found else [refusal("-", "nothing")]


def _sources(name: str | Path | Source, visit: Visit) -> Iterable[Source | Problem]:
    return [name] if isinstance(name, Source) else folder.sources(fspath(name), visit)


def _followed(source: Source, visit: Visit) -> Source:
    """Return a file of the disk so that what it links to is fetched, where that is asked for."""
    return replace(source, follow=visit.source) if visit.web.follow and not source.fetch else source
