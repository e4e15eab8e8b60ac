"""One entry of a feed: its text where it is whole, else the page that it links to, else what there is."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache, partial
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml.etree import LxmlError

from recoupe.article import Article, BlockKind
from recoupe.reading.layout import laid_out
from recoupe.reading.metadata import SILENT, Metadata, from_mapping
from recoupe.reading.press.markup import lines, parsed
from recoupe.reading.problem import notice
from recoupe.reading.soundness import too_crowded
from recoupe.reading.story import told
from recoupe.reading.web.address import address
from recoupe.reading.web.naming import stem
from recoupe.reading.web.refused import Unfetched
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.reading.layout import Piece
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

# Standfirsts of the press, which many feeds give alone, end before 500 characters. What is shorter than this is
# taken for a start: its page is read, or a notice asks. A whole brief so mistaken costs one request, or the notice.
WHOLE = 600
HALVES = re.compile("[\ud800-\udfff]")
OMITTED = ("…", "...", "[…]", "[...]", "(…)", "(...)")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed holds of one article.

    Args:
        name: what people are told it is: `feed.xml:3`.

        link: the address of its page.

        said: what the feed says of it.

        markup: its text, or the start of it, as HTML; the longest that the feed gives.
    """

    name: str
    link: str | None = None
    said: Metadata = SILENT
    markup: str = ""

    def contents(self, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
        """Yield its article, or its page to be read in turn; nothing where neither can be had."""
        found = pieces(self.markup)
        if refused := too_crowded(self.name, self.markup):
            yield refused
        elif is_whole(found):
            yield from self._article(found, source, given)
        elif self.link and source.follow:
            instead = partial(self._start, found, source, given)
            yield replace(source.follow(self.link, self.said), instead=instead)
        else:
            yield from self._start(found, source, given)

    def _start(self, found: list[Piece], source: Source, given: Metadata) -> Iterator[Article | Problem]:
        """Yield the little that the feed tells, with a notice."""
        for one in self._article(found, source, given) if found else ():
            yield one
            if isinstance(one, Article):
                yield notice(self.name, "entry_start")

    def _article(self, found: list[Piece], source: Source, given: Metadata) -> Iterator[Article | Problem]:
        title = self.said.title or ""
        rest = found[1:] if found and fold(found[0][0]) == fold(title) else found
        text, blocks = laid_out([(title, BlockKind.TITLE), *rest] if title else rest)
        yield from told(
            source, text, given.over(self.said), name=self.name, named=self._id(source), blocks=blocks
        )

    def _id(self, source: Source) -> str:
        """Return the id that its article starts from: the last part of its address, else its place in the feed."""
        try:
            return stem(address(self.link or ""))
        except Unfetched:
            return f"{source.id}-{self.name.rpartition(':')[2]}"


def entries(name: str, said: Mapping[str, object], markup: str = "") -> Iterator[Entry | Problem]:
    """Yield the entry called `name` of which `said` is said, and what of that cannot be read."""
    known, problems = from_mapping({field: _whole(value) for field, value in said.items()}, name)
    yield from problems
    yield Entry(name, known.url, known, str(_whole(markup)))


def _whole(value: object) -> object:
    """Return a text without halves of characters, which feeds can spell and no file can hold."""
    return HALVES.sub("\ufffd", value) if isinstance(value, str) else value


def pieces(markup: str) -> list[Piece]:
    """Return the lines of `markup`, headings and links told apart; none where there is nothing to read."""
    if not markup.strip():
        return []
    try:
        found = lines(parsed(str(_whole(markup))))
    except LxmlError:
        return []
    while found and found[-1].address and _is_cut(found[-1].words):
        found.pop()
    return [(line.words, _kind(heading=line.heading, linked=bool(line.address))) for line in found]


def is_whole(found: list[Piece]) -> bool:
    """Tell whether `found` is all of an article, as far as it shows."""
    prose = [words for words, kind in found if kind is BlockKind.PARAGRAPH]
    return sum(map(len, prose)) >= WHOLE and not _is_cut(prose[-1])


def marked_up(text: str) -> str:
    """Return plain `text` as HTML, a paragraph for each of its lines."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def plain(title: str) -> str:
    """Return a title without the markup that some feeds leave in it."""
    return " ".join(words for words, _ in pieces(title)) if "<" in title or "&" in title else title


def details(feed: object, categories: Iterable[object]) -> dict[str, str]:
    """Return what else a feed says of an article: the feed's own title, the categories it stands in."""
    named = "; ".join(dict.fromkeys(str(one).strip() for one in categories if one and str(one).strip()))
    return {
        name: str(_whole(said)) for name, said in (("feed", str(feed or "")), ("categories", named)) if said
    }


def _kind(*, heading: bool, linked: bool) -> BlockKind:
    if heading:
        return BlockKind.SUBHEADING
    return BlockKind.LINK if linked else BlockKind.PARAGRAPH


def _is_cut(line: str) -> bool:
    plain = line.rstrip(" .»\"'>→").lower()
    return line.rstrip().endswith(OMITTED) or any(end in plain[-120:] for end in _ends())


@cache
def _ends() -> tuple[str, ...]:
    table = files("recoupe.reading.feeds").joinpath("cut.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(table)["ends"])
