from __future__ import annotations

import pytest

from recoupe.analysis.actors.actor import Actor, ActorKind
from recoupe.analysis.quotations.quotation import Speaker
from recoupe.comparison.statements.kinship import Kinship, kinship, voice, voices

KNOWN = voices(
    [
        Actor("p1", "Ana Ruiz", ActorKind.PERSON, roles=("préfète",)),
        Actor("p2", "Paul Keller", ActorKind.PERSON, roles=("secrétaire général d’Alta Cargo",)),
        Actor("p3", "Alta Cargo", ActorKind.ORGANISATION),
        Actor("p4", "Luce Vial", ActorKind.PERSON, roles=("présidente de l’Union des usagers",)),
        Actor("p5", "Jean Rol", ActorKind.PERSON, roles=("porte-parole de la police portugaise",)),
        Actor("p6", "Anne Brel", ActorKind.PERSON, roles=("présidente du tribunal",)),
    ]
)
PAIRS = [
    ("préfecture", "Ana Ruiz", Kinship.OFFICE),
    ("Alta Cargo", "Paul Keller", Kinship.OFFICE),
    ("Union des usagers du rail", "Luce Vial", Kinship.OFFICE),
    ("police portugaise", "Jean Rol", Kinship.OFFICE),
    ("juges", "Anne Brel", Kinship.OFFICE),
    ("autorités", "Ana Ruiz", Kinship.OFFICE),
    ("riverains", "Paul Keller", Kinship.RELATED),
    ("Ana Ruiz", "Paul Keller", Kinship.OTHER),
    ("", "Paul Keller", Kinship.OPEN),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_a_body_is_close_to_who_speaks_for_it(one: str, other: str, expected: Kinship) -> None:
    a, b = (voice(Speaker(name), KNOWN) for name in (one, other))
    assert kinship(a, b) == kinship(b, a) == expected
