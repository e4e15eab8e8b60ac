"""Accounts of who: the names that articles give one person or body, alike or not."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.words.lexicon import key
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.people.bodies import of_bodies
from recoupe.comparison.accounts.people.frames import frame_of
from recoupe.comparison.accounts.people.othernames import is_near, other_names
from recoupe.comparison.accounts.people.people import is_general
from recoupe.comparison.accounts.people.standing import Standing, relate
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.accounts.people.people import People
    from recoupe.comparison.accounts.people.years import Group


def names(people: People, groups: Sequence[Group], spelt: Iterable[Draft]) -> Iterator[Draft]:
    """Yield an account for every name that several articles give, or one alone where others tell of its bearer.

    Args:
        people: who is who.

        groups: the ages by person: one may tell who somebody without a name is.

        spelt: the names written in several ways, which have their accounts.
    """
    other = [_draft(places, *_standing(places, people), people) for places in other_names(people)]
    seen = {value.place for draft in (*spelt, *other) for value in draft.values}
    yield from other
    for places, alike in (*_of_persons(people), *of_bodies(people), *_of_places(people)):
        if len({place.article for place in places}) > 1 and seen.isdisjoint(places):
            verdict, entry = (Verdict.AGREE, "same_name") if alike else (Verdict.COMPATIBLE, "short_name")
            yield _draft(places, verdict, entry, people)
    for identifier in sorted({*_aged_elsewhere(people, groups), *_titled_elsewhere(people)}):
        (given,) = people.names[identifier].values()
        yield _draft([people.full(given) or given[0]], Verdict.ONLY_ONE, "only", people)


def _standing(places: Sequence[Place], people: People) -> tuple[Verdict, str]:
    """Return how two names of one person stand: near enough to be spellings, or not."""
    pairs = combinations({people.said(place) for place in places}, 2)
    near = all(is_near(one, other) for one, other in pairs)
    return (Verdict.SPELLING, "spellings") if near else (Verdict.CONFLICT, "names_differ")


def _draft(places: Sequence[Place], verdict: Verdict, entry: str, people: People) -> Draft:
    values = tuple(Value(place, people.said(place)) for place in sorted(places))
    told = " / ".join(dict.fromkeys(value.value for value in values))
    only = people.room.names[values[0].place.article]
    longest = max((value.value for value in values), key=lambda name: len(name.split()))
    slot = f"{table('french', 'people')['said']['name']} · {longest}"
    copied = people.room.sources.why(list(places), people.room.names)
    why = because(f"accounts.{entry}", only if entry == "only" else told)
    return Draft(slot, values, verdict, (why, *copied), AccountKind.NAME)


def _of_persons(people: People) -> Iterator[tuple[list[Place], bool]]:
    """Yield where each person is named in full, once an article."""
    for identifier, given in sorted(people.names.items()):
        if people.is_person(identifier):
            yield [full for places in given.values() if (full := people.full(places))], True


def _of_places(people: People) -> Iterator[tuple[list[Place], bool]]:
    """Yield where each place is named, once an article, by its fullest name there; whether all name it alike."""
    for identifier, given in sorted(people.names.items()):
        if people.actors[identifier].kind is ActorKind.PLACE:
            places = [
                max(found, key=lambda place: (len(people.said(place)), -place.span.start))
                for found in given.values()
            ]
            yield places, len({key(people.said(place)) for place in places}) == 1


def _aged_elsewhere(people: People, groups: Sequence[Group]) -> Iterator[str]:
    """Yield whom one article names and another tells the age of without a name."""
    for group in groups:
        if group.person and len(people.names.get(group.person, {})) == 1 and len(group.articles) > 1:
            yield group.person


def _titled_elsewhere(people: People) -> Iterator[str]:
    """Yield whom one article names and another gives the same trade or office without a name."""
    loose = [(title, frame_of(title)) for title in people.loose if not people.is_named(title)]
    for identifier, titles in people.titles.items():
        given = people.names.get(identifier, {})
        if len(given) != 1 or not people.is_person(identifier):
            continue
        for title in titles:
            frame = frame_of(title)
            if not is_general(frame.noun) and any(
                other.article != title.article
                and {other.gender, title.gender} != {"m", "f"}
                and frame.noun == his.noun
                and relate(frame, his) is Standing.SAME
                for other, his in loose
            ):
                yield identifier
                break
