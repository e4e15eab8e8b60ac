"""JSON Feed, versions 1 and 1.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urljoin

from recoupe.reading.encoding import decode
from recoupe.reading.feeds.entry import Entry, details, entries, marked_up, plain
from recoupe.reading.feeds.listing import read_entries
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_heavy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
    """Yield what the items of a feed hold: their text where it is whole, else their pages, to be fetched."""
    raw = file.read(PAGE_BYTES + 1)
    if len(raw) > PAGE_BYTES:
        yield too_heavy(source.name)
        return
    try:
        feed = json.loads(decode(raw).text)
    except (ValueError, RecursionError):
        feed = None
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        yield refusal(source.name, "no_feed")
        return
    yield from read_entries(_entries(feed, source), source, given)


def _entries(feed: Mapping[str, object], source: Source) -> Iterator[Entry | Problem]:
    base = source.said.url or _text(feed, "home_page_url") or _text(feed, "feed_url")
    for number, item in enumerate(_list(feed, "items"), 1):
        name = f"{source.name}:{number}"
        if not isinstance(item, dict):
            yield refusal(name, "entry_without_text")
            continue
        yield from entries(name, _mapping(item, feed, base), _longest(item))


def _mapping(item: Mapping[str, object], feed: Mapping[str, object], base: str) -> dict[str, object]:
    link = _joined(base, _text(item, "url") or _text(item, "external_url") or _text(item, "id"))
    return {
        "outlet": _text(feed, "title"),
        "title": plain(_text(item, "title")),
        "authors": "; ".join(_authors(item) or _authors(feed)),
        "published": _text(item, "date_published"),
        "updated": _text(item, "date_modified"),
        "language": _text(item, "language") or _text(feed, "language"),
        "url": link if link.startswith("http") else None,
        "details": details(feed.get("title"), _list(item, "tags")),
    }


def _authors(said: Mapping[str, object]) -> list[str]:
    authors = _list(said, "authors") or [said.get("author")]
    return [_text(one, "name") for one in authors if isinstance(one, dict) and _text(one, "name")]


def _longest(item: Mapping[str, object]) -> str:
    plain_texts = [marked_up(_text(item, name)) for name in ("content_text", "summary")]
    return max([_text(item, "content_html"), *plain_texts], key=len)


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link


def _text(said: Mapping[str, object], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""


def _list(said: Mapping[str, object], name: str) -> list[object]:
    value = said.get(name)
    return value if isinstance(value, list) else []
