"""Texts as XML: TEI, a corpus of them, or the `<text>` of TXM with its variables as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, cast

from recoupe.reading import sidecar
from recoupe.reading.elements import elements
from recoupe.reading.heading import headed
from recoupe.reading.kind import HEAD_BYTES
from recoupe.reading.layout import laid_out
from recoupe.reading.lexicometry.variables import said
from recoupe.reading.markup import local, pieces
from recoupe.reading.metadata import SILENT
from recoupe.reading.once import once
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.story import told

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.markup import Element
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

XML = "{http://www.w3.org/XML/1998/namespace}"
SOURCE = "teiHeader/fileDesc/sourceDesc"
# Where the head of a TEI text says what; the date of the edition is not that of the article.
PATHS = {
    "title": ("teiHeader/fileDesc/titleStmt/title",),
    "authors": ("teiHeader/fileDesc/titleStmt/author", f"{SOURCE}//author"),
    "outlet": (f"{SOURCE}//title[@level='j']", f"{SOURCE}//publisher"),
    "published": (f"{SOURCE}//date", "teiHeader/profileDesc/creation/date"),
    "language": ("teiHeader/profileDesc/langUsage/language",),
    "distributor": ("teiHeader/fileDesc/publicationStmt/publisher",),
    "edition_date": ("teiHeader/fileDesc/publicationStmt/date",),
    "document_number": ("teiHeader/fileDesc/publicationStmt/idno", f"{SOURCE}//idno"),
}
ATTRIBUTES = ("when", "ident")


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the texts of a file, one in memory at a time; what stands beside the file goes before its head."""
    yield from once(_texts(file, source, given))


def _texts(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    is_tei = b"<tei" in cast("io.BufferedReader", file).peek(HEAD_BYTES).lower()
    tags = ("{*}TEI", "{*}TEI.2") if is_tei else ("{*}text",)
    number = wrong = 0
    for found in elements(file, source.name, tags):
        if isinstance(found, Problem):
            wrong += 1
            yield found
            continue
        number += 1
        yield from _text(found, source, given, number)
    if not number and not wrong:
        yield refusal(source.name, "no_story")


def _text(element: Element, source: Source, given: Metadata, number: int) -> Iterator[Article | Problem]:
    name = source.name if number == 1 else f"{source.name}:{number}"
    body = element if local(element) == "text" else element.find("{*}text")
    beside, beside_problems = sidecar.beside(source.path) if source.path and number == 1 else (SILENT, ())
    variables = _variables(element)
    named = variables.pop("id", "") or (source.id if number == 1 else f"{source.id}-{number}")
    known, problems = said(variables, name)
    text, blocks = laid_out(headed([] if body is None else list(pieces(body, "tei")), known.title))
    yield from (*beside_problems, *problems)
    yield from told(source, text, given.over(beside).over(known), name=name, named=named, blocks=blocks)


def _variables(element: Element) -> dict[str, str]:
    language = element.get(f"{XML}lang", "")
    if local(element) == "text":
        attributes = {name: value for name, value in element.attrib.items() if not name.startswith("{")}
        return {"id": element.get(f"{XML}id", ""), "language": language, **attributes}
    found = {name: _first(element, paths) for name, paths in PATHS.items()}
    return {"id": element.get(f"{XML}id", ""), **found, "language": found["language"] or language}


def _first(element: Element, paths: tuple[str, ...]) -> str:
    names = ["/".join(_anywhere(step) for step in path.split("/")) for path in paths]
    return next(filter(None, (_words(element, name) for name in names)), "")


def _anywhere(step: str) -> str:
    return f"{{*}}{step}" if step else step


def _words(element: Element, path: str) -> str:
    found = list(element.iterfind(path))[:20]
    words = [next(filter(None, map(one.get, ATTRIBUTES)), "") or "".join(one.itertext()) for one in found]
    several = path.endswith("author")
    plain = [" ".join(word.split()) for word in words if word.strip()]
    return "; ".join(plain if several else plain[:1])
