"""OPML: lists of feeds, as readers of feeds hand them on."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.reading.feeds.feed import TAGS
from recoupe.reading.feeds.listing import follow_links
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_heavy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# Names of the address of a feed, as programs write them.
ADDRESSES = ("xmlUrl", "xmlurl", "xmlURL")


def read(file: BinaryIO, source: Source, _given: Metadata) -> Iterator[Problem | Source]:
    """Yield the feeds that a list names, each once, to be fetched."""
    raw = file.read(PAGE_BYTES + 1)
    if len(raw) > PAGE_BYTES:
        yield too_heavy(source.name)
        return
    if raw.count(b"<") > TAGS:
        yield refusal(source.name, "too_crowded", str(TAGS))
        return
    yield from follow_links(_links(raw), source)


def _links(raw: bytes) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(raw, parser)
    if root is None:
        return []
    return [one.get(name, "") for one in root.iter("{*}outline") for name in ADDRESSES]
