"""The blocks of one article: by its markup where it has some, else by the shape of its lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.analysis.layout import furniture
from recoupe.analysis.layout.bylines import is_byline
from recoupe.analysis.layout.lines import Piece, pieces, stripped
from recoupe.analysis.layout.photo_credits import photo_credit
from recoupe.analysis.layout.places import placed
from recoupe.analysis.layout.run_in import may_open, run_in_headings
from recoupe.analysis.layout.text_credits import is_credit_line, text_credits
from recoupe.article import Article, Block, BlockKind, Credit
from recoupe.text import HYPHENS, SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Where a picture is credited: apart from its caption, or inside one that the source marks, or takes for a standfirst.
PICTURED = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.STANDFIRST)


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of an article, covering each character that is not blank once, and its credits; in order."""

    blocks: tuple[Block, ...]
    credits: tuple[Credit, ...]


def lay_out(article: Article) -> Layout:
    """Return the blocks and credits of `article`."""
    blocks = find_blocks(article)
    return Layout(blocks, tuple(sorted(_credits(article.text, blocks))))


def find_blocks(article: Article) -> tuple[Block, ...]:
    """Return the blocks of `article` alone."""
    text = article.text
    found = [known for piece in _marked_up(article) for known in _by_itself(text, piece)]
    if not article.blocks:
        found = placed(text, found, article.title)
    return tuple(Block(piece.span, piece.kind or BlockKind.PARAGRAPH) for piece in _opened(text, found))


def find_edges(article: Article) -> tuple[Span, ...]:
    """Return the spans of the blocks of `article`, in half the time that it takes to tell their kinds.

    Kinds matter to edges only where headings may open paragraphs.
    """
    text = article.text
    spans = [part.span for piece in _marked_up(article) for part in _without_photo(text, piece)]
    return tuple(block.span for block in find_blocks(article)) if may_open(text, spans) else tuple(spans)


def _without_photo(text: str, piece: Piece) -> Iterable[Piece]:
    """Return `piece`, a picture's credit apart from its caption."""
    return _by_itself(text, piece) if photo_credit(text, piece.span) else (piece,)


def _marked_up(article: Article) -> Iterator[Piece]:
    """Yield the blocks that the source marks, and as lines whatever stands between them."""
    start = 0
    for block in sorted(article.blocks):
        yield from pieces(article.text, Span(start, block.span.start))
        yield Piece(stripped(article.text, block.span), block.kind, apart=True)
        start = block.span.end
    yield from pieces(article.text, Span(start, len(article.text)))


def _by_itself(text: str, piece: Piece) -> Iterator[Piece]:
    """Yield `piece` with its kind where its own words tell it; a picture's credit apart from its caption."""
    line = piece.span.of(text)
    if piece.kind not in (None, BlockKind.PARAGRAPH):
        yield piece
    elif kind := furniture.kind(line):
        yield replace(piece, kind=kind)
    else:
        yield from _credited(text, piece, line)


def _credited(text: str, piece: Piece, line: str) -> Iterator[Piece]:
    """Yield `piece` as a picture's credit, its caption before it, as a byline, or as it is."""
    photo = photo_credit(text, piece.span)
    # *Photo Nom, La Presse canadienne* is a picture's though all in it are names.
    is_picture = photo is not None and (photo.is_marked or photo.start > piece.span.start)
    if not is_picture and (is_credit_line(text, piece.span) or is_byline(line)):
        yield replace(piece, kind=BlockKind.BYLINE)
    elif photo:
        if caption := stripped(text, Span(piece.span.start, photo.start)):
            yield replace(piece, span=caption, kind=BlockKind.CAPTION)
        yield Piece(stripped(text, Span(photo.start, piece.span.end)), BlockKind.BOILERPLATE)
    else:
        yield piece


def _opened(text: str, found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield `found` with headings apart from the paragraphs they open; one with a dash may be a title."""
    told = [piece.span for piece in found if piece.kind in (None, BlockKind.PARAGRAPH)]
    headings = run_in_headings(text, told)
    first = min((piece.span for piece in found if piece.kind is not BlockKind.BOILERPLATE), default=None)
    for piece in found:
        if heading := headings.get(piece.span):
            after = list(_after(text, Span(heading.end, piece.span.end)))
            is_title = piece.span == first and len(after) > 1
            yield Piece(heading, BlockKind.TITLE if is_title else BlockKind.SUBHEADING)
            yield from after
        else:
            yield piece


def _after(text: str, rest: Span) -> Iterator[Piece]:
    """Yield the paragraph that follows a heading on its line, and apart from it the dash between the two."""
    paragraph = rest.trimmed(text, SPACES + HYPHENS)
    if dash := stripped(text, Span(rest.start, paragraph.start)):
        yield Piece(dash, BlockKind.BOILERPLATE)
    yield Piece(stripped(text, Span(paragraph.start, rest.end)), BlockKind.PARAGRAPH)


def _credits(text: str, blocks: Sequence[Block]) -> Iterator[Credit]:
    for block in blocks:
        photo = photo_credit(text, block.span) if block.kind in PICTURED else None
        yield from photo.credits() if photo else text_credits(text, block.span)
