"""The actors of one article with every mention: people, speaking places, things, bare titles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.actors.names.aliases import full_names
from recoupe.analysis.actors.names.states import find_states
from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.sources.places import acts, body_of, regime, regimes
from recoupe.analysis.actors.words.geography import bodies, country_named
from recoupe.analysis.actors.words.lexicon import key
from recoupe.analysis.actors.words.offices import unique_offices

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.text import Span


@dataclass(slots=True)
class Draft:
    """An actor while its mentions are gathered."""

    name: str
    kind: ActorKind
    names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: str = ""
    mentions: list[Mention] = field(default_factory=list)

    def finished(self, identifier: str) -> Actor:
        """Return the actor, its mentions in reading order."""
        names, roles = tuple(dict.fromkeys(self.names)), tuple(dict.fromkeys(self.roles))
        mentions = tuple(sorted(self.mentions, key=lambda mention: mention.span))
        return Actor(identifier, self.name, self.kind, names, roles, self.gender, mentions)


class Gathering:
    """The actors of a casting, each in a slot, and the slot of every name and role.

    Attributes:
        drafts: the actors by slot.

        slots: the slot of each name of the casting.

        role_slots: the slot of each role that names somebody, by its place in the casting.
    """

    def __init__(self, article: str, casting: Casting) -> None:
        self.article = article
        self.casting = casting
        named = filter(None, (country_named(name.text) for name in casting.names))
        self.countries = frozenset(named) | find_states(casting.names, casting.kinds, casting.sentences)
        self.full = full_names(casting.names, casting.kinds, casting.sentences)
        self.drafts: dict[str, Draft] = {}
        self.slots: list[str] = []
        self.role_slots: dict[int, str] = {}
        self._people()
        self._names()
        self._roles()
        self._regimes()

    def ids(self) -> dict[str, str]:
        """Return the id of each slot, by first mention."""
        first = {slot: min(mention.span for mention in draft.mentions) for slot, draft in self.drafts.items()}
        return {
            slot: f"a{number}" for number, slot in enumerate(sorted(first, key=lambda s: (first[s], s)), 1)
        }

    def _people(self) -> None:
        for number, person in enumerate(self.casting.people):
            draft = Draft(person.name, ActorKind.PERSON, gender=person.gender)
            draft.names = [name.text for name in person.names]
            draft.roles = [role.text for role in person.roles]
            self.drafts[f"person {number}"] = draft

    def _names(self) -> None:
        for index, name in enumerate(self.casting.names):
            if index in self.casting.owners:
                slot, form = f"person {self.casting.owners[index]}", MentionForm.NAME
            else:
                slot, form = self._thing(index)
                self.drafts[slot].names.append(name.text)
            self.slots.append(slot)
            self._mention(slot, name.span, form)

    def _thing(self, index: int) -> tuple[str, MentionForm]:
        """Return the slot of a name that is no person's: a body where a place acts, else the thing."""
        name = self.casting.names[index]
        body = body_of(name.text, self.countries)
        if body and (key(name.text) in bodies() or acts(self.casting.sentences[name.sentence].doc, name)):
            return self._body(body.means), MentionForm.METONYM
        full = self.full.get(key(name.text), name.text)
        slot = f"thing {key(full)}"
        self.drafts.setdefault(slot, Draft(full, self.casting.kinds[index]))
        return slot, MentionForm.NAME

    def _body(self, means: str) -> str:
        slot = f"thing {key(means)}"
        self.drafts.setdefault(slot, Draft(means, ActorKind.ORGANISATION))
        return slot

    def _roles(self) -> None:
        for index, role in enumerate(self.casting.roles):
            if not role.plural and (slot := self._bearer(index, role)):
                self.role_slots[index] = slot
                self._mention(slot, role.span, MentionForm.TITLE)

    def _bearer(self, index: int, role: Role) -> str:
        """Return the slot of whom a role means; a title for one person is an actor without a name."""
        if index in self.casting.links:
            return f"person {self.casting.links[index].person}"
        office = role.office
        telling = office.words or office.countries or office.office in unique_offices()
        if not role.definite or role.possessive or not telling:
            return ""
        what = office.office or f"{office.noun} {sorted(office.words)}"
        slot = f"role {what} {sorted(office.countries)}"
        self.drafts.setdefault(
            slot, Draft(phrase_name(role.text), ActorKind.PERSON, [], [role.text], role.gender)
        )
        return slot

    def _regimes(self) -> None:
        for number, sentence in enumerate(self.casting.sentences):
            for first, last in regimes(sentence.doc, self.casting.names_in(number)):
                if means := regime(sentence.doc, first, last):
                    span = sentence.over(sentence.doc[first], sentence.doc[last])
                    self._mention(self._body(means), span, MentionForm.METONYM)

    def _mention(self, slot: str, span: Span, form: MentionForm) -> None:
        self.drafts[slot].mentions.append(Mention(self.article, span, form))
