"""PDF with text in it, through pypdf; pictures of pages are told, not recognised."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from pypdf import PdfReader, apply_configuration

from recoupe.reading.documents.document import articles
from recoupe.reading.documents.pdf_layout import pieces
from recoupe.reading.documents.pdf_lines import Line, LineReader, Overdrawn
from recoupe.reading.documents.running import without_running
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import CHARACTERS, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import DocumentInformation

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# What it passes over it logs, and without a handler Python would print that.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
# A newspaper of a hundred pages with its pictures; a press release has a hundredth.
PDF_BYTES = 50_000_000
PAGES = 200
# What one page draws, unpacked: a page of text is 10 to 50 kB of it, a map of a country 2 MB.
PAGE_CONTENT = 2_000_000
CONTENT = 10_000_000
# What pypdf itself keeps to; its own limits are ten times these, for drawings and books.
LIMITS = {
    "stream_parsing_work_maximum_count": 400_000,
    "xform_maximum_invocations_per_extraction": 200,
    "zlib_maximum_output_length": 20_000_000,
    "zlib_maximum_recovery_input_length": 100_000,
    "page_tree_maximum_entries": 10_000,
    "page_tree_maximum_page_entries": 100_000,
}
# Below so few letters a page of a scan has but its number or a stamp.
LETTERS = 20


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the text of a PDF as an article; its stored text is what was taken out of the pages."""
    raw = file.read(PDF_BYTES + 1)
    if len(raw) > PDF_BYTES:
        yield refusal(source.name, "heavy_document", str(PDF_BYTES // 1_000_000))
        return
    try:
        with apply_configuration(None, **LIMITS):
            taken = _taken(raw, source.name)
    except Overdrawn:
        yield refusal(source.name, "overdrawn")
    except Exception as error:  # noqa: BLE001 - whatever a damaged document breaks inside the library is the document's fault
        yield refusal(source.name, "broken_document", type(error).__name__)
    else:
        yield from _told(taken, source, given)


def _told(taken: _Taken | None, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    if taken is None:
        yield refusal(source.name, "locked_document")
        return
    yield from taken.problems
    letters = sum(len(line.words) for page in taken.pages for line in page)
    if letters > 2 * CHARACTERS:
        yield too_large(source.name)
    elif taken.problems and not taken.pages:
        yield refusal(source.name, "overdrawn")
    elif letters < LETTERS * max(1, len(taken.pages)):
        yield refusal(source.name, "scanned")
    else:
        yield from articles(pieces(without_running(taken.pages)), taken.properties, source, given)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was taken out of a document."""

    pages: list[list[Line]]
    problems: list[Problem]
    properties: dict[str, object]


def _taken(raw: bytes, source: str) -> _Taken | None:
    """Return what the document holds; `None` where it asks for a password."""
    pdf = PdfReader(io.BytesIO(raw))
    if pdf.is_encrypted and not pdf.decrypt(""):
        return None
    pages, problems = _pages(pdf, source)
    return _Taken(pages, problems, _properties(pdf))


def _pages(pdf: PdfReader, source: str) -> tuple[list[list[Line]], list[Problem]]:
    """Return the lines of each page, as far as an article may reach, and what of the pages is not read."""
    reading, pages, problems, letters, drawn = LineReader(), list[list[Line]](), list[Problem](), 0, 0
    for number, page in enumerate(pdf.pages, 1):
        if number > PAGES or letters > 2 * CHARACTERS:
            break
        content = page.get_contents()
        size = len(content.get_data()) if content is not None else 0
        drawn += min(size, PAGE_CONTENT)
        if drawn > CONTENT:
            raise Overdrawn
        if size > PAGE_CONTENT:
            problems.append(notice(f"{source}:{number}", "overdrawn"))
            continue
        pages.append(reading.lines(page))
        letters += sum(len(line.words) for line in pages[-1])
    return pages, problems


def _properties(pdf: PdfReader) -> dict[str, object]:
    info = pdf.metadata
    return {"title": info.title, "author": info.author, "created": _created(info)} if info else {}


def _created(info: DocumentInformation) -> str | None:
    try:
        made = info.creation_date
    except (ValueError, TypeError, AttributeError):
        return None
    return made.isoformat() if made else None
