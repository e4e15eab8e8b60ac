from __future__ import annotations

import pytest

from recoupe.reading.pages.authors import cleaned, is_byline, is_newsroom, names, signed


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Par Jeanne Aubrac", ("Jeanne Aubrac",)),
        ("Par Jeanne Aubrac et Luc Roy, à Brissac", ("Jeanne Aubrac", "Luc Roy")),
        ("Jeanne Aubrac, journaliste au service politique", ("Jeanne Aubrac",)),
        ("Jeanne Aubrac (avec AFP)", ("Jeanne Aubrac",)),
        ("Jeanne Aubrac avec AFP", ("Jeanne Aubrac",)),
        ("Propos recueillis par Anne-Marie d’Orsay", ("Anne-Marie d’Orsay",)),
        ("Soumis par Luc Roy le jeu 27/02/2020 - 15:40", ("Luc Roy",)),
        ("By Jane van der Berg and Tom O'Neill | Staff reporters", ("Jane van der Berg", "Tom O'Neill")),
        ("Horace T.", ("Horace T.",)),
        ("Jean-Loup MARÉCHAUX.", ("Jean-Loup MARÉCHAUX",)),
        ("Le pont restera fermé", ()),
        ("AFP", ()),
        ("Agence Littoral", ()),
    ],
)
def test_a_byline_gives_the_people_it_names(byline: str, people: tuple[str, ...]) -> None:
    assert names(byline) == people


def test_what_is_declared_is_kept_whole_where_it_names_nobody() -> None:
    assert cleaned("Par la rédaction") == ("la rédaction",)
    assert cleaned("  AFP ") == ("AFP",)
    assert cleaned("") == ()


@pytest.mark.parametrize("author", ["La rédaction", "Rédaction Ouest", "admin", "Staff"])
def test_a_newsroom_signs_for_nobody(author: str) -> None:
    assert is_newsroom(author)
    assert not is_newsroom("Jeanne Aubrac")


def test_a_line_is_a_byline_where_it_opens_as_one() -> None:
    assert is_byline("Par Jeanne Aubrac")
    assert not is_byline("Jeanne Aubrac a fermé le pont.")
    assert not is_byline("Par ailleurs, le pont est fermé.")


def test_names_stand_behind_by_wherever_it_comes() -> None:
    assert signed("Paru le jeudi 22 septembre 2011, par Marc Roy") == ("Marc Roy",)
    assert signed("Le pont est fermé par la mairie") == ()
