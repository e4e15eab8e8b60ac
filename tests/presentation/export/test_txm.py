from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.presentation.export.iramuteq import iramuteq_lines
from recoupe.presentation.export.txm import write_txm

if TYPE_CHECKING:
    from pathlib import Path

ONE = Article(
    "a/b",
    "Le pont.\n**** fin",
    outlet="La Gazette",
    title="Le pont : fermé, *dit-on*",
    authors=("Jeanne Durand", "Paul Petit"),
    published="2024-09-11T10:30:00",
    details=(("usage_terms", "Abonnés"), ("Thème", "eau")),
)
TWO = Article("A_B", "La piscine.")


def test_the_table_has_a_row_for_each_text_and_names_without_accents(tmp_path: Path) -> None:
    """TXM takes the first column for the file's name and no accents in those of the others."""
    path = tmp_path / "corpus.zip"
    write_txm([ONE, TWO], path)
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert texts == {
        "a_b.txt": ONE.text,
        "A_B-2.txt": TWO.text,
        "metadata.csv": (
            "id,source,titre,auteur,date,am,annee,publie,usage_terms,theme\r\n"
            'a_b,La Gazette,"Le pont : fermé, *dit-on*",Jeanne Durand; Paul Petit,2024-09-11,2024-09,2024,'
            "2024-09-11T10:30:00,Abonnés,eau\r\n"
            "A_B-2,,,,,,,,,\r\n"
        ),
    }


def test_the_same_articles_make_the_same_bytes(tmp_path: Path) -> None:
    """No clock is asked."""
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    write_txm([ONE, TWO], one)
    write_txm(iter([ONE, TWO]), two)
    assert one.read_bytes() == two.read_bytes()


def test_a_corpus_of_iramuteq_has_a_line_of_stars_for_each_text() -> None:
    """Blanks are lines below; what would end a value or begin a text is spelled or moved in."""
    first, second = iramuteq_lines([ONE, TWO])
    assert first == (
        "**** *id_a/b *source_La_Gazette *titre_Le_pont_:_fermé,_%2Adit-on%2A *auteur_Jeanne_Durand;_Paul_Petit "
        "*date_2024-09-11 *am_2024-09 *annee_2024 *publie_2024-09-11T10:30:00 *usage-terms_Abonnés *theme_eau\n"
        "Le pont.\n **** fin\n\n"
    )
    assert second == "**** *id_A%5FB\nLa piscine.\n\n"
