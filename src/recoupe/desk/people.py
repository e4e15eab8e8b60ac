"""Where all that a person said stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.desk.visit import at
from recoupe.store.words import name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


def all_said(name: str) -> str:
    """Return the address of all that the person of a name said."""
    return at("actors", name_of(name))


def among(voices: Collection[str]) -> Callable[[str], str]:
    """Return what gives the address of all that the person of a name said, `""` where it is none of `voices`."""

    def lead(name: str) -> str:
        folded = name_of(name)
        return at("actors", folded) if folded and folded in voices else ""

    return lead
