from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Who

TWO = "La chancelière Anna Vogel et le président Paul Aubry ont parlé. "
CLUBS = "La CFDT et FO ont voté la grève. "


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("La première", "Anna Vogel"),
        ("Le second", "Paul Aubry"),
        ("Les deux dirigeants", "Anna Vogel; Paul Aubry"),
        ("Tous deux", "Anna Vogel; Paul Aubry"),
    ],
)
def test_two_people_named_together_are_counted_and_told_apart(who: Who, later: str, name: str) -> None:
    assert who(f"{TWO}{later} a promis un accord.", later).name == name


def test_an_ordinal_of_another_gender_is_left_open(who: Who) -> None:
    assert who(TWO + "La seconde a promis un accord.", "La seconde").name != "Paul Aubry"


def test_two_bodies_are_counted_too(who: Who) -> None:
    assert who(CLUBS + "Les deux syndicats appellent à la grève.", "Les deux syndicats").name == "CFDT; FO"


def test_two_bodies_joined_are_named_one_by_one(who: Who) -> None:
    assert who("Hier, la CFDT et FO ont voté.", "la CFDT et FO").name == "CFDT; FO"


def test_a_list_of_capitals_is_read_to_its_end(who: Who) -> None:
    found = who("Hier, Paris, Londres et Berlin ont salué un accord.", "Paris")
    assert found.name == "France (gouvernement); Royaume-Uni (gouvernement); Allemagne (gouvernement)"
