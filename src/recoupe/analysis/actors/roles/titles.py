"""Whom a title without a name means: the one known by it, the counterpart, the one just spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.roles.relations import agree, by_relation, last_seen
from recoupe.analysis.actors.roles.restating import (
    Candidate,
    brings_in,
    defined_by_clause,
    fits_anybody,
    implied,
    is_full,
    last_stranger,
    speaks,
    suits,
)
from recoupe.analysis.actors.roles.ties import client_of
from recoupe.analysis.actors.roles.trades import just_acting
from recoupe.analysis.actors.sources.references import is_incised
from recoupe.analysis.actors.words.offices import covered, fits, tells_relation, unique_offices

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.names.people import Person
    from recoupe.analysis.actors.roles.roles import Role

# How many sentences back a title without a name of its own may reach. From 1 to 4 the open sets give the same
# speakers (59 of 59 and 49 of 51); 3 lets a short exchange stand between.
REACH = 3
# How well a title suits whom the text gave a trade of its family.
KIN = 2


def find_bearer(casting: Casting, role: Role) -> tuple[int | None, bool]:
    """Return the number of the person that `role` means, and whether the text itself ties the two."""
    if role.possessive and role.office.noun == "client":
        return client_of(casting, role), False
    if tells_relation(role.office):
        return by_relation(casting, role), False
    known, alone = _by_role(casting, role)
    if known is not None and (sooner := _sooner(casting, role, known)) is not None:
        return sooner, False
    if known is not None:
        return known, alone and not casting.is_said(role)
    if casting.is_said(role) or brings_in(casting, role):
        return None, False
    following = _named_next(casting, role)
    if (
        following is not None
        and _ends_paragraph(casting, role.sentence)
        and _by_place(casting, role) is not None
    ):
        following = None
    found = _by_place(casting, role) if following is None else following
    if following is None and (found is None or suits(casting.people[found], role) < KIN):
        acting = just_acting(casting, role)
        found = found if acting is None or last_stranger(casting, role) else acting
    return found, False


def _sooner(casting: Casting, role: Role, known: int) -> int | None:
    """Return the subject just before a bare title whose bearer by name comes only later: *l'entraîneur*."""
    if (
        last_seen(casting, known, role.span.start) >= 0
        or role.office.words
        or role.office.office in unique_offices()
    ):
        return None
    return None if casting.is_said(role) else _by_place(casting, role)


def _by_role(casting: Casting, role: Role) -> tuple[int | None, bool]:
    """Return the person who is known by this role, and whether nobody else is: the same country first."""
    known = [
        (
            bool(role.office.countries & person.countries),
            _same_gender(person, role),
            last_seen(casting, number, role.span.start),
            -number,
        )
        for number, person in enumerate(casting.people)
        if agree(person, role) and (any(_match(role, told) for told in person.roles) or implied(person, role))
    ]
    if role.office.countries:
        known = [one for one in known if one[0] or _restates(casting, role, one[2])]
    if not known:
        return None, False
    found = max(known)
    alone = sum(one[:2] == found[:2] for one in known) == 1 and found[1]
    return -found[3], alone and (found[0] or not role.office.countries)


def _restates(casting: Casting, role: Role, seen: int) -> bool:
    """Tell whether a title with a country can mean somebody just spoken of, whose country is not told."""
    nearest = next(s for s in casting.sentences if s.number >= casting.number(role) - REACH)
    return casting.subject(role) and seen >= nearest.span.start


def _match(role: Role, told: Role) -> bool:
    """Tell whether either title may stand for the other; a wide one told does not explain a narrow one."""
    if fits(role.office, told.office):
        return True
    wide = "any" in covered(told.office.noun) or (told.office.former and not role.office.former)
    return not wide and fits(told.office, role.office)


def _same_gender(person: Person, role: Role) -> bool:
    """Tell whether nothing speaks against the gender; a woman's title may be masculine, but she comes second."""
    return not person.gender or not role.gender or person.gender == role.gender


def _by_place(casting: Casting, role: Role) -> int | None:
    """Return whom a title not explained anywhere restates: a recent subject whom it may suit.

    A second title for somebody just spoken of is a habit of French newsrooms; the text does not prove it.
    """
    if role.possessive or not speaks(casting, role) or defined_by_clause(casting, role):
        return None
    found = [one for number in range(len(casting.people)) if (one := _candidate(casting, number, role))]
    found = [one for one in found if one.subject or not is_full(role.office)]
    near = [one for one in found if casting.number(role) - one.sentence <= REACH]
    far = [one for one in found if one.family]
    alone = fits_anybody(role) or (len(found) == 1 and found[0].subject)
    best = max([*near, *far] or (found if alone else []), default=None)
    stranger = last_stranger(casting, role)
    if best is None or (
        stranger is not None and not best.family and casting.number(stranger) >= best.sentence
    ):
        return None
    return best.number


def _candidate(casting: Casting, number: int, role: Role) -> Candidate | None:
    """Return the person as one whom `role` may restate; `None` where it cannot, or he acts beside it."""
    start = role.span.start
    last = casting.appearances.last(number, start)
    standing = suits(casting.people[number], role) if last is not None else 0
    if last is None or not standing or last.sentence >= casting.number(role):
        return None
    acting = casting.appearances.last_as_subject(number, start)
    sentence = acting.sentence if acting is not None else last.sentence - 1
    shift = -acting.start if acting is not None else last.start - start
    return Candidate(standing > 1, sentence, shift, -number, acting is not None)


def _named_next(casting: Casting, role: Role) -> int | None:
    """Return the person of the role's gender who first comes in as the next sentence's opening subject, or speaks it.

    *« Il faut une loi », dit la maire. Lucie Morel a appelé…*, *Le maire hésite. « Non », dit Paul Morel*: the name
    explains the title before it.
    """
    following = [one for one in casting.places.get(role.sentence + 1, []) if one in casting.owners]
    for index in (one for one in following if not casting.is_said(casting.names[one])):
        number, name = casting.owners[index], casting.names[index]
        person = casting.people[number]
        if _begins(casting, name) and casting.subject(name):
            first = person.names[0] is name and not person.roles
            return number if first and role.gender and person.gender == role.gender else None
    return None


def _ends_paragraph(casting: Casting, number: int) -> bool:
    """Tell whether more than a space parts a sentence from the next."""
    here, following = (
        casting.sentences[number : number + 2] if number + 1 < len(casting.sentences) else (None, None)
    )
    return here is None or following is None or following.span.start - here.span.end > 1


def _begins(casting: Casting, name: Name) -> bool:
    """Tell whether a name opens its sentence, or is an incise's subject behind a quotation."""
    doc = casting.sentences[name.sentence].doc
    return name.first == bool(name.honorific) or is_incised(doc, name.first)
