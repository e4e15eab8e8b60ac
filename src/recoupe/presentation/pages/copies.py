"""The shared passages that the page shows, and where they stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.presentation.differences import mark_edits
from recoupe.presentation.pages.svg import draw_bar
from recoupe.presentation.sharing import measure_sharing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.copying.families import Tie
    from recoupe.comparison.dossier import Passage, Place
    from recoupe.presentation.differences import Piece
    from recoupe.presentation.pages.labels import Labels
    from recoupe.presentation.pages.svg import Bar
    from recoupe.presentation.sharing import Sharing

# A hundred reprints of one dispatch share five thousand passages two by two. Past this many, the page keeps
# the longest ones that together show every shared character, and says how many it leaves to the data.
PASSAGES = 400


@dataclass(frozen=True)
class Copies:
    """A dossier's passages as the page shows them, each with its number in the dossier."""

    labels: Labels

    @cached_property
    def sharing(self) -> Sharing:
        """Return how much text the articles share."""
        return measure_sharing(self.labels.dossier)

    @cached_property
    def shown(self) -> tuple[tuple[int, Passage], ...]:
        """Return every passage; where they are too many, the longest that show every shared character."""
        numbered = tuple(enumerate(self.labels.dossier.passages))
        return numbered if len(numbered) <= PASSAGES else tuple(sorted(self._covering()))

    def _covering(self) -> Iterator[tuple[int, Passage]]:
        bare = {article: bytearray(b"1" * len(text)) for article, text in self.labels.texts.items()}
        longest = sorted(enumerate(self.labels.dossier.passages), key=lambda one: (-one[1].words, one[0]))
        for number, passage in longest:
            sides = (passage.a, passage.b)
            if any(b"1" in _part(bare, side) for side in sides):
                yield number, passage
            for side in sides:
                bare[side.article][side.span.start : side.span.end] = b"0" * len(side.span)

    @cached_property
    def _marks(self) -> dict[str, dict[str, list[Bar]]]:
        """Return the marks of each article's strips, by the other article; by none in a crowd."""
        marks: dict[str, dict[str, list[Bar]]] = defaultdict(lambda: defaultdict(list))
        for number, passage in self.shown:
            for side, mine, other in (("a", passage.a, passage.b), ("b", passage.b, passage.a)):
                lane = "" if self.labels.crowded else other.article
                marks[mine.article][lane].append(self._draw(mine, f"p-{number}-{side}"))
        return marks

    def _draw(self, place: Place, address: str) -> Bar:
        length = len(self.labels.texts[place.article])
        return draw_bar(place.span, length, address, self.labels.told(place))

    def strips(self, article: str) -> list[tuple[str, list[Bar]]]:
        """Return the lanes of an article's strip: another article's name and the marks they share."""
        lanes = self._marks[article]
        anywhere = str(self.labels.words.strings["copying"]["any"])
        every = {"": anywhere, **self.labels.names}
        return [(name, lanes[lane]) for lane, name in every.items() if lane in lanes]

    @cached_property
    def pairs(self) -> list[tuple[str, str, float]]:
        """Return which articles share most: the share of the first's words that stand in the second."""
        between = self.sharing.between
        ranked = sorted(between, key=lambda pair: (-between[pair], pair))
        return [(*pair, between[pair]) for pair in ranked]

    @cached_property
    def ties(self) -> dict[str, tuple[Tie, ...]]:
        """Return for each article the agencies it does not credit and shares narration with."""
        members = (member for family in self.labels.dossier.families for member in family.members)
        tied = {member.article: member.ties for member in members}
        return {article: tied.get(article, ()) for article in self.labels.names}

    def edits(self, passage: Passage) -> tuple[Piece, ...]:
        """Return a passage's second side against its first."""
        texts = self.labels.texts
        return mark_edits(passage, texts[passage.a.article], texts[passage.b.article])


def _part(bare: dict[str, bytearray], place: Place) -> bytearray:
    return bare[place.article][place.span.start : place.span.end]
