"""A sentence in which deeds are looked for, and its words that can fill their slots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.accounts.deeds import members
from recoupe.comparison.statements.lexicon import countries
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.accounts.deeds import Deed

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
    names = (part for match in _CAPITALS.finditer(text) for part in re.split(r"[ '’-]", fold(match[0])))
    return frozenset(f"={part}" for part in names if len(part) > 1 or part.isdigit())


class Candidate(NamedTuple):
    """A word that can fill a slot: where it stands, the line of its class, who or what is named, if a place."""

    span: Span
    lines: frozenset[str]
    names: frozenset[str]
    is_place: bool = False

    @property
    def is_name(self) -> bool:
        """Tell whether it is a name, which needs no article: *Odile Vasseur*, *Berlin*."""
        return bool(self.names) or any(line.startswith("countries.") for line in self.lines)

    @property
    def is_actor(self) -> bool:
        """Tell whether it names a person or a body."""
        return not self.is_place and any(not name.startswith("=") for name in self.names)


class Found(NamedTuple):
    """What fills a slot: the phrase, and its word that tells what it is."""

    span: Span
    word: Candidate


@dataclass(frozen=True, slots=True)
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
        kinds: dict[str, Callable[[], Iterator[Candidate]]] = {
            "countries": self._countries,
            "places": self._places,
            "names": partial(self._called, ActorKind.PERSON),
            "bodies": partial(self._called, ActorKind.ORGANISATION),
            "proper": self._proper,
        }
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
        return self._of_kind(ActorKind.PERSON)

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
        words = list(_WORD.finditer(self.told, self.sentence.start, self.sentence.end))
        at = 0
        while at < len(words):
            size, country = next(_countries(words[at : at + _LONGEST]), (1, ""))
            if country:
                span = Span(words[at].start(), words[at + size - 1].end())
                yield Candidate(span, frozenset((f"countries.{country}",)), frozenset())
            at += size

    def _places(self) -> Iterator[Candidate]:
        for span, name in self.named():
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
        return [one for one in self.named() if self.page.kinds[one[1]] is kind]

    def _is_town(self, span: Span) -> bool:
        before = self.told[max(0, span.start - _BEFORE) : span.start]
        if not _TOWN.search(before) or _NEAR.search(before):
            return False
        return span.of(self.told).replace("-", " ") not in _states()


def _countries(words: Sequence[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Yield the countries that the first of `words` and those behind it name, the longest name first."""
    for size in range(len(words), 0, -1):
        country = countries("fr").get(tuple(word[0] for word in words[:size]))
        if country:
            yield size, country


def without_times(page: Page, text: str) -> str:
    """Return an article's text, as it is or folded, with `~` for each letter of its times, `|` for ends of lines."""
    told = list(text.replace("\n", "|"))
    for time in page.analysis.times:
        told[time.span.start : time.span.end] = "~" * len(time.span)
    return "".join(told)


@cache
def _states() -> frozenset[str]:
    """Return the names of what is larger than a town."""
    listed = table("french", "places")
    names = [one for name, about in listed["countries"].items() for one in (name, *about.get("also", ()))]
    larger = (*names, *listed["regions"]["names"], *listed["departments"]["names"])
    return frozenset(fold(name).replace("-", " ") for name in larger)
