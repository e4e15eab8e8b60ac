"""Who is who in one article: names and roles brought together, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.appearances import Appearance, Appearances
from recoupe.analysis.actors.names.kinds import kinds_of
from recoupe.analysis.actors.names.names import Name, find_names
from recoupe.analysis.actors.names.people import Person, group
from recoupe.analysis.actors.roles.appositions import pair
from recoupe.analysis.actors.roles.restating import speaks
from recoupe.analysis.actors.roles.roles import Role, find_roles
from recoupe.analysis.actors.roles.titles import find_bearer
from recoupe.analysis.actors.sources.references import is_incised, is_subject
from recoupe.analysis.actors.words.offices import relative, tells_relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.prose import Prose
    from recoupe.language.tokens import Sentence
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Link:
    """A role and the person it means; `told` where the text sets them side by side or repeats the role."""

    role: Role
    person: int
    told: bool


@dataclass(slots=True)
class Casting:
    """The people of one article and what names them, while it is read.

    Args:
        places: where the names of each sentence stand in `names`.

        owners: the person, by number, of each name that is a person's, by the name's place in `names`.

        links: the person each role means, by the role's place in `roles`.

        appearances: where each person comes up, by number; what is quoted is left out.

        strangers: the roles that bring in somebody without a name (*un voisin*, *le médecin*), in reading order.
    """

    sentences: Sequence[Sentence]
    quoted: Sequence[Span]
    names: tuple[Name, ...] = ()
    places: dict[int, list[int]] = field(default_factory=dict)
    kinds: tuple[ActorKind, ...] = ()
    roles: tuple[Role, ...] = ()
    people: list[Person] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)
    links: dict[int, Link] = field(default_factory=dict)
    appearances: Appearances = field(default_factory=Appearances)
    strangers: list[Role] = field(default_factory=list)

    def names_in(self, sentence: int) -> dict[int, int]:
        """Return the first and last token of each name of a sentence."""
        here = (self.names[index] for index in self.places.get(sentence, ()))
        return {name.first: name.last for name in here}

    def number(self, item: Name | Role) -> int:
        """Return which sentence of the article holds the name or role."""
        return self.sentences[item.sentence].number

    def subject(self, item: Name | Role) -> bool:
        """Tell whether the name or role is a verb's subject."""
        return is_subject(self.sentences[item.sentence].doc, item.first, item.last)

    def is_quoted(self, span: Span) -> bool:
        """Tell whether `span` stands inside quotation marks."""
        before = bisect_right(self.quoted, span.start, key=attrgetter("start"))
        return before > 0 and span in self.quoted[before - 1]

    def is_said(self, item: Name | Role) -> bool:
        """Tell whether a speaker's words hold the name or role: not his own, in an incise inside his marks."""
        return self.is_quoted(item.span) and not is_incised(self.sentences[item.sentence].doc, item.first)


def cast_people(prose: Prose) -> Casting:
    """Return the people of an article with every name and role tied to one of them, or to none."""
    sentences = prose.sentences
    casting = Casting(sentences, [stretch.outer for stretch in prose.quoted if stretch.level == 0])
    casting.names = find_names(sentences)
    for index, name in enumerate(casting.names):
        casting.places.setdefault(name.sentence, []).append(index)
    casting.kinds = kinds_of(casting.names, sentences, prose.recognise)
    casting.roles = find_roles(sentences, [casting.names_in(number) for number in range(len(sentences))])
    _tie_names(casting)
    _tie_neighbours(casting)
    _share_offices(casting)
    for index, role in enumerate(casting.roles):
        if index in casting.links or role.plural:
            continue
        if role.definite:
            _tie_role(casting, index, role)
        known = index in casting.links or casting.is_said(role)
        if not known and role.determiner and speaks(casting, role):
            casting.strangers.append(role)
    return casting


def _appear(casting: Casting, number: int, item: Name | Role) -> None:
    if not casting.is_said(item):
        appearance = Appearance(item.span.start, casting.number(item), casting.subject(item))
        casting.appearances.add(number, appearance)


def _tie_names(casting: Casting) -> None:
    persons = [index for index, kind in enumerate(casting.kinds) if kind is ActorKind.PERSON]
    found = group([casting.names[index] for index in persons])
    for order, index in enumerate(persons):
        person = found[order]
        if not any(person is known for known in casting.people):
            casting.people.append(person)
        casting.owners[index] = next(i for i, known in enumerate(casting.people) if known is person)
        _appear(casting, casting.owners[index], casting.names[index])


def _tie_neighbours(casting: Casting) -> None:
    persons = sorted(casting.owners)
    places = {id(role): index for index, role in enumerate(casting.roles)}
    for role, order in pair(casting.roles, [casting.names[index] for index in persons], casting.sentences):
        number = casting.owners[persons[order]]
        casting.people[number].roles.append(role)
        casting.people[number].told.append(role)
        casting.links[places[id(role)]] = Link(role, number, told=True)
        _appear(casting, number, role)


def _share_offices(casting: Casting) -> None:
    """Give *son homologue russe X* the office of the one whose counterpart he is."""
    for person in casting.people:
        for index, role in enumerate(person.roles):
            if role.office.noun in relative("counterpart") and (
                office := _office_beside(casting, role, person)
            ):
                person.roles[index] = replace(role, office=replace(role.office, office=office))


def _office_beside(casting: Casting, role: Role, person: Person) -> str:
    """Return the office of another person named in the sentence of `role`; `""` where none has one."""
    others = (
        other
        for other in casting.people
        if other is not person and any(casting.number(name) == casting.number(role) for name in other.names)
    )
    return next((known.office.office for other in others for known in other.roles if known.office.office), "")


def _tie_role(casting: Casting, index: int, role: Role) -> None:
    number, told = find_bearer(casting, role)
    if number is None:
        return
    casting.links[index] = Link(role, number, told)
    _appear(casting, number, role)
    if not tells_relation(role.office):
        casting.people[number].roles.append(role)
