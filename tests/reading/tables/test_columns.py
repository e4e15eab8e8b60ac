from __future__ import annotations

import pytest

from recoupe.presentation.export.copies import ARTICLES, BOILERPLATE, PASSAGES
from recoupe.presentation.export.quotations import COLUMNS
from recoupe.presentation.export.timeline import TIMELINE
from recoupe.presentation.export.times import TIMES
from recoupe.reading.tables.columns import columns, field_called, fields, is_own, listed, table


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Titre", "title"),
        ("HEADLINE", "title"),
        ("Nom du média", "outlet"),
        ("Journal", "outlet"),
        ("Date de publication", "published"),
        ("date-publication", "published"),
        ("Mis à jour", "updated"),
        ("Texte intégral", "text"),
        ("full_text", "text"),
        ("Auteur(s)", "authors"),
        ("Lien", "url"),
        ("Langue", "language"),
        ("Identifiant", "id"),
        ("source.name", "outlet"),
    ],
)
def test_a_column_is_known_by_its_name(name: str, field: str) -> None:
    """Case, accents, marks and blanks make no difference."""
    assert columns(["autre", name], {}).places == {field: 1}


def test_no_name_means_two_fields() -> None:
    names = [name for names in table()["fields"].values() for name in names]
    assert len(names) == len(set(names))


def test_the_likeliest_of_two_columns_is_taken_and_the_other_kept() -> None:
    found = columns(["article", "texte", "source", "media"], {})
    assert (found.places, found.others) == ({"text": 1, "outlet": 3}, (0, 2))


def test_what_is_asked_for_takes_a_column_from_what_is_guessed() -> None:
    found = columns(["titre", "texte"], {"text": "Titre"})
    assert found.places == {"text": 0}


@pytest.mark.parametrize(
    ("said", "field"), [("date", "published"), ("Titre", "title"), ("text", "text"), ("x", None)]
)
def test_a_field_is_called_as_people_do(said: str, field: str | None) -> None:
    assert field_called(said) == field
    assert field is None or field in fields()


@pytest.mark.parametrize("made", [COLUMNS, TIMELINE, TIMES, PASSAGES, ARTICLES, BOILERPLATE])
def test_what_is_made_here_is_known(made: dict[str, int]) -> None:
    assert is_own(list(made))


def test_a_thousand_names_are_not_all_listed() -> None:
    assert listed([f"c{number}" for number in range(1000)]).endswith("c19 …")
