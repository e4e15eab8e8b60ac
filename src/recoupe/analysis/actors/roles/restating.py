"""Whether a title without a name may restate somebody spoken of: trades of one family, ages, origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.analysis.actors.words.occupations import (
    IMPLIED,
    akin,
    is_kin,
    restates,
    suits_anybody,
    tells_tie,
    trade_of,
)
from recoupe.analysis.actors.words.offices import covered, relative, says_little, tells_relation
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.names.people import Person
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.analysis.actors.words.offices import Office

# Sentences back in which somebody without a name (*un voisin*) is what a bare title takes up.
NEAR = 2
# *Cette mère de trois enfants* says what somebody is; *la mère*, whose.
CHILDREN = frozenset(("enfant", "enfants", "famille", "fille", "filles", "garcons"))
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
    doc = casting.sentences[role.sentence].doc
    before = doc[role.first - 1].text if role.first else ""
    follows = role.last + 1 < len(doc) and is_finite(doc[role.last + 1])
    return fold(before) in VOICES or follows or casting.subject(role)


def defined_by_clause(casting: Casting, role: Role) -> bool:
    """Tell whether a relative clause says who is meant, somebody new: *le médecin qui l'a soigné*."""
    doc = casting.sentences[role.sentence].doc
    behind = [token.lower_ for token in doc[role.last + 1 : role.last + 2]]
    # *L'expert mandaté par la commune*
    appointed = bool(behind) and bool(listed(fold(behind[0]), nouns("titles", "appointed", "words")))
    return appointed or (bool(behind) and behind[0] in ("qui", "dont", "que", "qu'", "ayant"))


def brings_in(casting: Casting, role: Role) -> bool:
    """Tell whether an indefinite apposition says that somebody new is meant: *le chauffeur, un Dijonnais de 51 ans*."""
    doc = casting.sentences[role.sentence].doc
    return [token.lower_ for token in doc[role.last + 1 : role.last + 3]] in ([",", "un"], [",", "une"])


def implied(person: Person, role: Role) -> bool:
    """Tell whether a civility gives the person the title's trade: *Me Durand … l'avocat*."""
    bare = not role.office.words and not role.office.former
    return bare and any(IMPLIED.get(name.honorific) == role.office.noun for name in person.names)


def suits(person: Person, role: Role) -> int:
    """Tell how well a title may restate a person: 2 by a trade of its family, 1 as anybody, 0 not at all."""
    kin = role.office.noun in is_kin() and not role.office.words & CHILDREN
    differ = role.gender and person.gender and role.gender != person.gender
    if kin or differ or _foreign(person.countries, role.office.countries):
        return 0
    told = any(not tells_relation(known.office) for known in person.roles)
    if (told and is_full(role.office)) or (person.roles and _is_listed(role.office)):
        return 0
    if _governs(role.office) and any(_keeps(known, role) for known in person.roles):
        return 0
    trades = {IMPLIED.get(name.honorific, "") for name in person.names}
    shown = trades | {trade_of(known.office) for known in person.roles}
    if role.office.noun in trades or any(restates(role.office.noun, trade) for trade in shown):
        return 2
    related = any(akin(role.office.noun, trade) for trade in shown) and not _held(role.office)
    return int(related or _stands_open(person, role))


def _governs(office: Office) -> bool:
    """Tell whether an office is one of a state's: nobody holds two."""
    return office.office.startswith("head of") or office.office.endswith("minister")


def _keeps(known: Role, role: Role) -> bool:
    """Tell whether what a person is keeps an office of state from him: another one, or that of a counterpart."""
    other = _governs(known.office) and known.office.office != role.office.office
    return other or known.office.noun in relative("counterpart")


def _is_listed(office: Office) -> bool:
    """Tell whether a phrase of several words names one office: *le chef de l'État* is no *chef de service*."""
    return bool(office.words and office.office)


def is_full(office: Office) -> bool:
    """Tell whether an office is named with its field or body: nobody known by another trade is called so."""
    told = office.words or office.countries
    return bool(told) and not office.former and office.noun in nouns("titles", "held", "words")


def _stands_open(person: Person, role: Role) -> bool:
    """Tell whether nothing that the text gave the person keeps him from being called so."""
    neutral = suits_anybody() | tells_tie()
    guessed = {known.office.noun for known in person.roles if known not in person.told}
    if not guessed.isdisjoint(nouns("occupations", "dock", "nouns")) and not fits_anybody(role):
        return False
    if role.office.office and guessed - neutral:
        return False
    told = {known.office.noun for known in person.told if not tells_relation(known.office)}
    blocking = {noun for noun in told if "any" not in covered(noun)}
    return blocking <= neutral or role.demonstrative or fits_anybody(role)


def _foreign(held: frozenset[str], said: frozenset[str]) -> bool:
    """Tell whether countries keep two apart; whoever works for the Union comes from one of its states."""
    return bool(held and said and not held & said and UNION not in held)


def fits_anybody(role: Role) -> bool:
    """Tell whether a title says no more than that somebody is meant: *le quadragénaire*, *la jeune femme*."""
    office = role.office
    return says_little(office) or office.former or office.noun in suits_anybody() or "ans" in office.words


def _held(office: Office) -> bool:
    """Tell whether an office is held by one person at a time: *le ministre*, *la maire*."""
    return bool(office.office or covered(office.noun))


def last_stranger(casting: Casting, role: Role) -> Role | None:
    """Return the person without a name whom the title may take up: *un voisin … le quinquagénaire*."""
    for other in reversed(casting.strangers):
        if casting.number(other) >= casting.number(role) or other.span.start > role.span.start:
            continue
        if casting.number(role) - casting.number(other) > NEAR:
            return None
        if takes_up(role, other):
            return other
    return None


def takes_up(role: Role, other: Role) -> bool:
    """Tell whether a definite title may mean whom an indefinite one brought in."""
    if role.gender and other.gender and role.gender != other.gender:
        return False
    related = restates(role.office.noun, other.office.noun) or role.office.noun == other.office.noun
    related |= role.office.office != "" and role.office.office == other.office.office
    return related or fits_anybody(role)
