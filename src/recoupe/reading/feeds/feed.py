"""Feeds: RSS of every version, Atom, RDF; taken apart by feedparser."""

from __future__ import annotations

import io
import re
import sys
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urljoin

import feedparser

from recoupe.reading.date import iso
from recoupe.reading.encoding import MARKS, decode
from recoupe.reading.feeds.entry import Entry, details, entries, marked_up, plain
from recoupe.reading.feeds.listing import read_entries
from recoupe.reading.problem import Problem, notice, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# A feed of whole articles weighs some megabytes. The parser takes up to 25 times the weight in memory, where all
# letters are spelled by their numbers, and 40 microseconds for a tag that is never closed: ten megabytes and 200,000
# tags, those of a thousand whole articles, are 250 MB and eight seconds at worst.
WEIGHT = 10_000_000
TAGS = 200_000
# The parser takes the square of the attributes of one tag: 50,000 took 51 seconds, a hundred nothing to speak of.
ATTRIBUTES = 100
LONG_TAG = re.compile(rb"<[^<>]{400,}")
ATTRIBUTE = re.compile(rb"\s[\w:.-]+\s*=")
DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
# No feed needs names of its own for stretches of text; a few that name one another grow without end.
ENTITIES = re.compile(rb"<!DOCTYPE[^<>\[]{0,2000}\[[^\]]{0,100000}\]\s*>", re.IGNORECASE)
NUMBERED = re.compile(rb"&#(?:x([0-9a-f]{1,12})|(\d{1,12}));?", re.IGNORECASE)
CHARACTERS = range(9, sys.maxunicode + 1)
HALVES = range(0xD800, 0xE000)
CUT = "SAXParseException"


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
    """Yield what the entries of a feed hold: their text where it is whole, else their pages, to be fetched."""
    raw = file.read(WEIGHT + 1)
    if refused := _unsound(raw, source.name):
        yield refused
        return
    feed = _parsed(ENTITIES.sub(b"", NUMBERED.sub(_character, _in_its_encoding(raw))))
    if feed is None or not (feed.version or feed.entries):
        yield refusal(source.name, "no_feed")
        return
    if type(feed.get("bozo_exception")).__name__ == CUT:
        yield notice(source.name, "feed_broken")
    yield from read_entries(_entries(feed, source), source, given)


def _parsed(raw: bytes) -> Any | None:  # noqa: ANN401 - feedparser has no types
    try:
        return feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # noqa: BLE001 - whatever a hostile feed breaks inside the parser is the feed's fault
        return None


def _character(number: re.Match[bytes]) -> bytes:
    """Return a character that is spelled by its number, or the sign for one that cannot be."""
    code = int(number[1], 16) if number[1] else int(number[2])
    return number[0] if code in CHARACTERS and code not in HALVES else b"&#xFFFD;"


def _unsound(raw: bytes, source: str) -> Problem | None:
    if len(raw) > WEIGHT:
        return refusal(source, "too_heavy", str(WEIGHT // 1_000_000))
    if not raw.strip():
        return refusal(source, "blank" if raw else "empty")
    laden = any(len(ATTRIBUTE.findall(tag[0])) > ATTRIBUTES for tag in LONG_TAG.finditer(raw))
    return refusal(source, "too_crowded", str(TAGS)) if laden or raw.count(b"<") > TAGS else None


def _in_its_encoding(raw: bytes) -> bytes:
    """Return `raw` as UTF-8 where its bytes tell that it is that or UTF-16, whatever it declares."""
    marked = any(raw.startswith(mark) for mark, _ in MARKS)
    if marked:
        raw = decode(raw).text.encode("utf-8", "replace")
    declared = DECLARED.match(raw)
    if not declared or not (marked or _is_utf8(raw)):
        return raw
    return raw[: declared.start(1)] + b"utf-8" + raw[declared.end(1) :]


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _entries(feed: Any, source: Source) -> Iterator[Entry | Problem]:  # noqa: ANN401 - feedparser has no types
    base = source.said.url or feed.feed.get("link", "")
    for number, entry in enumerate(feed.entries, 1):
        name = f"{source.name}:{number}"
        # Some feeds count who reads through a link of their own, and say where it leads.
        link = _joined(base, entry.get("feedburner_origlink") or entry.get("link", ""))
        yield from entries(name, _mapping(entry, feed.feed, link, feed.version), _longest(entry))


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link


def _mapping(entry: Mapping[str, Any], feed: Mapping[str, Any], link: str, version: str) -> dict[str, object]:
    published, updated = _date(entry, "published"), _date(entry, "updated")
    if not published and not version.startswith("atom"):  # dc:date is the only one there is
        published, updated = updated, None
    whence = entry.get("source") or {}
    return {
        "outlet": whence.get("title") or feed.get("publisher") or feed.get("title"),
        "title": plain(entry.get("title", "")),
        "authors": "; ".join(
            dict.fromkeys(one["name"] for one in entry.get("authors", ()) if one.get("name"))
        ),
        "published": published,
        "updated": updated,
        "language": entry.get("language") or feed.get("language"),
        "url": link if link.startswith("http") else None,
        "details": details(feed.get("title"), [one.get("term") for one in entry.get("tags", ())]),
    }


def _date(entry: Mapping[str, Any], name: str) -> str | None:
    """Return a moment as the entry writes it, in ISO 8601 with its own zone; else as feedparser reads it, in UTC."""
    written = entry.get(name) if name in entry else None  # asked for `updated`, feedparser gives `published`
    if not written or (known := iso(written)):
        return known if written else None
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    if read := entry.get(f"{name}_parsed"):
        return "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00".format(*read[:6])
    return str(written)


def _longest(entry: Mapping[str, Any]) -> str:
    """Return the longest text that the entry holds, as HTML."""
    texts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    longest = max(texts, key=lambda one: len(one.get("value", "")))
    value = str(longest.get("value", ""))
    return value if "<" in value or "&" in value else marked_up(value)
