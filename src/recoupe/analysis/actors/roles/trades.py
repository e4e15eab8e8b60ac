"""A trade that the text has given nobody, said of the one who acted just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.roles.restating import defined_by_clause, speaks
from recoupe.analysis.actors.words.lexicon import nouns
from recoupe.analysis.actors.words.occupations import is_kin, keeps_apart, tells_tie
from recoupe.analysis.actors.words.offices import covered

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.roles.roles import Role

# Sentences back in which he must have acted.
NEAR = 2


def just_acting(casting: Casting, role: Role) -> int | None:
    """Return the one who acted just before, whom a trade told nowhere may restate: *…, a dit la fleuriste*."""
    if not _may_be_news(casting, role):
        return None
    numbers = range(len(casting.people))
    found = [number for number in numbers if _acts(casting, number, role)]
    fitting = len(found) == 1 and role.gender and casting.people[found[0]].gender == role.gender
    return found[0] if fitting else None


def _acts(casting: Casting, number: int, role: Role) -> bool:
    """Tell whether a person acted just before and holds no office that leaves him no such trade."""
    person = casting.people[number]
    acting = casting.appearances.last_as_subject(number, role.span.start)
    near = acting is not None and 0 < casting.number(role) - acting.sentence <= NEAR
    held = any(known.office.noun in nouns("titles", "held", "words") for known in person.told)
    return near and person.gender in ("", role.gender) and not held


def _may_be_news(casting: Casting, role: Role) -> bool:
    """Tell whether a title tells a trade of somebody spoken of: no office, no relative, nobody else's clause."""
    doc = casting.sentences[role.sentence].doc
    offices = nouns("titles", "held", "words") | is_kin() | tells_tie()
    held = (covered(role.office.noun) - {"any"}) or role.office.noun in offices
    new = [token.lower_ for token in doc[role.last + 1 : role.last + 3]] == [",", "qui"]
    clause = new or defined_by_clause(casting, role) or not speaks(casting, role)
    return not (role.possessive or role.office.office or held or clause or role.office.noun in keeps_apart())
