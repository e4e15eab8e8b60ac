"""Every place the articles say something happened at, as details."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import COPIED, Plain, Relation
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# Characters before a name in which the preposition stands.
_NEAR = 16
# What it tells that two articles name a site by the same words: *la salle des émaux*.
_SITE = 0.5
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Where(Plain):
    """A place: the dossier's own by its id, or the words that name it (*gare maritime*)."""

    words: frozenset[str]
    named: bool

    @property
    def kind(self) -> str:
        """Return that it is a place."""
        return "place"

    @property
    def is_telling(self) -> bool:
        """Tell whether more than one word names it."""
        return len(self.words) > 1

    @property
    def is_news(self) -> bool:
        """Tell that a place one article names is no news."""
        return False

    @property
    def measured(self) -> object:
        """Return what it is a value of: an article names many."""
        return self.words

    def relation(self, other: Where) -> Relation:
        """Return whether two places are one, or one may hold the other."""
        if self.words == other.words:
            return Relation.EQUAL
        held = self.words <= other.words or other.words <= self.words
        return Relation.COMPATIBLE if held else Relation.DIFFERENT

    def likeness(self, other: Where) -> float:
        """Return that a site told in the same words is one."""
        return _SITE if self.words == other.words and not self.named else 0.0

    def may_differ(self, other: Where, evidence: float, share: float) -> bool:
        """Tell whether one text was copied with another place in it: two sentences alike are not enough."""
        del share
        return evidence >= COPIED and self.named and other.named


def wheres_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the places at which, from which or to which something happens, in reading order."""
    named, described = (dict(found) for found in (_named(page), _described(page)))
    found = {span: words for span, words in {**described, **named}.items() if page.in_prose(span)}
    for span in sorted(found):
        if not any(span != other and span in other for other in found):
            yield detail_of(page, span, Where(found[span], span in named), span.of(page.text), agenda)


def _named(page: Page) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield the names of places behind a preposition, with it."""
    for span, name in page.names:
        before = _preposition().search(page.folded, max(0, span.start - _NEAR), span.start)
        if page.called[name] and before:
            yield Span(before.start("at"), span.end), frozenset({name})


def _described(page: Page) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield the sites that a noun and what follows name: *la place de l’Amirauté*, *la gare maritime*."""
    for found in _site().finditer(page.folded):
        words = _WORD.findall(found["site"])
        if len(words) > 1:
            yield Span(*found.span("whole")), frozenset(words)


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<at>(?:{table('french', 'sites')['prepositions']})(?: l[ae]s?)? |(?:a|de|sur) l'|d')$"
    )


@cache
def _site() -> re.Pattern[str]:
    nouns, adjectives = ("|".join(table("french", "sites")[name].split()) for name in ("nouns", "adjectives"))
    return re.compile(
        rf"(?<!\w)(?P<whole>(?:(?:{table('french', 'sites')['prepositions']}) )?(?:l'|la |le |les )?"
        rf"(?P<site>(?:{nouns})(?: (?:{adjectives})| (?:de la |de l'|du |des |de |d')[^\W\d_]{{3,}}(?:-[^\W\d_]+)*))"
        rf")(?!\w)"
    )
