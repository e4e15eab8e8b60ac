"""Who is who in one story, and what each of its articles says of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from recoupe.analysis.actors.actor import ActorKind, MentionForm
from recoupe.analysis.actors.names.spelling import name_key
from recoupe.analysis.actors.words.lexicon import key
from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.portrait import Title
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.cast import Merged


@dataclass(frozen=True)
class People:
    """The people of one story, by the dossier's ids."""

    room: Newsroom
    merged: Merged

    @property
    def pages(self) -> Mapping[str, Page]:
        """Return the story's articles, by id."""
        return self.room.pages

    def id_of(self, article: str, actor: str) -> str:
        """Return the dossier's id of an article's actor; a forename alone means the one person who bears it."""
        known = self.merged.id_of(article, actor)
        if self.is_person(known):
            return known
        bearers = self._forenamed.get(key(self.actors[known].name), [])
        return bearers[0] if len(bearers) == 1 else known

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Return the actors that the articles name, by id, those of the dossier named most first."""
        named = sorted({name for page in self.room.pages.values() for _, name in page.names}, key=_number)
        return {name: self.merged.actor(name) for name in named}

    @cached_property
    def _forenamed(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for identifier in sorted(self.names):
            if self.is_person(identifier):
                found[key(self.actors[identifier].name)].append(identifier)
        return found

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, tuple[Place, ...]]]:
        """Return where each article names each actor, by the actor's id and the article's."""
        found: dict[str, dict[str, tuple[Place, ...]]] = defaultdict(dict)
        for article, page in self.pages.items():
            for actor in page.analysis.actors:
                spans = [m.span for m in actor.mentions if m.form is MentionForm.NAME]
                places = tuple(Place(article, span) for span in spans if page.in_prose(span))
                if places:
                    identifier = self.merged.id_of(article, actor.id)
                    found[identifier][article] = found[identifier].get(article, ()) + places
        return found

    @cached_property
    def titles(self) -> Mapping[str, Sequence[Title]]:
        """Return the roles set beside each person's name, by the person's id."""
        found: dict[str, list[Title]] = defaultdict(list)
        for title in self._all:
            if title.beside:
                found[self.id_of(title.article, title.actor)].append(title)
        return found

    @cached_property
    def loose(self) -> Sequence[Title]:
        """Return the roles that no name stands beside."""
        return [title for title in self._all if not title.beside]

    @cached_property
    def _all(self) -> Sequence[Title]:
        return [
            title
            for page in self.pages.values()
            for title in page.analysis.titles
            if title.office.noun not in words("nouns", "silent") and not _is_inside(title, page)
        ]

    def called(self, identifier: str) -> str:
        """Return the name that most articles give an actor, in full where one does."""
        forms: Counter[str] = Counter()
        for places in self.names.get(identifier, {}).values():
            forms.update({self.said(place) for place in places})
        full = {form: count for form, count in forms.items() if " " in form} or dict(forms)
        return min(full, key=lambda form: (-full[form], form), default=self.actors[identifier].name)

    def said(self, place: Place) -> str:
        """Return the words at a place as a name is written, on one line."""
        return " ".join(place.span.of(self.pages[place.article].text).replace("’", "'").split())

    def full(self, places: Sequence[Place]) -> Place | None:
        """Return the first of an article's places that gives more than a surname; `None` where none does."""
        return next((place for place in places if _is_full(self.said(place))), None)

    def is_person(self, identifier: str) -> bool:
        """Tell whether an actor is a person."""
        return self.actors[identifier].kind is ActorKind.PERSON

    def is_named(self, title: Title) -> bool:
        """Tell whether the article takes a role for somebody whom it names."""
        return bool(title.actor) and self.id_of(title.article, title.actor) in self.names

    def calls(self, identifier: str) -> frozenset[str]:
        """Return the nouns by which the articles call a person."""
        return frozenset(title.office.noun for title in self.titles.get(identifier, ()))


def _is_inside(title: Title, page: Page) -> bool:
    """Tell whether a role is another's complement: *la fille de la victime*."""
    return any(title.span in other.span and title.span != other.span for other in page.analysis.titles)


def _is_full(name: str) -> bool:
    """Tell whether a person's name is a full one; *Affaire Durand* is none."""
    return len(name_key(name)) > 1 and key(name.split(maxsplit=1)[0]) not in words("names", "before")


@cache
def words(*path: str) -> frozenset[str]:
    """Return a list of words of the table `people`, folded."""
    found: Any = table("french", "people")
    for step in path:
        found = found[step]
    return frozenset(fold(found).split())


@cache
def lines(*path: str) -> tuple[frozenset[str], ...]:
    """Return a list of lines of words of the table `people`, folded."""
    found: Any = table("french", "people")
    for step in path:
        found = found[step]
    return tuple(frozenset(fold(line).split()) for line in found)


@cache
def is_general(noun: str) -> bool:
    """Tell whether a noun tells next to nothing of whom it names."""
    return noun in words("nouns", "general")


def one_noun(one: str, other: str) -> bool:
    """Tell whether two nouns say one thing: *chauffeur*, *conducteur*."""
    return one == other or any({one, other} <= line for line in lines("nouns", "same"))


def near_nouns(one: str, other: str) -> bool:
    """Tell whether of two nouns one says more than the other: *le patron*, *le directeur*."""
    return any({one, other} <= line for line in lines("nouns", "near"))


def _number(identifier: str) -> int:
    return int(identifier.removeprefix("p"))
