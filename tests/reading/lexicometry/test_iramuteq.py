from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.reading import Reading, read
from recoupe.reading.lexicometry.iramuteq import variables

if TYPE_CHECKING:
    from pathlib import Path

CORPUS = """**** *source_La_Gazette *date_2024-09-11 *am_2024-09 *annee_2024 *theme_eau
Le pont suspendu restera fermé jusqu'au printemps.
Les travaux dureront cinq mois, a dit la mairie.

**** *journal_Le_Courrier *date_2024-09-12 *auteur_Jeanne_Durand;Paul_Petit *id_piscine
La piscine rouvre lundi, a annoncé la mairie.
"""


def reading(folder: Path, written: str, encoding: str = "utf-8") -> Reading:
    path = folder / "corpus.txt"
    path.write_bytes(written.encode(encoding))
    return read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_each_text_is_an_article_with_its_variables(tmp_path: Path, encoding: str) -> None:
    """What only repeats the date is left out, and what is no field of an article is kept in its details."""
    found = reading(tmp_path, CORPUS, encoding).articles
    assert [(article.id, article.outlet, article.published, article.authors) for article in found] == [
        ("corpus-1", "La Gazette", "2024-09-11", ()),
        ("piscine", "Le Courrier", "2024-09-12", ("Jeanne Durand", "Paul Petit")),
    ]
    assert found[0].text.endswith("dureront cinq mois, a dit la mairie.")
    assert found[0].details == (("theme", "eau"),)


def test_lines_of_windows_read_the_same(tmp_path: Path) -> None:
    """The text keeps its own ends of lines."""
    found = reading(tmp_path, CORPUS.replace("\n", "\r\n")).articles
    assert found[0].text.count("\r\n") == 1
    assert found[1].text == "La piscine rouvre lundi, a annoncé la mairie."


def test_what_is_wrong_with_a_text_is_told_by_its_line(tmp_path: Path) -> None:
    """The others are read."""
    long = "**** *source_a\n" + "Un mot de trop.\n" * 10_000
    found = reading(
        tmp_path, f"{CORPUS}**** *date_hier\n**** *date_jeudi\nUn\nDeux\n{long}**** *a_b\nTrois\nQuatre"
    )
    assert len(found.articles) == 4
    assert {(problem.source.rpartition(":")[2], problem.entry) for problem in found.problems} == {
        ("7", "bad_date"),
        ("7", "empty"),
        ("8", "bad_date"),
        ("11", "too_large"),
    }


def test_blank_lines_before_the_first_line_of_stars_are_nothing(tmp_path: Path) -> None:
    """Nobody misses them."""
    found = reading(tmp_path, f"\n \n{CORPUS}")
    assert (len(found.articles), found.problems) == (2, ())


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("**** *a_1 *b_deux_mots *c\n", {"a": "1", "b": "deux mots", "c": ""}),
        ("****\t*a_1\t*b-c_2\r\n", {"a": "1", "b-c": "2"}),
        ("**** *a_50%_des *b_x%2Ay%5Fz *c_%C3", {"a": "50% des", "b": "x*y_z", "c": "%C3"}),
        ("**** rien *_ **a_b", {"*a": "b"}),
        ("****", {}),
    ],
)
def test_a_line_of_stars_gives_its_variables(head: str, found: dict[str, str]) -> None:
    """Blanks of a value are lines below, and what is spelled as in addresses is read so."""
    assert variables(head) == found
