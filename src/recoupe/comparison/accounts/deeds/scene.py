"""A sentence in which deeds are looked for, and its words that can fill their slots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.deeds.candidates import Candidate
from recoupe.comparison.accounts.deeds.deed import classes, words_of_classes
from recoupe.comparison.statements.lexicon import countries
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from recoupe.comparison.accounts.deeds.deed import Deed
    from recoupe.comparison.accounts.pages.page import Page

# A name of any kind: *Jean-Moulin*, *Marie Curie*, *Ariane 6*.
_CAPITALS = re.compile(r"(?<![\w-])(?:[LD]['’])?[A-ZÀ-ÝŒ][\w-]+(?: (?:[A-ZÀ-ÝŒ][\w-]+|\d+(?!\w)))*")
_WORD = re.compile(r"[^\W\d_]+")
# What stands before the name of a town: *à Genève*, *un palace de Lausanne*, but *quai Saint-Aubin*.
_TOWN = re.compile(r"(?<!\w)(?:a|de|d'|du|vers|rallier) ?$")
# What stands before a town that is only near: *près de Lyon*, *en banlieue de Lyon*, *à 20 kilomètres de Lyon*.
_NEAR = re.compile(
    r"(?<!\w)(?:pres|proche|loin|portes|banlieue|peripherie|agglomeration|metropole|region|abords|environs|"
    r"alentours|large|hauteur|kilometres|km|nord|sud|est|ouest|sortie|entree|route|autoroute|ligne|diocese|"
    r"academie|originaire|natif|native|habitante?|maire|deputee?) (?:de|d'|du) ?$"
)
# Characters in which it stands.
_BEFORE = 30
# Content words of a sentence that says little by itself: *Il sera installé dans la salle des fêtes.*
_FEW = 4
# Words of the longest name of a country.
_LONGEST = 4


def capitals(text: str) -> frozenset[str]:
    """Return the words with a capital in `text`, folded, and the numbers behind them, marked as such."""
    names = re.split("[ '-]", fold(" ".join(_CAPITALS.findall(text))))
    return frozenset(f"={part}" for part in names if len(part) > 1 or part.isdigit())


@dataclass(frozen=True)
class Scene:
    """A sentence of an article.

    Args:
        page: the article.

        sentence: where it stands.

        told: the article's folded text, with its times masked.

        raw: the same with its accents.

        capitals: the words with a capital in the article.
    """

    page: Page
    sentence: Span
    told: str
    raw: str
    capitals: frozenset[str] = frozenset()

    def candidates(self, deed: Deed) -> list[Candidate]:
        """Return the words that can fill a deed's slot, in order."""
        if deed.filled not in self._asked:
            self._asked[deed.filled] = self._candidates(deed.filled)
        return self._asked[deed.filled]

    @cached_property
    def _asked(self) -> dict[frozenset[str], list[Candidate]]:
        """Return the words asked for so far: many deeds are filled by the same classes."""
        return {}

    def _candidates(self, filled: frozenset[str]) -> list[Candidate]:
        found = [one for name in sorted(filled) for one in self._of_class(name)]
        return sorted(found, key=lambda one: (one.span, sorted(one.lines), sorted(one.names)))

    @cached_property
    def _kinds(self) -> dict[str, Callable[[], Iterator[Candidate]]]:
        return {
            "countries": self._countries,
            "places": self._places,
            "names": partial(self._called, ActorKind.PERSON),
            "bodies": partial(self._called, ActorKind.ORGANISATION),
            "proper": self._proper,
        }

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether it tells the story."""
        return self.page.in_prose(self.sentence)

    @cached_property
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
        return self._of_kind(ActorKind.PERSON)

    def towns(self, span: Span) -> frozenset[str]:
        """Return the places named in `span` that are no countries and stand behind *à* or *de*."""
        held = (one for one in self.named if one[0] in span and self.page.called[one[1]])
        return frozenset(name for place, name in held if self._is_town(place))

    def words(self) -> frozenset[str]:
        """Return the words of the sentence; those of the one before too, where it has few."""
        page, told = self.page, self.page.senses(self.sentence)
        at = page.starts.index(self.sentence.start)
        return told | page.senses(page.analysis.sentences[at - 1]) if at and len(told) < _FEW else told

    def _of_class(self, name: str) -> Iterable[Candidate]:
        return self._kinds[name]() if name in self._kinds else self._listed.get(name, ())

    @cached_property
    def _listed(self) -> dict[str, list[Candidate]]:
        """Return the words of each class that the table lists."""
        found = words_of_classes().found(self.told, self.sentence.start, self.sentence.end)
        return {
            classes()[rank]: [_candidate(classes()[rank], match) for match in matches]
            for rank, matches in found.items()
        }

    def _countries(self) -> Iterator[Candidate]:
        words = list(_WORD.finditer(self.told, self.sentence.start, self.sentence.end))
        at = 0
        while at < len(words):
            size, country = next(_countries(words[at : at + _LONGEST]), (1, ""))
            if country:
                span = Span(words[at].start(), words[at + size - 1].end())
                yield Candidate(span, frozenset((f"countries.{country}",)), frozenset())
            at += size

    def _places(self) -> Iterator[Candidate]:
        for span, name in self.named:
            if self.page.called[name]:
                yield Candidate(span, frozenset(), self.towns(span), is_place=True)

    def _called(self, kind: ActorKind) -> Iterator[Candidate]:
        for span, name in self._of_kind(kind):
            yield Candidate(span, frozenset(), frozenset((name,)))

    def _proper(self) -> Iterator[Candidate]:
        """Yield the words with a capital inside the sentence; each word of a name counts: *Jean-Moulin*."""
        for match in _CAPITALS.finditer(self.page.text, self.sentence.start + 1, self.sentence.end):
            yield Candidate(Span(*match.span()), frozenset(), capitals(match[0]))

    def _of_kind(self, kind: ActorKind) -> list[tuple[Span, str]]:
        return [one for one in self.named if self.page.kinds[one[1]] is kind]

    def _is_town(self, span: Span) -> bool:
        before = self.told[max(0, span.start - _BEFORE) : span.start]
        if not _TOWN.search(before) or _NEAR.search(before):
            return False
        return span.of(self.told).replace("-", " ") not in _states()


def _candidate(name: str, match: re.Match[str]) -> Candidate:
    line = match.lastgroup or match[0].replace(" ", "")
    return Candidate(Span(*match.span()), frozenset((f"{name}.{line}",)), frozenset())


def _countries(words: Sequence[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Yield the countries that the first of `words` and those behind it name, the longest name first."""
    if words[0][0] not in _first_of_countries():
        return
    for size in range(len(words), 0, -1):
        country = countries("fr").get(tuple(word[0] for word in words[:size]))
        if country:
            yield size, country


@cache
def _first_of_countries() -> frozenset[str]:
    """Return the words with which the name of a country begins."""
    return frozenset(name[0] for name in countries("fr"))


@cache
def _states() -> frozenset[str]:
    """Return the names of what is larger than a town."""
    listed = table("french", "places")
    names = [one for name, about in listed["countries"].items() for one in (name, *about.get("also", ()))]
    larger = (*names, *listed["regions"]["names"], *listed["departments"]["names"])
    return frozenset(fold(name).replace("-", " ") for name in larger)
