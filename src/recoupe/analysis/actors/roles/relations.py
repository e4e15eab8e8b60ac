"""Whom a title means that ties people to one another: *son homologue*, *l'intéressé*, *le principal concerné*."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.analysis.actors.roles.ties import subject_before
from recoupe.analysis.actors.words.offices import relative
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.names.people import Person
    from recoupe.analysis.actors.roles.roles import Role


def by_relation(casting: Casting, role: Role) -> int | None:
    """Return who *son homologue*, *son interlocuteur* or *l'intéressé* means: not the subject before it."""
    subject = subject_before(casting, role)
    numbers = range(len(casting.people))
    itself = role.office.noun in relative("last")
    others = [n for n in numbers if n != subject or itself]
    others = [n for n in others if agree(casting.people[n], role)]
    if role.office.countries:
        others = [n for n in others if role.office.countries & casting.people[n].countries]
    if role.office.noun in relative("counterpart"):
        offices = _offices(casting, subject)
        same = [n for n in others if offices & _offices(casting, n)]
        others = same or (others if role.office.countries else [])
    if itself and (spoken := _spoken_about(casting, role, subject)) in others:
        return spoken
    if itself and not fold(role.text).startswith(role.office.noun):
        return _main(casting, [n for n in others if n != subject])
    seen = {n: last_seen(casting, n, role.span.start) for n in others}
    return max((n for n in seen if seen[n] >= 0), key=lambda n: (seen[n], -n), default=None)


def _main(casting: Casting, numbers: Sequence[int]) -> int | None:
    """Return whom the article names most: *le principal intéressé*, *le premier concerné*."""
    named = Counter(owner for owner in casting.owners.values() if owner in numbers)
    return max(named, key=lambda number: (named[number], -number), default=None)


def _spoken_about(casting: Casting, role: Role, subject: int | None) -> int | None:
    """Return whom the quotation right before *l'intéressé* names, if not who said it."""
    before = casting.number(role) - 1
    here = (i for i in casting.owners if casting.number(casting.names[i]) == before)
    quoted = [i for i in sorted(here) if casting.is_quoted(casting.names[i].span)]
    return next((owner for i in quoted if (owner := casting.owners[i]) != subject), None)


def _offices(casting: Casting, number: int | None) -> frozenset[str]:
    if number is None:
        return frozenset()
    return frozenset(known.office.office for known in casting.people[number].roles) - {""}


def last_seen(casting: Casting, number: int, at: int) -> int:
    """Return where the person was last spoken of before `at`; -1 where not yet."""
    last = casting.appearances.last(number, at)
    return last.start if last is not None else -1


def agree(person: Person, role: Role) -> bool:
    """Tell whether nothing in their genders keeps a title from a person; a woman's may be masculine."""
    return not person.gender or not role.gender or role.gender in (person.gender, "m")
