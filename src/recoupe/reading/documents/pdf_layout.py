"""The paragraphs and headings of a PDF, told by where its lines stand and how large they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.documents.paragraphs import CLOSED, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.reading.documents.pdf_lines import Line
    from recoupe.reading.layout import Piece

# Beyond the usual distance of two lines by that much, the white between them means something. Word and LaTeX set
# paragraphs 1.4 to 2 lines apart; superscripts move a line by a tenth.
APART = 1.25
# A line that does not fill two thirds of the page was not broken to fit it.
SHORT = 0.66
# Letters that much larger than those of the text are a heading's: 12 points over 11 is 1.09.
LARGER = 1.08
HEADING = 200


@dataclass(frozen=True, slots=True)
class Usual:
    """What is most common among the lines of a document, by the letters they have."""

    size: float
    gap: float
    left: float
    length: int
    bold: bool


def pieces(pages: Sequence[Sequence[Line]]) -> list[Piece]:
    """Return the paragraphs of `pages`, headings told by larger letters or bold ones."""
    lines = list(chain.from_iterable(pages))
    if not lines:
        return []
    usual = _usual(lines)
    known = "\n".join(line.words for line in lines)
    groups = _paragraphs(lines, {id(page[0]) for page in pages if page}, usual)
    largest = max(group[0].size for group in groups[:8])
    return [
        (joined([line.words for line in group], known), kind)
        for group, kind in _kinds(groups, largest, usual)
    ]


def _kinds(
    groups: Sequence[Sequence[Line]], largest: float, usual: Usual
) -> Iterable[tuple[Sequence[Line], BlockKind]]:
    """Yield each group with its kind: the largest of the first ones is the title, once."""
    titled = False
    for group in groups:
        heading = _is_heading(group, usual)
        title = heading and not titled and group[0].size == largest > usual.size * LARGER
        titled = titled or title
        yield group, BlockKind.TITLE if title else BlockKind.SUBHEADING if heading else BlockKind.PARAGRAPH


def _is_heading(group: Sequence[Line], usual: Usual) -> bool:
    words = " ".join(line.words for line in group)
    larger = group[0].size > usual.size * LARGER
    bold = all(line.bold for line in group) and not usual.bold and not words.endswith((".", ",", ";"))
    return len(words) < HEADING and (larger or bold) and any(map(str.isalpha, words))


def _usual(lines: Sequence[Line]) -> Usual:
    size = _most((line.size, len(line.words)) for line in lines)
    body = [line for line in lines if line.size == size]
    gaps = [round(first.y - second.y, 0) for first, second in pairwise(body)]
    lengths = sorted(len(line.words) for line in body)
    return Usual(
        size=size,
        gap=_most((gap, 1) for gap in gaps if 0 < gap < 3 * size) or 1.2 * size,
        left=_most((line.x, 1) for line in body),
        length=lengths[len(lengths) * 9 // 10],
        bold=2 * sum(line.bold for line in body) > len(body),
    )


def _most(weighed: Iterable[tuple[float, int]]) -> float:
    weights: Counter[float] = Counter()
    for value, weight in weighed:
        weights[value] += weight
    return min(weights, key=lambda value: (-weights[value], value), default=0.0)


def _paragraphs(lines: Sequence[Line], firsts: set[int], usual: Usual) -> list[list[Line]]:
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        turned = id(line) in firsts or line.y > before.y + usual.gap
        if _ends(before, line, usual, turned=turned):
            groups.append([])
        groups[-1].append(line)
    return groups


def _ends(before: Line, line: Line, usual: Usual, *, turned: bool) -> bool:
    """Tell whether a paragraph ends between two lines; `turned`: a page or column does."""
    if abs(before.size - line.size) > 0.5 or (before.bold != line.bold and _stands_out(before, line, usual)):
        return True
    closed = CLOSED.search(before.words) is not None
    if turned:
        return closed and not line.words[0].islower()
    short = len(before.words) < SHORT * usual.length and closed
    apart = before.y - line.y > APART * max(usual.gap, 1.15 * line.size)
    return short or apart or (closed and line.x > usual.left + 0.7 * line.size >= before.x)


def _stands_out(before: Line, line: Line, usual: Usual) -> bool:
    """Tell whether bold letters make one of two lines a heading, not a word within the text."""
    bold = before if before.bold else line
    return not usual.bold and len(bold.words) < SHORT * usual.length and not bold.words.endswith((",", ";"))
