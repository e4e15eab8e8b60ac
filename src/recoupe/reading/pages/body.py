"""The lines of a story, each with its kind, as they are left once the page around it is taken away."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.article import BlockKind
from recoupe.language.lexicon import table
from recoupe.reading.date import first_in
from recoupe.reading.pages import authors
from recoupe.reading.pages.edges import trimmed
from recoupe.reading.pages.gaps import filled
from recoupe.reading.pages.landmarks import vocabulary
from recoupe.reading.pages.pitches import without_pitches
from recoupe.reading.pages.story import PUBLISHED, UPDATED
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from recoupe.reading.pages.landmarks import Landmarks
    from recoupe.reading.pages.lines import Line

    Element = Any  # lxml ships no types
    Piece = tuple[str, BlockKind]

# The longest pointer to another story, title included; a sentence that begins so is longer or ends.
POINTER = 200
LONGEST_DATE = 100
DATED = re.compile(rf"(?:{PUBLISHED.pattern}|{UPDATED.pattern})", re.IGNORECASE)
AROUND = re.compile(r"\A[\W_]+|[\s:|]+\Z")
READING_TIME = re.compile(
    r"(?:\A|[·|,-] )(?:environ |about )?\d+ ?min(?:utes?|s)?(?: de lecture| read| to read)\\Z"
)
# A shorter line that is a link may be a name or a place in a list of the story's own.
LINK = 15
# A shorter line may well stand in another by chance.
REPEATED = 30


def pieces(
    body: Element, title: str, marks: Landmarks, shown: Sequence[Line], writers: Collection[str]
) -> list[Piece]:
    """Return the lines of `body` under `title`, none where there is no story.

    `shown` are the lines of the whole page, from which those that the extractor missed are taken; `writers` are the
    authors, of whom the page may tell at the end.
    """
    links = {line.text for line in shown if line.link and len(line.text) >= LINK} - {
        line.text for line in shown if not line.link
    }
    told = [(words, kind) for words, kind in _lines(body) if words not in links]
    told = _without_repeats(filled(told, shown, marks), {fold(words) for words in _quoted(body)})
    story = [(words, _kind(words, kind, marks)) for words, kind in told if not _is_furniture(words)]
    story = without_pitches(story, writers)
    named = _with_standfirst(trimmed(_without_title(story, title)), title, marks)
    return [(title, BlockKind.TITLE), *named] if title and named else named if len(named) > 1 else []


def _lines(element: Element) -> Iterator[Piece]:
    for child in element:
        if child.tag in ("list", "div", "body") or (child.tag == "quote" and not (child.text or "").strip()):
            yield from _lines(child)
        elif words := " ".join("".join(_words(child)).split(" ")).strip():
            kind = BlockKind.SUBHEADING if child.tag == "head" else BlockKind.PARAGRAPH
            for line in filter(None, map(str.strip, words.split("\n"))):
                yield line, kind


def _words(element: Element) -> Iterator[str]:
    if element.tag == "lb":
        yield "\n"
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _quoted(body: Element) -> Iterator[str]:
    for quote in body.iter("quote"):
        yield from ("".join(_words(quote)).strip(), *(line for line, _ in _lines(quote)))


def _without_repeats(told: Sequence[Piece], quoted: set[str]) -> list[Piece]:
    """Return `told` without the quotes that are pulled out of a paragraph to stand beside it."""
    if not quoted:
        return list(told)
    folded = [fold(words) for words, _ in told]
    return [
        piece
        for piece, own in zip(told, folded, strict=True)
        if len(own) < REPEATED
        or own not in quoted
        or not any(own.strip('«»" ') in one for one in folded if one != own)
    ]


def _kind(words: str, kind: BlockKind, marks: Landmarks) -> BlockKind:
    if any(words in caption for caption in marks.captions) and (
        len(words) >= REPEATED or words in marks.captions
    ):
        return BlockKind.CAPTION
    if words in marks.standfirsts:
        return kind
    return BlockKind.BYLINE if words in marks.bylines or authors.is_byline(words) else kind


def _without_title(told: list[Piece], title: str) -> list[Piece]:
    """Return what stands behind the title, where it comes again in the first half; a menu stands before it."""
    half = sum(len(words) for words, _ in told) / 2
    for at, (words, _) in enumerate(told):
        if half < 0:
            break
        half -= len(words)
        if fold(words) == fold(title):
            return told[at + 1 :]
    return told


def _with_standfirst(told: list[Piece], title: str, marks: Landmarks) -> list[Piece]:
    """Return `told` with its standfirst named, or put first where it was left out with the page's head."""
    head = [fold(words) for words, _ in told[:4]]
    for standfirst in marks.standfirsts:
        own = fold(standfirst)
        if own in head:
            at = head.index(own)
            return [*told[:at], (told[at][0], BlockKind.STANDFIRST), *told[at + 1 :]]
        if own != fold(title) and not any(own in fold(words) for words, _ in told):
            return [(standfirst, BlockKind.STANDFIRST), *told]
    return told


def _is_furniture(line: str) -> bool:
    plain = AROUND.sub("", fold(line))
    if not plain or plain in _whole() or READING_TIME.search(plain) or plain.startswith(_sentences()):
        return True
    if len(line) <= LONGEST_DATE and DATED.match(line) and first_in(line):
        return True
    return len(line) <= POINTER and plain.startswith(_starts()) and not plain.endswith((".", "!", "…"))


@cache
def _sentences() -> tuple[str, ...]:
    return tuple(sorted(vocabulary("sentences")))


@cache
def _whole() -> frozenset[str]:
    return frozenset((*vocabulary("whole"), *table("french", "layout")["boilerplate"]["whole"]))


@cache
def _starts() -> tuple[str, ...]:
    links, page = (table("french", "layout")[part] for part in ("link", "boilerplate"))
    return tuple(sorted((*vocabulary("lines"), *links["starts"], *page["starts"], *page["dated"])))
