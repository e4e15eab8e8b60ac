"""The lines of a story, each with its kind, as they are left once the page around it is taken away."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.article import BlockKind
from recoupe.language.lexicon import table
from recoupe.reading.pages.landmarks import vocabulary
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.reading.pages.landmarks import Landmarks

    Element = Any  # lxml ships no types
    Piece = tuple[str, BlockKind]

# The longest pointer to another story, title included; a sentence that begins so is longer or ends.
POINTER = 200
# A shorter line may well stand in another by chance.
REPEATED = 30


def pieces(body: Element, title: str, marks: Landmarks) -> list[Piece]:
    """Return the lines of `body` under `title`; none where there is no story under it."""
    told = [piece for piece in _lines(body) if not _is_furniture(piece[0])]
    told = _without_repeats(told, {fold(words) for words in _quoted(body)})
    named = [(words, _kind(words, kind, marks)) for words, kind in told]
    named = _with_standfirst(_without_title(named, title), title, marks)
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
    folded = [fold(words) for words, _ in told]
    return [
        piece
        for piece, own in zip(told, folded, strict=True)
        if len(own) < REPEATED
        or own not in quoted
        or not any(own.strip('«»" ') in one for one in folded if one != own)
    ]


def _kind(words: str, kind: BlockKind, marks: Landmarks) -> BlockKind:
    if words in marks.captions:
        return BlockKind.CAPTION
    if words in marks.bylines and words not in marks.standfirsts:
        return BlockKind.BYLINE
    return kind


def _without_title(told: list[Piece], title: str) -> list[Piece]:
    first = next((at for at, (words, _) in enumerate(told[:3]) if fold(words) == fold(title)), None)
    return told[first + 1 :] if first == 0 else [piece for at, piece in enumerate(told) if at != first]


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
    plain = fold(line).strip(" \t-•·*>»→➜▶►|[(+#:")
    if plain in _whole():
        return True
    return len(line) <= POINTER and plain.startswith(_starts()) and not plain.endswith((".", "!", "…"))


@cache
def _whole() -> frozenset[str]:
    return frozenset((*vocabulary("whole"), *table("french", "layout")["boilerplate"]["whole"]))


@cache
def _starts() -> tuple[str, ...]:
    links, page = (table("french", "layout")[part] for part in ("link", "boilerplate"))
    return tuple(sorted((*vocabulary("lines"), *links["starts"], *page["starts"], *page["dated"])))
