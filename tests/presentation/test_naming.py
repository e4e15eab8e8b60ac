from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.article import Article
from recoupe.presentation.naming import isolated, legible, name_articles, plain, shorten

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented


def test_an_article_is_called_by_its_outlet(invented: type[Invented]) -> None:
    made = invented()
    made.add("a1", "Le pont cède.", outlet="La Gazette")
    assert name_articles(made.dossier().articles) == {"a1": "La Gazette"}


def test_an_article_without_outlet_is_called_by_its_id(invented: type[Invented]) -> None:
    made = invented()
    made.add("a1", "Le pont cède.")
    assert name_articles(made.dossier().articles) == {"a1": "a1"}


def test_two_articles_of_one_outlet_are_told_apart_by_their_ids(invented: type[Invented]) -> None:
    made = invented()
    made.add("a1", "Le pont cède.", outlet="La Gazette")
    made.add("a2", "Le pont a cédé.", outlet="La Gazette")
    assert list(name_articles(made.dossier().articles).values()) == ["La Gazette · a1", "La Gazette · a2"]


def test_marks_that_turn_the_line_around_are_left_out() -> None:
    assert plain("Le \u202epont\u2066 cède\x00\n") == "Le  pont  cède"


@given(st.text(), st.integers(2, 60))
def test_a_shortened_line_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length


def test_a_line_is_cut_between_words() -> None:
    assert shorten("Le pont a cédé hier matin", 14) == "Le pont a…"


def test_a_line_that_fits_stays_whole() -> None:
    assert shorten("Le pont  a cédé", 40) == "Le pont a cédé"


def test_a_name_in_a_drawing_holds_only_what_xml_has_a_place_for() -> None:
    assert legible("Le\ud800 \u202ePhare\uffff\x00 ") == "Le Phare"


def test_only_a_name_written_from_the_right_is_set_apart() -> None:
    assert isolated("Le Phare") == "Le Phare"
    assert isolated("הארץ") == "\u2068הארץ\u2069"


def test_what_a_store_adds_to_an_id_is_not_shown_where_the_rest_is_enough() -> None:
    ids = ("verdict-b389271f9bcf0654", "une-a0252161d56e123e", "une-d92f0478960c524e", "crue-beadfeed")
    names = name_articles(Article(one, "Texte.") for one in ids)
    assert names == {
        "verdict-b389271f9bcf0654": "verdict",
        "une-a0252161d56e123e": "une-a0252161d56e123e",
        "une-d92f0478960c524e": "une-d92f0478960c524e",
        "crue-beadfeed": "crue-beadfeed",
    }
