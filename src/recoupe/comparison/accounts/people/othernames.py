"""Two names that articles give one person: half alike, and what is told of both the same."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.offices import portfolios
from recoupe.comparison.accounts.pages.content import STEM
from recoupe.comparison.accounts.people.frames import Frame, frame_of
from recoupe.comparison.accounts.people.people import words
from recoupe.comparison.accounts.people.standing import Standing, relate
from recoupe.comparison.cast.misspelling import is_misspelt
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.accounts.people.people import People
    from recoupe.comparison.dossier import Place

_LETTERS = re.compile(r"[\W_]+")
# Content words that the sentences of two names share, names left out. Of 183 pairs of places that name one
# person in the open stories and the example, and 217 that name two: with a common role, 106 and none share a
# word (109 and 8 share none or more); without one, 26 and 4 share two, 18 and 1 three.
_BESIDE_ROLE = 1
_ALONE = 2
# Where the forename is all that two names have in common, so much more must be alike where no role is, and a role
# must be the same. Were all the invented press one story, a looser role would join two women of two stories.
_FORENAME = 1
# Letters of a word that may be off by one and still be the same.
_LONG = 5


def other_names(people: People) -> Iterator[list[Place]]:
    """Yield where two names stand for one person: half alike, or of who holds one office of one town."""
    persons = [one for one in sorted(people.names) if people.is_person(one)]
    frames = {one: [frame_of(title) for title in people.titles.get(one, ())] for one in persons}
    for one, other in sorted(_near(persons, frames, people)):
        if _may_be_one(one, other, people) and _is_one(one, other, frames, people):
            places = [
                full
                for person in (one, other)
                for given in people.names[person].values()
                if (full := people.full(given))
            ]
            if len({place.article for place in places}) > 1:
                yield places


def _near(
    persons: Sequence[str], frames: Mapping[str, Sequence[Frame]], people: People
) -> set[tuple[str, str]]:
    """Return the pairs worth a look: one forename, surnames that begin alike, or an office of one town."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person in persons:
        first, *rest = fold(people.actors[person].name).split() or [""]
        keys = {("forename", first), ("surname", _LETTERS.sub("", rest[-1])[:2])} if rest else set()
        unique = (frame for frame in frames[person] if frame.noun in words("nouns", "unique"))
        for key in keys | {("town", place) for frame in unique for place in frame.places}:
            found[key].append(person)
    return {pair for alike in found.values() for pair in combinations(alike, 2)}


def _may_be_one(one: str, other: str, people: People) -> bool:
    """Tell whether no article names both, and no gender parts them."""
    genders = {people.actors[one].gender, people.actors[other].gender} - {""}
    return len(genders) < 2 and not people.names[one].keys() & people.names[other].keys()


def _is_one(one: str, other: str, frames: Mapping[str, Sequence[Frame]], people: People) -> bool:
    half = _half(people.actors[one].name, people.actors[other].name)
    pairs = list(product(frames[one], frames[other]))
    if not half:
        return any(_of_one_town(mine, his) for mine, his in pairs)
    widest = Standing.SAME if half == "forename" else Standing.COMPATIBLE
    role = any(relate(mine, his) <= widest for mine, his in pairs)
    alone = _ALONE + (_FORENAME if half == "forename" else 0)
    return _common(one, other, people) >= (_BESIDE_ROLE if role else alone)


def _half(one: str, other: str) -> str:
    """Return what two full names have in common, `forename` or `surname`; `""` for both, neither or one word."""
    (first, *rest), (given, *others) = fold(one).split() or [""], fold(other).split() or [""]
    surname = rest[-1:] == others[-1:] or is_misspelt(
        f"{first} {' '.join(rest)}", f"{first} {' '.join(others)}"
    )
    if not rest or not others or (first == given) is surname:
        return ""
    return "forename" if first == given else "surname"


def is_near(one: str, other: str) -> bool:
    """Tell whether two names are one, a letter put wrong or a second surname left out: *Éloïse*, *Héloïse*."""
    ours, theirs = fold(one).replace("-", " ").split(), fold(other).replace("-", " ").split()
    if len(ours) != len(theirs):
        return ours[: len(theirs)] == theirs or theirs[: len(ours)] == ours
    return all(mine == his or _is_off_by_one(mine, his) for mine, his in zip(ours, theirs, strict=True))


def _is_off_by_one(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - `import recoupe` stays instant

    return min(len(one), len(other)) >= _LONG and OSA.distance(one, other) == 1


def _of_one_town(mine: Frame, his: Frame) -> bool:
    """Tell whether two roles are one office that has one holder: *la maire de Brest*."""
    town = (mine.places & his.places) - portfolios()
    unique = mine.noun in words("nouns", "unique") and not mine.former
    return bool(town) and unique and relate(mine, his) is Standing.SAME


def _common(one: str, other: str, people: People) -> int:
    """Return how many content words the sentences that name two people share, at best."""
    own = {word[:STEM] for person in (one, other) for word in _parts(person, people)}
    sides = [list(_sentences(person, people)) for person in (one, other)]
    return max((len((mine & his) - own) for mine, his in product(*sides)), default=0)


def _parts(person: str, people: People) -> Sequence[str]:
    names = people.actors[person].names
    return [word for name in names for word in fold(name).replace("-", " ").split()]


def _sentences(person: str, people: People) -> Iterator[frozenset[str]]:
    for article, places in people.names[person].items():
        page = people.pages[article]
        for place in places:
            yield page.stems(page.sentence(place.span), place.span)
