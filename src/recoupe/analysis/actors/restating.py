"""Whether a title without a name may restate somebody spoken of: trades of one family, ages, origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.occupations import IMPLIED, akin, restates, suits_anybody, tells_tie
from recoupe.analysis.actors.offices import covered, says_little, tells_relation
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.offices import Office
    from recoupe.analysis.actors.people import Person
    from recoupe.analysis.actors.roles import Role

# Sentences back in which somebody without a name (*un voisin*) is what a bare title takes up.
NEAR = 2
UNION = "Union européenne"
VOICES = frozenset(("selon", "pour", "d'apres", "apres", "par"))


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A person whom a title may restate; the greatest is the likeliest.

    Args:
        family: whether the text gave him a trade of the title's family.

        sentence: where he was last a subject.

        shift: in one sentence the first subject goes before the others.

        number: his number, the other way round.
    """

    family: bool
    sentence: int
    shift: int
    order: int
    subject: bool

    @property
    def number(self) -> int:
        """Return the number of the person."""
        return -self.order


def speaks(casting: Casting, role: Role) -> bool:
    """Tell whether a verb takes the title as its subject, or *selon* as its voice."""
    before = casting.sentences[role.sentence].doc[role.first - 1].text if role.first else ""
    return fold(before) in VOICES or casting.subject(role)


def defined_by_clause(casting: Casting, role: Role) -> bool:
    """Tell whether a relative clause says who is meant, somebody new: *le médecin qui l'a soigné*."""
    doc = casting.sentences[role.sentence].doc
    return role.last + 1 < len(doc) and doc[role.last + 1].lower_ in ("qui", "dont", "que", "qu'", "ayant")


def suits(person: Person, role: Role) -> int:
    """Tell how well a title may restate a person: 2 by a trade of its family, 1 as anybody, 0 not at all."""
    told = [known for known in person.told if not tells_relation(known.office)]
    if _foreign(person.countries, role.office.countries):
        return 0
    if role.gender and person.gender and role.gender != person.gender:
        return 0
    implied = {IMPLIED.get(name.honorific, "") for name in person.names}
    shown = implied | {known.office.noun for known in person.roles}
    if role.office.noun in implied or any(restates(role.office.noun, trade) for trade in shown):
        return 2
    if any(akin(role.office.noun, trade) for trade in shown) and not _held(role.office):
        return 1
    guessed = {known.office.noun for known in person.roles if known not in person.told}
    if role.office.office and guessed - suits_anybody() - tells_tie():
        return 0
    ties = {known.office.noun for known in told} <= suits_anybody() | tells_tie()
    return int(ties or role.demonstrative or _fits_anybody(role))


def _foreign(held: frozenset[str], said: frozenset[str]) -> bool:
    """Tell whether countries keep two apart; whoever works for the Union comes from one of its states."""
    return bool(held and said and not held & said and UNION not in held)


def _fits_anybody(role: Role) -> bool:
    office = role.office
    return says_little(office) or office.former or office.noun in suits_anybody() or "ans" in office.words


def _held(office: Office) -> bool:
    """Tell whether an office is held by one person at a time: *le ministre*, *la maire*."""
    return bool(office.office or covered(office.noun))


def last_stranger(casting: Casting, role: Role) -> Role | None:
    """Return the person without a name whom the title may take up: *un voisin … le quinquagénaire*."""
    for other in reversed(casting.strangers):
        if other.sentence >= role.sentence or other.span.start > role.span.start:
            continue
        if role.sentence - other.sentence > NEAR:
            return None
        if takes_up(role, other):
            return other
    return None


def takes_up(role: Role, other: Role) -> bool:
    """Tell whether a definite title may mean whom an indefinite one brought in."""
    if role.gender and other.gender and role.gender != other.gender:
        return False
    related = restates(role.office.noun, other.office.noun) or role.office.noun == other.office.noun
    return related or _fits_anybody(role)
