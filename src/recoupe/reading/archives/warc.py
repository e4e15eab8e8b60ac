"""Archives of the web: WARC with the pages as they came, WET with their text (Common Crawl).

Records are taken apart by FastWARC (Bevendorff et al. 2021, OSSYM).
"""

from __future__ import annotations

import io
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from recoupe.reading.encoding import decode
from recoupe.reading.metadata import Metadata
from recoupe.reading.problem import Problem, notice
from recoupe.reading.soundness import PAGE_BYTES
from recoupe.reading.source import Source
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article

READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
PAGES = ("text/html", "application/xhtml+xml")
FOUND = 200


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
    """Yield the pages of an archive, and what was no page, counted; a record at a time is in memory."""
    aside: Counter[str] = Counter()
    for record in ArchiveIterator(file, record_types=READ, auto_decode="content"):
        if reason := _reason(record):
            aside[reason] += 1
        elif record.record_type == WarcRecordType.conversion:
            yield from _text(record, source, given)
        else:
            yield _page(record, source)
    if aside:
        counts = ", ".join(f"{count} {reason}" for reason, count in sorted(aside.items()))
        yield notice(source.name, "records_aside", counts)


def _reason(record: WarcRecord) -> str:
    """Return why `record` is no page; empty where it is one."""
    if record.record_type == WarcRecordType.conversion:
        return ""
    status = record.http_headers.status_code if record.http_headers else FOUND
    kind = (
        (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    )
    if status != FOUND:
        return f"HTTP {status}"
    return "" if kind in PAGES else kind or "?"


def _page(record: WarcRecord, source: Source) -> Source:
    raw = record.reader.read(PAGE_BYTES + 1)
    address = record.headers.get("WARC-Target-URI") or str(record.stream_pos)
    return Source(f"{source.name}/{address}", partial(io.BytesIO, raw), _said(record).over(source.said))


def _text(record: WarcRecord, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    decoded = decode(record.reader.read(PAGE_BYTES + 1))
    address = record.headers.get("WARC-Target-URI") or str(record.stream_pos)
    page = Source(f"{source.name}/{address}", io.BytesIO, source.said)
    yield from told(page, decoded.text, given.over(_said(record)))


def _said(record: WarcRecord) -> Metadata:
    """Return what the archive says of a page: where and when it was had, which is no date of its own."""
    date = record.headers.get("WARC-Date")
    return Metadata(url=record.headers.get("WARC-Target-URI"), details=(("fetched", date),) if date else ())
