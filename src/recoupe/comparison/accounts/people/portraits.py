"""Accounts of people and bodies: their names, ages and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.accounts.people.ages import ages
from recoupe.comparison.accounts.people.bearers import grouped
from recoupe.comparison.accounts.people.names import names
from recoupe.comparison.accounts.people.people import People
from recoupe.comparison.accounts.people.roles import roles
from recoupe.comparison.accounts.people.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.drafts.draft import Draft
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.cast import Merged


def portraits(room: Newsroom, merged: Merged) -> Iterator[Draft]:
    """Yield the accounts of what the articles of one story say of its people."""
    people = People(room, merged)
    groups = grouped(people)
    spelt = list(spellings(people.actors.values(), room.pages, room.sources, room.names))
    yield from (*spelt, *names(people, groups, spelt), *ages(people, groups), *roles(people))
