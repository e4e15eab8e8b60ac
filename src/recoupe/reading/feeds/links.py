"""Lists of links, one a line, as people paste them."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.encoding import decode
from recoupe.reading.feeds.listing import follow_links
from recoupe.reading.soundness import PAGE_BYTES, too_heavy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source


def read(file: BinaryIO, source: Source, _given: Metadata) -> Iterator[Problem | Source]:
    """Yield what each link leads to, to be fetched."""
    raw = file.read(PAGE_BYTES + 1)
    if len(raw) > PAGE_BYTES:
        yield too_heavy(source.name)
        return
    yield from follow_links(decode(raw).text.split(), source)
