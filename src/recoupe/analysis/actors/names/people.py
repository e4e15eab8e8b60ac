"""Names that mean one person: full, surname alone, with initials, with or without a particle."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.spelling import spelled
from recoupe.analysis.actors.words.lexicon import EMPTY, forenames, honorifics, key, nouns, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role


@dataclass(slots=True)
class Person:
    """One person while the article is read: every name and every role given so far.

    Args:
        told: the roles that the text itself gives; the others are guessed.
    """

    names: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    told: list[Role] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the fullest name, the first of equals."""
        return max(self.names, key=lambda name: (len(name.words), -name.span.start)).text

    @property
    def gender(self) -> str:
        """Return the gender that honorifics, roles or forename show; `""` where none does.

        A title may be masculine for a woman too (*son confrère Me Anne Durand*): her forename goes before it;
        *le docteur* and *la victime* show nothing.
        """
        return next(filter(None, self._genders()), "")

    def _genders(self) -> Iterator[str]:
        yield from (honorifics().get(name.honorific, "") for name in self.names)
        silent = {"docteur"} | nouns("titles", "one_gender", "nouns")
        yield from (r.gender for r in self.roles if r.gender == "f" and r.office.noun not in silent)
        yield from (forename_gender(name.text) for name in self.names)
        yield from (role.gender for role in self.roles if role.office.noun not in silent)

    @property
    def countries(self) -> frozenset[str]:
        """Return the countries its roles name."""
        return frozenset(country for role in self.roles for country in role.office.countries)


@lru_cache(maxsize=1 << 14)
def forename_gender(name: str) -> str:
    """Return the gender that the first word of `name` shows; `""` where it is no listed forename."""
    first = key(name.split(maxsplit=1)[0])
    return forenames().get(first) or forenames().get(first.split()[0], "")


def _particles() -> frozenset[str]:
    return nouns("names", "particles", "joining")


@lru_cache(maxsize=1 << 14)
def surname(name: str) -> str:
    """Return the last word of `name`, folded, without particle or article (*el-*, *al-*)."""
    last = key(name).split()
    while len(last) > 1 and last[0] in _particles():
        last = last[1:]
    return last[-1]


@lru_cache(maxsize=1 << 14)
def forename(name: str) -> str:
    """Return the first word of a name of several words, folded; `""` of a single one."""
    parts = name.split()
    return key(parts[0]) if len(parts) > 1 and key(parts[0]) not in _particles() | EMPTY else ""


def same_person(one: str, other: str) -> bool:
    """Tell whether two names can be one person's: same surname, and no two different forenames."""
    if not _alike(surname(one), surname(other)):
        return False
    if _ends_like(one, other):
        return True
    first, second = forename(one), forename(other)
    return not first or not second or first == second or _initial(first, second) or _variant(first, second)


def _alike(one: str, other: str) -> bool:
    """Tell whether two surnames are one, or two transcriptions of one (*Zelensky*, *Zelenski*)."""
    return one == other or (min(len(one), len(other)) > 3 and spelled(one) == spelled(other))


def _variant(one: str, other: str) -> bool:
    """Tell whether two forenames are forms of one across languages (*Volodymyr*, *Vladimir*)."""
    return spelled(one) == spelled(other) or not _forms(one).isdisjoint(_forms(other))


def _forms(forename: str) -> frozenset[int]:
    groups = table("names")["variants"]["groups"]
    return frozenset(number for number, group in enumerate(groups) if forename in map(key, group))


def _ends_like(one: str, other: str) -> bool:
    """Tell whether a surname of two words ends the longer name: *Traoré Dicko*, *Adama Traoré Dicko*."""
    short, long = sorted((key(one).split(), key(other).split()), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _initial(first: str, second: str) -> bool:
    """Tell whether one is the other's first letters, or one of them: *J.-L.*, *L.* of *Jean-Luc*."""
    short, long = sorted((first.replace(".", ""), second.replace(".", "")), key=len)
    letters = short.replace(" ", "")
    abbreviated = all(len(word) == 1 for word in short.split())
    return abbreviated and letters in "".join(word[:1] for word in long.split())


def group(names: Sequence[Name]) -> dict[int, Person]:
    """Return the person that each name, by its place in `names`, means.

    A single word joins the full name it is the surname of, or else the forename of; between two people of
    one surname, the one named last before it.
    """
    people: list[Person] = []
    found: dict[int, Person] = {}
    ordered = sorted(
        range(len(names)), key=lambda index: (len(names[index].words) < 2, names[index].span.start)
    )
    for index in ordered:
        person = _owner(names[index], people)
        if person is None:
            people.append(person := Person())
        person.names.append(names[index])
        found[index] = person
    for person in people:
        person.names.sort(key=lambda name: name.span.start)
    return found


def _owner(name: Name, people: Sequence[Person]) -> Person | None:
    if name.text.isupper() and len(name.words) == 1 and (owner := _by_initials(name, people)):
        return owner
    matching = [
        person
        for person in people
        if _same_gender(person, name) and any(same_person(name.text, known.text) for known in person.names)
    ]
    if not matching and len(name.words) == 1:
        matching = [person for person in people if _has_forename(person, name)]
        matching = matching if len(matching) == 1 else []
    return min(matching, key=lambda person: _distance(person, name), default=None)


def initials(name: str) -> str:
    """Return the first letters of the words of a name, folded: *mbs* of *Mohammed ben Salman*."""
    return "".join(word[0] for word in key(name).split())


def _by_initials(name: Name, people: Sequence[Person]) -> Person | None:
    return next((one for one in people if any(initials(n.text) == key(name.text) for n in one.names)), None)


def _same_gender(person: Person, name: Name) -> bool:
    """Tell *M. Durand* from *Mme Durand*."""
    first = forename_gender(name.text) if len(name.words) > 1 else ""
    shown = honorifics().get(name.honorific, "") or first
    return not shown or not person.gender or shown == person.gender


def _has_forename(person: Person, name: Name) -> bool:
    return (
        any(forename(known.text) == key(name.text) for known in person.names)
        and key(name.text) in forenames()
    )


def _distance(person: Person, name: Name) -> tuple[bool, int]:
    """Order people by their nearest mention before the name, then after it."""
    full = [known for known in person.names if forename(known.text) or known.honorific]
    gaps = [name.span.start - known.span.start for known in full or person.names]
    before = [gap for gap in gaps if gap >= 0]
    return (not before, min(before) if before else -max(gaps))
