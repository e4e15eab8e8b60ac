"""Accounts of who: the names that articles give one person or body, alike or not."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.lexicon import key
from recoupe.analysis.actors.spelling import name_key
from recoupe.comparison.accounts.draft import Draft
from recoupe.comparison.accounts.frames import Frame, frame_of
from recoupe.comparison.accounts.people import is_general, words
from recoupe.comparison.accounts.standing import Standing, relate
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.accounts.people import People
    from recoupe.comparison.accounts.years import Group

# A name of fewer letters, or with a digit, is seldom a body's.
_LETTERS = 4


def names(people: People, groups: Sequence[Group], spelt: Iterable[Draft]) -> Iterator[Draft]:
    """Yield an account for every name that several articles give, or one alone where others tell of its bearer.

    Args:
        people: who is who.

        groups: the ages by person: one may tell who somebody without a name is.

        spelt: the names written in several ways, which have their accounts.
    """
    seen = {value.place for draft in spelt for value in draft.values}
    other = list(_others(people))
    seen |= {value.place for draft in other for value in draft.values}
    yield from other
    for places in (*_of_persons(people), *_of_bodies(people)):
        if len({place.article for place in places}) > 1 and seen.isdisjoint(places):
            yield _draft(places, Verdict.AGREE, "same_name", people)
    for group in groups:
        given = people.names.get(group.person, {}) if group.person else {}
        if len(given) == 1 and len(group.articles) > 1:
            yield _draft([next(iter(given.values()))[0]], Verdict.ONLY_ONE, "only", people)


def _draft(places: Sequence[Place], verdict: Verdict, entry: str, people: People) -> Draft:
    values = tuple(Value(place, _said(place, people)) for place in sorted(places))
    told = " / ".join(dict.fromkeys(value.value for value in values))
    words_ = people.room.names[values[0].place.article] if entry == "only" else told
    slot = f"{table('french', 'people')['said']['name']} · {values[0].value}"
    copied = people.room.sources.why(list(places), people.room.names)
    return Draft(slot, values, verdict, (because(f"accounts.{entry}", words_), *copied), AccountKind.NAME)


def _said(place: Place, people: People) -> str:
    return " ".join(place.span.of(people.pages[place.article].text).replace("’", "'").split())


def _of_persons(people: People) -> Iterator[list[Place]]:
    """Yield where each person is named in full, once an article."""
    for identifier, given in sorted(people.names.items()):
        if people.actors[identifier].kind is ActorKind.PERSON:
            yield [full for places in given.values() if (full := _full(places, people))]


def _full(places: Sequence[Place], people: People) -> Place | None:
    return next((place for place in places if len(name_key(_said(place, people))) > 1), None)


def _of_bodies(people: People) -> Iterator[list[Place]]:
    """Yield where each body or thing is named, once an article: one name, whatever each article takes it for."""
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
            yield list(given.values())


def _person_words(identifier: str, people: People) -> Sequence[str]:
    """Return the full names of a person and the words of them; none for a body."""
    actor = people.actors[identifier]
    full = [key(name) for name in actor.names if len(name_key(name)) > 1]
    full = [name for name in full if name.split()[0] not in words("names", "before")]
    return [part for name in full for part in (name, *name.split())] if actor.kind is ActorKind.PERSON else []


def _key(place: Place, people: People) -> str:
    return key(_said(place, people))


def _names_body(name: str, kinds: set[ActorKind]) -> bool:
    person = ActorKind.PERSON in kinds and ActorKind.ORGANISATION not in kinds and len(name.split()) > 1
    letters = sum(map(str.isalpha, name))
    return kinds != {ActorKind.PLACE} and not person and letters >= _LETTERS and not any(map(str.isdigit, name))


def _core(place: Place, people: People) -> Place:
    """Return a name without the noun before it: *Tempête Aldwin*."""
    text = place.span.of(people.pages[place.article].text)
    first, space, rest = text.partition(" ")
    if rest and key(first) in words("names", "before"):
        return Place(place.article, Span(place.span.start + len(first) + len(space), place.span.end))
    return place


def _others(people: People) -> Iterator[Draft]:
    """Yield an account where articles give one office to two names that are half alike."""
    persons = [one for one in sorted(people.titles) if people.actors[one].kind is ActorKind.PERSON]
    for one, other in combinations(persons, 2):
        if _is_other_name(one, other, people):
            places = [
                full
                for person in (one, other)
                for given in people.names.get(person, {}).values()
                if (full := _full(given, people))
            ]
            if len({place.article for place in places}) > 1:
                yield _draft(places, Verdict.CONFLICT, "names_differ", people)


def _is_other_name(one: str, other: str, people: People) -> bool:
    """Tell whether two people of different articles share an office and half a name, or an office of one place."""
    ours, theirs = people.names.get(one, {}), people.names.get(other, {})
    genders = {people.actors[one].gender, people.actors[other].gender} - {""}
    if not ours or not theirs or ours.keys() & theirs.keys() or len(genders) > 1:
        return False
    half = _half(people.actors[one].name, people.actors[other].name)
    return any(
        _one_office(mine, his, half=half)
        for mine in map(frame_of, people.titles[one])
        for his in map(frame_of, people.titles[other])
    )


def _half(one: str, other: str) -> bool:
    """Tell whether two full names have the forename or the surname in common, and not both."""
    (first, *rest), (given, *others) = key(one).split() or [""], key(other).split() or [""]
    return bool(rest and others) and (first == given) is not (rest[-1] == others[-1])


def _one_office(mine: Frame, his: Frame, *, half: bool) -> bool:
    """Tell whether two roles are one office, so far its own that it has one holder in a story."""
    if relate(mine, his) is not Standing.SAME or is_general(mine.noun) or mine.former:
        return False
    unique = mine.noun in words("nouns", "unique")
    place = bool(mine.of & his.of)
    return (unique and place) or (half and (unique or place or bool(mine.rank & his.rank)))
