"""A sentence in which deeds are looked for, and its words that can fill their slots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.deeds import members
from recoupe.comparison.statements.lexicon import countries
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.accounts.deeds import Deed

_WORD = re.compile(r"[^\W\d_]+")
# What stands before the name of a town: *à Genève*, *un palace de Lausanne*, but *quai Saint-Aubin*.
_TOWN = re.compile(r"(?<!\w)(?:a|de|d'|du) ?$")
# Characters in which it stands.
_BEFORE = 10
# Content words of a sentence that says little by itself: *Il sera installé dans la salle des fêtes.*
_FEW = 4


class Candidate(NamedTuple):
    """A word that can fill a slot: where it stands, the line of its class, who or what is named."""

    span: Span
    lines: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence of an article.

    Args:
        page: the article.

        sentence: where it stands.

        told: the article's folded text, with its times masked.

        raw: the same with its accents.
    """

    page: Page
    sentence: Span
    told: str
    raw: str

    def candidates(self, deed: Deed) -> list[Candidate]:
        """Return the words that can fill a deed's slot, in order."""
        kinds = {"countries": self._countries, "places": self._places, "names": self._persons}
        found = [one for name in sorted(deed.filled & kinds.keys()) for one in kinds[name]()]
        found += [one for name in sorted(deed.filled - kinds.keys()) for one in self._members(name)]
        return sorted(found, key=lambda one: (one.span, sorted(one.lines), sorted(one.names)))

    def named(self) -> list[tuple[Span, str]]:
        """Return who and what the sentence names; what is a place in one article is one in all."""
        page = self.page
        places = {fold(called): name for name, called in page.called.items() if called}
        return [
            (span, name if page.called[name] else places.get(span.of(page.folded), name))
            for span, name in page.names
            if span in self.sentence
        ]

    def people(self) -> list[tuple[Span, str]]:
        """Return the persons that the sentence names."""
        return [one for one in self.named() if self.page.kinds[one[1]] is ActorKind.PERSON]

    def towns(self, span: Span) -> frozenset[str]:
        """Return the places named in `span` that are no countries and stand behind *à* or *de*."""
        held = (one for one in self.named() if one[0] in span and self.page.called[one[1]])
        return frozenset(name for place, name in held if self._is_town(place))

    def words(self) -> frozenset[str]:
        """Return the words of the sentence; those of the one before too, where it has few."""
        page, told = self.page, self.page.senses(self.sentence)
        at = page.starts.index(self.sentence.start)
        return told | page.senses(page.analysis.sentences[at - 1]) if at and len(told) < _FEW else told

    def _members(self, name: str) -> Iterator[Candidate]:
        for match in members(name).finditer(self.told, self.sentence.start, self.sentence.end):
            yield Candidate(
                Span(*match.span()),
                frozenset((f"{name}.{match.lastgroup or match[0].replace(' ', '')}",)),
                frozenset(),
            )

    def _countries(self) -> Iterator[Candidate]:
        for match in _WORD.finditer(self.told, self.sentence.start, self.sentence.end):
            country = countries("fr").get((match[0],))
            if country:
                yield Candidate(Span(*match.span()), frozenset((f"countries.{country}",)), frozenset())

    def _places(self) -> Iterator[Candidate]:
        for span, name in self.named():
            if self.page.called[name]:
                yield Candidate(span, frozenset(), self.towns(span))

    def _persons(self) -> Iterator[Candidate]:
        for span, name in self.people():
            yield Candidate(span, frozenset(), frozenset((name,)))

    def _is_town(self, span: Span) -> bool:
        before = self.told[max(0, span.start - _BEFORE) : span.start]
        return bool(_TOWN.search(before)) and span.of(self.told).replace("-", " ") not in _states()


def without_times(page: Page, text: str) -> str:
    """Return an article's text, as it is or folded, with `~` for each letter of its times, `|` for ends of lines."""
    told = list(text.replace("\n", "|"))
    for time in page.analysis.times:
        told[time.span.start : time.span.end] = "~" * len(time.span)
    return "".join(told)


@cache
def _states() -> frozenset[str]:
    listed = table("french", "places")["countries"]
    names = (one for name, about in listed.items() for one in (name, *about.get("also", ())))
    return frozenset(fold(name).replace("-", " ") for name in names)
