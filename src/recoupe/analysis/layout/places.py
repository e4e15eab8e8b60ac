"""What only the place of a line tells: title, standfirst, subheadings, signature, a picture's stand-in."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.layout.bylines import is_name, is_signature
from recoupe.analysis.layout.headings import is_kicker, is_subheading, is_title
from recoupe.analysis.layout.lines import ends_with_stop
from recoupe.analysis.layout.photo_credits import photo_credit
from recoupe.article import BlockKind
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.layout.lines import Piece

# The words that stand for a picture are a few nouns; a caption above its credit is one sentence or two.
STAND_IN = 60
CAPTION = 160
# A standfirst sums up in two or three sentences; those of the open articles have 174 and 276 characters.
STANDFIRST = 300
HEAD_MATTER = (BlockKind.BYLINE, BlockKind.BOILERPLATE)


def placed(text: str, found: list[Piece], title: str | None) -> list[Piece]:
    """Return `found` with a kind for each line whose place tells it; `title`: the one given apart."""
    page = _Page(text, list(found))
    page.name_pictures()
    page.name_title(title)
    page.name_signatures()
    page.name_subheadings()
    page.name_standfirst()
    return page.lines


class _Page:
    """The lines of one text while their kinds are being found."""

    def __init__(self, text: str, lines: list[Piece]) -> None:
        self.text = text
        self.lines = lines
        self.words = [line.span.of(text) for line in lines]

    def name_pictures(self) -> None:
        """Name the lines directly above a caption or a picture's credit that belong to the picture."""
        for at in reversed(self._open()[1:]):
            below = self.lines[at + 1] if at + 1 < len(self.lines) else None
            if below and not below.apart and self._belongs(self.words[at], below):
                self._name(at, BlockKind.CAPTION)

    def name_title(self, given: str | None) -> None:
        """Name the title, and the rubric above it."""
        lines = self._open()
        words = [self.words[at] for at in lines]
        wanted = fold(given.strip()) if given else ""
        same = [at for at in lines if len(self.words[at]) == len(wanted) and fold(self.words[at]) == wanted]
        if same:
            self._name(same[0], BlockKind.TITLE)
        elif len(lines) > 2 and is_kicker(words[0], words[1]) and is_title(words[1], words[2:]):
            self._name(lines[0], BlockKind.BOILERPLATE)
            self._name(lines[1], BlockKind.TITLE)
        elif len(lines) > 1 and is_title(words[0], words[1:]):
            self._name(lines[0], BlockKind.TITLE)

    def name_signatures(self) -> None:
        """Name the writers: a signature anywhere but first, a plain name where the text ends."""
        lines = self._open()
        for at in lines[0 if self._title() is not None else 1 :]:
            if is_signature(self.words[at]) or (at == lines[-1] and is_name(self.words[at])):
                self._name(at, BlockKind.BYLINE)

    def name_subheadings(self) -> None:
        """Name the subheadings; where most lines look like one, the text is a list and has none."""
        lines = self._open()
        pairs = itertools.pairwise(lines)
        heads = [at for at, after in pairs if is_subheading(self.words[at], self.words[after])]
        for at in heads if 2 * len(heads) <= len(lines) else ():
            self._name(at, BlockKind.SUBHEADING)

    def name_standfirst(self) -> None:
        """Name the short text between a title and the story, where a byline or a date sets it off."""
        title, lines = self._title(), self._open()
        if title is None or len(lines) < 3 or len(self.words[lines[0]]) > STANDFIRST:
            return
        around = self.lines[title + 1 : lines[1]]
        if any(line.kind in HEAD_MATTER for line in around) and ends_with_stop(self.words[lines[0]]):
            self._name(lines[0], BlockKind.STANDFIRST)

    def _belongs(self, words: str, below: Piece) -> bool:
        if below.kind is BlockKind.CAPTION:
            return len(words) <= STAND_IN and not ends_with_stop(words)
        credited = below.kind is BlockKind.BOILERPLATE and photo_credit(self.text, below.span)
        return bool(credited) and len(words) <= CAPTION

    def _title(self) -> int | None:
        return next((at for at, line in enumerate(self.lines) if line.kind is BlockKind.TITLE), None)

    def _open(self) -> list[int]:
        return [at for at, line in enumerate(self.lines) if line.kind is None]

    def _name(self, at: int, kind: BlockKind) -> None:
        self.lines[at] = replace(self.lines[at], kind=kind)
