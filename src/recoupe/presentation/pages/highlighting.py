"""Highlights that never nest: a text cut at every edge of every mark."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.article import Block


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a text to show.

    Args:
        span: where it stands.

        kind: what it is, as the style sheet names it: `quotation`, `cue`, `passage` …

        finding: the id of the card it opens.

        anchor: the address of its first character; `""` where nothing links to it.

        is_clause: whether it is all that is said there: what stands in it, or is said by somebody, goes before.
    """

    span: Span
    kind: str
    finding: str
    anchor: str = ""
    is_clause: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch no edge falls into, with the marks that cover it, the shortest first, whole clauses last."""

    span: Span
    marks: tuple[Mark, ...]


def cut(stretch: Span, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Return `stretch` in segments: in order, without gap, each under the same marks throughout."""
    inside = sorted((mark for mark in marks if mark.span.overlaps(stretch)), key=_shortest_first)
    edges = {stretch.start, stretch.end}
    for mark in inside:
        edges.update(edge for edge in (mark.span.start, mark.span.end) if stretch.start < edge < stretch.end)
    ordered = sorted(edges)
    spans = (Span(start, end) for start, end in pairwise(ordered))
    return tuple(Segment(span, tuple(mark for mark in inside if span in mark.span)) for span in spans)


def paint(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> Markup:
    """Return `text` as HTML, block by block; without its tags and entities it is `text` again."""
    return Markup("").join(_painted(text, blocks, marks))


def _painted(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> Iterator[Markup]:
    here = 0
    for block in sorted(blocks):
        if block.span.start < here or not len(block.span):
            continue
        yield _stretch(text, Span(here, block.span.start), marks)
        yield Markup('<p class="block {}" dir="auto">').format(block.kind.value)
        yield _stretch(text, block.span, marks)
        yield Markup("</p>")
        here = block.span.end
    yield _stretch(text, Span(here, len(text)), marks)


def _stretch(text: str, stretch: Span, marks: Sequence[Mark]) -> Markup:
    return Markup("").join(_segment(text, segment) for segment in cut(stretch, marks))


def _segment(text: str, segment: Segment) -> Markup:
    # A carriage return would be read as a line feed; as an entity it stays what it is.
    words = escape(segment.span.of(text)).replace("\r", Markup("&#13;"))
    if not segment.marks:
        return words
    starting = [mark for mark in segment.marks if mark.span.start == segment.span.start]
    anchors = Markup("").join(
        Markup('<span class="at" id="{}" data-i="{}"></span>').format(mark.anchor, mark.finding)
        for mark in starting
        if mark.anchor
    )
    return anchors + Markup('<span class="s {}" data-i="{}" data-k="{}"{}>{}</span>').format(
        " ".join(f"k-{kind}" for kind in sorted({mark.kind for mark in segment.marks})),
        " ".join(mark.finding for mark in segment.marks),
        " ".join(mark.kind for mark in segment.marks),
        Markup(' tabindex="0" role="button"') if _takes_focus(starting) else "",
        words,
    )


def _takes_focus(starting: Sequence[Mark]) -> bool:
    """Tell whether a finding that shows begins here: one stop of the Tab key for each."""
    return any(mark.anchor and mark.kind in ("quotation", "passage", "fact") for mark in starting)


def _shortest_first(mark: Mark) -> tuple[bool, int, Mark]:
    return mark.is_clause, len(mark.span), mark
