"""A trade that the text has given nobody, said of the one who acted just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.lexicon import nouns
from recoupe.analysis.actors.occupations import is_kin, keeps_apart, tells_tie
from recoupe.analysis.actors.offices import covered
from recoupe.analysis.actors.phrases import OF
from recoupe.analysis.actors.restating import defined_by_clause, speaks
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.roles import Role

# Sentences back in which he must have acted.
NEAR = 2


def just_acting(casting: Casting, role: Role) -> int | None:
    """Return the one who acted just before, whom a trade told nowhere may restate: *…, a dit la fleuriste*."""
    if not _may_be_news(casting, role):
        return None
    start, number = role.span.start, casting.number(role)
    found = [
        person
        for person in range(len(casting.people))
        if (acting := casting.appearances.last_as_subject(person, start)) is not None
        and 0 < number - acting.sentence <= NEAR
        and casting.people[person].gender in ("", role.gender)
        and not any(
            known.office.noun in nouns("titles", "held", "words") for known in casting.people[person].told
        )
    ]
    fitting = len(found) == 1 and role.gender and casting.people[found[0]].gender == role.gender
    return found[0] if fitting else None


def _may_be_news(casting: Casting, role: Role) -> bool:
    """Tell whether a title tells a trade of somebody spoken of: no office, no relative, nobody else's clause."""
    doc = casting.sentences[role.sentence].doc
    bound = any(fold(token.text) in OF for token in doc[role.first : role.last + 1])
    held = role.office.office or covered(role.office.noun) or role.office.noun in is_kin() | tells_tie()
    clause = defined_by_clause(casting, role) or not speaks(casting, role)
    return not (role.possessive or bound or held or clause or role.office.noun in keeps_apart())
