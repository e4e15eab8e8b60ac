"""Whom one person's title ties another to: *l'avocat de Durand … son client*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.actors.casting import Casting
    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.roles.roles import Role


def client_of(casting: Casting, role: Role) -> int | None:
    """Return who *son client* means: the one named in the title of the lawyer who is the subject before it."""
    subject = subject_before(casting, role)
    told = casting.people[subject].told if subject is not None else ()
    spans = [known.span for known in told if known.office.noun == "avocat"]
    owners = (owner for i, owner in casting.owners.items() if any(casting.names[i].span in s for s in spans))
    return next((owner for owner in owners if owner != subject), None)


def subject_before(casting: Casting, role: Role) -> int | None:
    """Return the person who is the last subject before a title."""
    items: list[tuple[Name | Role, int]] = [
        (casting.names[i], number) for i, number in casting.owners.items()
    ]
    items += [(link.role, link.person) for link in casting.links.values()]
    before = [
        (item.sentence, item.span.start, number)
        for item, number in items
        if item.sentence <= role.sentence and item.span.end <= role.span.start and casting.subject(item)
    ]
    return max(before)[2] if before else None
