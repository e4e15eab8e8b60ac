"""The copy map: who shares how much with whom, as one drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup

from recoupe.presentation.arranging import arrange, choose
from recoupe.presentation.interface import interface
from recoupe.presentation.lettering import width, wrap
from recoupe.presentation.naming import isolated, legible, shorten
from recoupe.presentation.pages.environment import asset, template
from recoupe.presentation.pages.matrix import MARGIN, SIZE, Matrix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.comparison.copying.copies import Copies
    from recoupe.comparison.copying.exchange import Exchange, Share
    from recoupe.presentation.interface import Interface

# Rows and columns that a screen has room for; the table holds the rest.
PARTIES = 40
# Characters of a name in a sentence.
NAME = 80
# The drawing is no narrower, so that what is written above it keeps to a few lines.
NARROWEST = 640
LINE = 19
# How many of the largest shares are told in words to those who do not see the drawing.
TOLD = 3
# Parts drawn beside one another where cells have no room for numbers.
SCALE = (0.01, 0.1, 0.5, 1.0)


def draw_copy_map(copies: Copies, language: str = "fr") -> str:
    """Return who shares how much with whom as one SVG that asks nothing of any network.

    A row tells whose words, a column where they stand: the square between them has the area of the part of
    the row's words that stand in the column's articles, solid for narration, hatched for reported speech.
    """
    words = interface(language)
    drawn = CopyMap(copies.exchange, words)
    style = Markup(asset("copy_map.css"))  # noqa: S704 - our own file
    svg = template("copy_map.svg.j2").render(map=drawn, w=words, t=words.strings["copy_map"], style=style)
    return f"{svg}\n"


@dataclass(frozen=True)
class CopyMap:
    """What the template asks of an exchange."""

    exchange: Exchange
    words: Interface
    margin: int = MARGIN

    @cached_property
    def matrix(self) -> Matrix:
        """Return the rows, the columns and their squares."""
        names = [legible(party.name) or "–" for party in self.exchange.parties]
        shown = choose(self.exchange, PARTIES)
        top = self.deck[-1][0] if self.deck else 0
        return Matrix(self.exchange, arrange(self.exchange, shown), names, top)

    @property
    def shared(self) -> bool:
        """Tell whether any party shares a word with another."""
        return any(share.party != share.other for share in self.exchange.shares)

    @cached_property
    def deck(self) -> list[tuple[float, str]]:
        """Return the lines under the title, each with its height."""
        keys = ("deck", "caution") if self.shared else ("nothing",)
        return _placed((self._strings[key] for key in keys), 74)

    @property
    def notes(self) -> list[tuple[float, str]]:
        """Return the lines under the drawing, each with its height."""
        left = len(self.exchange.parties) - PARTIES
        if left <= 0 or not self.shared:
            return []
        return _placed((f"{self.words.count('left_to_table', left)}.",), self._foot)

    @property
    def width(self) -> float:
        """Return how wide the drawing is."""
        return max(NARROWEST, self.matrix.right + MARGIN) if self.shared else NARROWEST

    @property
    def height(self) -> float:
        """Return how high the drawing is."""
        last = self.notes or ([] if self.shared else self.deck)
        return round(last[-1][0] + MARGIN if last else self._foot)

    @property
    def _foot(self) -> float:
        """Return where the legend ends."""
        scale = self.matrix.box + 16 if self.scale else 0
        return self.matrix.foot + 40 + scale + MARGIN

    @property
    def keys(self) -> list[tuple[str, float]]:
        """Return what the legend explains, each with its place."""
        return [("narration", 0), ("speech", width(self._strings["narration"], SIZE) + 56)]

    @property
    def scale(self) -> list[tuple[float, float]]:
        """Return the parts that stand for all others where cells hold no numbers, each with its place."""
        step = self.matrix.box + 66
        return [
            (part, self.matrix.left + at * step) for at, part in enumerate(SCALE) if not self.matrix.readable
        ]

    @property
    def described(self) -> Iterator[str]:
        """Yield what the drawing shows, in sentences."""
        yield from (line for _, line in self.deck)
        shares = (share for share in self.exchange.shares if share.party != share.other)
        largest = sorted(shares, key=lambda share: (-share.words, share.party, share.other))
        yield from map(self.say, largest[:TOLD])

    def size(self, party: int) -> str:
        """Return how many words a party has, and in how many articles if in several."""
        one = self.exchange.parties[party]
        articles = [self.words.count("article", len(one.articles))] if len(one.articles) > 1 else []
        return " · ".join([self.words.count("word", one.words), *articles])

    def say(self, share: Share) -> str:
        """Return what a square shows as a sentence."""
        name, other = (isolated(shorten(self.matrix.names[at], NAME)) for at in (share.party, share.other))
        count, part = self.words.count("word", share.words), self.words.percent(self.exchange.part(share))
        stands = self.words.noun("stands", share.words)
        return self._strings["cell"].format(name, count, part, stands, other) + self._told(share) + "."

    def _told(self, share: Share) -> str:
        if not share.speech or not share.narration:
            return str(self._strings["only_narration" if share.narration else "only_speech"])
        parts = (self.words.number(count) for count in (share.narration, share.speech))
        return str(self._strings["both"].format(*parts))

    @property
    def _strings(self) -> dict[str, str]:
        strings: dict[str, str] = self.words.strings["copy_map"]
        return strings


def _placed(texts: Iterable[str], y: float) -> list[tuple[float, str]]:
    """Return `texts` as lines, one under another from `y` on."""
    lines = [line for text in texts for line in wrap(text, NARROWEST - 2 * MARGIN, SIZE)]
    return [(y + LINE * at, line) for at, line in enumerate(lines)]
