"""The zip that a text of Word or Writer is: looked through for bombs before anything is opened."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.reading.problem import Problem, refusal
from recoupe.reading.soundness import PAGE_BYTES, inflated

if TYPE_CHECKING:
    from recoupe.reading.markup import Element
    from recoupe.reading.source import Source

# Pictures make documents heavy, not text.
DOCUMENT_BYTES = 50_000_000
MEMBERS = 5_000
# A run of letters takes Word five to ten elements: an article of the greatest length with every other word a run of
# its own has 100,000. A tree of 500,000 takes 160 MB.
ELEMENTS = 500_000
PARSED = (".xml", ".rels")


def package(file: BinaryIO, source: Source) -> io.BytesIO | Problem:
    """Return the bytes of a document that can be opened safely, or why it cannot."""
    raw = file.read(DOCUMENT_BYTES + 1)
    if len(raw) > DOCUMENT_BYTES:
        return refusal(source.name, "heavy_document", str(DOCUMENT_BYTES // 1_000_000))
    if raw.startswith(b"\xd0\xcf\x11\xe0"):  # Word puts a document with a password into its old format
        return refusal(source.name, "locked_document")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _trap(archive, len(raw), source) or io.BytesIO(raw)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        return refusal(source.name, "broken_document", type(error).__name__)


def parsed(raw: bytes) -> Element:
    """Return the root of a part's XML; no entity is expanded.

    Raises:
        lxml.etree.XMLSyntaxError: it is damaged.
    """
    return etree.fromstring(
        raw, etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    )


def _trap(archive: zipfile.ZipFile, packed: int, source: Source) -> Problem | None:
    members = archive.infolist()
    parsed = [info for info in members if info.filename.lower().endswith(PARSED)]
    unpacked = sum(info.file_size for info in members)
    heavy = sum(info.file_size for info in parsed) > 2 * PAGE_BYTES
    if len(members) > MEMBERS or heavy or inflated(packed, unpacked):
        return refusal(source.name, "bomb")
    crowd = sum(archive.read(info).count(b"<") for info in parsed)
    return refusal(source.name, "too_crowded", str(ELEMENTS)) if crowd > 2 * ELEMENTS else None
