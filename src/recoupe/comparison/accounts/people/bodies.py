"""Where a story's articles name bodies and things."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.names.spelling import name_key
from recoupe.analysis.actors.words.lexicon import key
from recoupe.comparison.accounts.people.people import words
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.accounts.people.people import People

# A name of fewer letters is seldom a body's. By hand: *TER*, *SHU* of the open stories are none, *ANVS* is.
_LETTERS = 4


def of_bodies(people: People) -> Iterator[tuple[list[Place], bool]]:
    """Yield where each body or thing is named, once an article, and whether by one name.

    A name is one whatever each article takes it for: a ship may be a place in one and a body in another.
    """
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    kinds: dict[str, set[ActorKind]] = defaultdict(set)
    for article, page in people.pages.items():
        for actor in page.analysis.actors:
            for mention in actor.mentions:
                place = _core(Place(article, mention.span), people)
                if mention.form.value == "name" and page.in_prose(mention.span):
                    found[_key(place, people)].setdefault(article, place)
                    kinds[_key(place, people)].add(actor.kind)
    persons = {word for identifier in people.names for word in _person_words(identifier, people)}
    for name, given in sorted(found.items()):
        if _names_body(name, kinds[name]) and name not in persons:
            yield list(given.values()), True
    yield from _by_aliases(people, found)


def _person_words(identifier: str, people: People) -> Sequence[str]:
    """Return the full names of a person and the words of them; none for a body."""
    actor = people.actors[identifier]
    full = [key(name) for name in actor.names if len(name_key(name)) > 1]
    full = [name for name in full if name.split()[0] not in words("names", "before")]
    return [part for name in full for part in (name, *name.split())] if actor.kind is ActorKind.PERSON else []


def _key(place: Place, people: People) -> str:
    return key(people.said(place))


def _names_body(name: str, kinds: set[ActorKind]) -> bool:
    person = ActorKind.PERSON in kinds and ActorKind.ORGANISATION not in kinds and len(name.split()) > 1
    letters = sum(map(str.isalpha, name))
    return (
        kinds != {ActorKind.PLACE} and not person and letters >= _LETTERS and not any(map(str.isdigit, name))
    )


def _core(place: Place, people: People) -> Place:
    """Return a name without the noun before it: *Tempête Aldwin*."""
    text = place.span.of(people.pages[place.article].text)
    first, space, rest = text.partition(" ")
    if rest and key(first) in words("names", "before"):
        return Place(place.article, Span(place.span.start + len(first) + len(space), place.span.end))
    return place


def _by_aliases(
    people: People, found: Mapping[str, Mapping[str, Place]]
) -> Iterator[tuple[list[Place], bool]]:
    """Yield the bodies that every article calls by another name: in full, by letters, by a part."""
    for identifier, given in sorted(people.names.items()):
        if people.actors[identifier].kind is not ActorKind.ORGANISATION or len(given) < 2:
            continue
        keys = [{_key(place, people) for place in places} for places in given.values()]
        if all(len(found.get(name, ())) < 2 for one in keys for name in one):
            yield [places[0] for places in given.values()], False
