"""What all lists of articles share: how many entries are read, and what is told of those that hold only a link."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from recoupe.reading.metadata import SILENT
from recoupe.reading.once import once
from recoupe.reading.problem import Problem, notice, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.feeds.entry import Entry
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# A sitemap of news holds a thousand addresses at most, a feed some tens.
ENTRIES = 1_000


def read_entries(
    entries: Iterable[Entry | Problem], source: Source, given: Metadata
) -> Iterator[Article | Problem | Source]:
    """Yield what the first thousand of `entries` hold; those that hold only a link nobody may follow are counted."""
    yield from once(_listed(entries, source, given))


def follow_links(links: Iterable[str], source: Source) -> Iterator[Problem | Source]:
    """Yield what the first thousand of `links` lead to, each once; where they may not be followed, their number."""
    each = list(dict.fromkeys(link.strip() for link in links if link.strip()))
    if not each or not source.follow:
        yield refusal(source.name, *(("links_alone", str(len(each))) if each else ("no_feed",)))
        return
    yield from (source.follow(link, SILENT) for link in each[:ENTRIES])
    if len(each) > ENTRIES:
        yield notice(source.name, "feed_long", str(ENTRIES))


def _listed(
    entries: Iterable[Entry | Problem], source: Source, given: Metadata
) -> Iterator[Article | Problem | Source]:
    listed = iter(entries)
    bare = 0
    for entry in islice(listed, ENTRIES):
        found = [entry] if isinstance(entry, Problem) else list(entry.contents(source, given))
        yield from found
        bare += not found
    if next(listed, None) is not None:
        yield notice(source.name, "feed_long", str(ENTRIES))
    if bare:
        yield refusal(source.name, "links_alone", str(bare))
