"""One article of an export as it stands there, and the last steps all exports share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from recoupe.article import Article, BlockKind
from recoupe.reading.encoding import letters
from recoupe.reading.layout import laid_out
from recoupe.reading.metadata import SILENT, Metadata, from_mapping
from recoupe.reading.once import few, once
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.reading.layout import Piece
    from recoupe.reading.source import Source

BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of an export.

    Args:
        pieces: its stretches of text in their order.

        said: what the export says of it.

        number: the number that the database has for it.

        wrong: what is odd about it: an entry of `messages.toml` and its words.
    """

    pieces: tuple[Piece, ...] = ()
    said: Metadata = SILENT
    number: str | None = None
    wrong: tuple[tuple[str, ...], ...] = ()


def articles(
    entries: Iterable[Entry | tuple[str, ...]], source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    """Yield the article of each entry, and what is odd or wrong; one that was exported twice is told, not kept.

    An entry that could not be taken apart is its entry of `messages.toml` and the words of that.
    """
    yield from few(once(_articles(entries, source, given)), source.name)


def described(
    said: Mapping[str, object], details: Iterable[tuple[str, str | None]]
) -> tuple[Metadata, tuple[tuple[str, ...], ...]]:
    """Return what an export says of an article, and what of it cannot be read.

    `details` that are empty are left out; of two of one name the first stays.
    """
    known, problems = from_mapping(said, "")
    kept: dict[str, str] = {}
    for name, value in details:
        if value and value.strip():
            kept.setdefault(name, value.strip())
    wrong = tuple((problem.entry, *problem.words) for problem in problems)
    return replace(known, details=tuple(kept.items())), wrong


def _articles(
    entries: Iterable[Entry | tuple[str, ...]], source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    seen: dict[int, int] = {}
    for number, entry in enumerate(entries, 1):
        name = f"{source.name}:{number}"
        if not isinstance(entry, Entry):
            yield refusal(name, *entry)
        elif not any(kind in BODY for _, kind in entry.pieces):
            yield refusal(name, "entry_without_text")
        elif (first := seen.setdefault(_whole(entry), number)) != number:
            yield notice(name, "duplicate", f"{source.name}:{first}")
        else:
            yield from _article(entry, name, number, source, given)
    if not seen:
        yield refusal(source.name, "no_entries")


def _article(
    entry: Entry, name: str, number: int, source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    text, blocks = laid_out(entry.pieces)
    for wrong in entry.wrong:
        yield notice(name, *wrong)
    yield from letters(text, name)
    named = entry.number or f"{source.id}-{number}"
    yield from told(source, text, given.over(entry.said), name=name, named=named, blocks=blocks)


def _whole(entry: Entry) -> int:
    """Return a number of 64 bits for who published what and when; its number in the database has no part in it."""
    said = entry.said
    edition = dict(said.details).get("edition", "")
    words = (said.outlet or "", edition, said.published or "", *(words for words, _ in entry.pieces))
    return int.from_bytes(blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest())
