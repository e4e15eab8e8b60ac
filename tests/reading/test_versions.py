from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.article import Article
from recoupe.reading.versions import Versions, fingerprint, likeness, linked

STORY = (
    "Le pont suspendu d'Orsane restera fermé jusqu'au printemps, a annoncé lundi la mairie devant une centaine "
    "d'habitants réunis dans la salle des fêtes. Les travaux dureront cinq mois et coûteront deux millions d'euros, "
    "dont la moitié à la charge du département. Une navette gratuite sera proposée aux écoliers pendant les travaux."
)
OTHER = STORY.replace("pont", "musée").replace("lundi", "mardi").replace("printemps", "mois de juin")[::-1]


def links(*articles: Article) -> list[tuple[str, ...]]:
    found = linked(articles, Versions())
    return [link for article in found for link in article.details]


def test_a_text_changed_in_a_word_is_a_version_of_the_first() -> None:
    later = STORY.replace("cinq mois", "six mois")
    assert links(Article("a", STORY, "Le Phare"), Article("b", later, "Le Phare")) == [("version_of", "a")]


def test_the_same_text_of_another_outlet_is_said_to_be_so() -> None:
    assert links(Article("a", STORY, "Le Phare"), Article("b", STORY, "La Vigie")) == [("same_text_as", "a")]


def test_an_address_read_twice_is_one_page_whatever_it_says_now() -> None:
    address = "https://phare.example/pont"
    assert links(Article("a", STORY, url=address), Article("b", OTHER, url=address)) == [("version_of", "a")]


def test_articles_that_differ_and_short_texts_are_not_linked() -> None:
    assert links(Article("a", STORY), Article("b", OTHER)) == []
    assert links(Article("a", "Le pont est fermé."), Article("b", "Le pont est fermé.")) == []


@given(st.text(), st.text())
def test_likeness_is_of_both_sides_and_whole_for_one_text(one: str, other: str) -> None:
    first, second = fingerprint(one), fingerprint(other)
    assert likeness(first, second) == likeness(second, first)
    assert likeness(first, first) == (1.0 if first else 0.0)
