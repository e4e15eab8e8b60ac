"""The lines of a PDF's pages, with where they stand and how large their letters are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pypdf import PageObject

# Three for each letter that an article can have, where a program places letters one by one; a page of text draws
# some thousand. 400,000 take five seconds.
OPERATIONS = 400_000
# Thousandths of the size of letters: Times has spaces of 250, Arial of 278, wide ones of 330. A font with letters of
# three widths or less is a typewriter's, where all are 600.
SPACE, WIDE, FIXED = 250, 400, 3
# Letters that printers cast as one piece, and nobody searches for.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


class Overdrawn(ValueError):  # noqa: N818 - it is what it is called
    """A PDF that draws more than any text does."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, where they begin in points from the lower left, the size of letters, whether bold."""

    words: str
    x: float
    y: float
    size: float
    bold: bool


class LineReader:
    """Reads the pages of one PDF, and counts what they draw."""

    def __init__(self) -> None:
        self._left = OPERATIONS

    def lines(self, page: PageObject) -> list[Line]:
        """Return the lines of `page` in the order they are drawn.

        Raises:
            Overdrawn: the pages read so far draw more than any text does.
        """
        _narrow_spaces(page)
        found = _Page()
        page.extract_text(visitor_text=found.take, visitor_operand_before=self._count)
        found.close()
        if self._left < 0:  # pypdf passes over what goes wrong within a drawing
            raise Overdrawn
        return found.lines

    def _count(self, _operator: object, operands: Sequence[object], *_matrices: object) -> None:
        self._left -= 1 + sum(len(operand) for operand in operands if isinstance(operand, list))
        if self._left < 0:
            raise Overdrawn


def _narrow_spaces(page: PageObject) -> None:
    """Give the fonts of `page` a space as wide as spaces are.

    pypdf takes for a space what moves the pen by half the width of one. TeX sets none, and gives the place of the
    space a width of half a square that belongs to another sign: words of tightly set lines would run together.
    """
    resources = page.get("/Resources", DictionaryObject()).get_object()
    for font in resources.get("/Font", DictionaryObject()).get_object().values():
        widths = font.get_object().get("/Widths", ArrayObject()).get_object()
        first = font.get_object().get("/FirstChar", 0)
        if not isinstance(widths, list) or not isinstance(first, int):
            continue
        place = ord(" ") - first
        if 0 <= place < len(widths) and widths[place] > WIDE and len(set(widths)) > FIXED:
            widths[place] = NumberObject(SPACE)


class _Page:
    """Puts together what is drawn piece by piece."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._drawn: list[Line] = []

    def take(
        self,
        words: str,
        outer: Sequence[float],
        inner: Sequence[float],
        font: Mapping[str, object] | None,
        size: float,
    ) -> None:
        """Take what is drawn next."""
        name = str((font or {}).get("/BaseFont", ""))
        for number, part in enumerate(words.split("\n")):
            if number:
                self.close()
            if part:
                self._drawn.append(_piece(part, outer, inner, name, float(size)))

    def close(self) -> None:
        """End the line; it stands where it begins, and its letters are those of its longest piece."""
        words = "".join(piece.words for piece in self._drawn).strip().translate(LIGATURES)
        if words:
            begins = next(piece for piece in self._drawn if piece.words.strip())
            main = max(self._drawn, key=lambda piece: len(piece.words.strip()))
            self.lines.append(replace(main, words=words, x=begins.x, y=begins.y))
        self._drawn = []


def _piece(words: str, outer: Sequence[float], inner: Sequence[float], font: str, size: float) -> Line:
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1.0
    return Line(words, round(x, 1), round(y, 1), round(size * scale, 1), "bold" in font.lower())
