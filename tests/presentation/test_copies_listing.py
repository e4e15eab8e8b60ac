from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

import recoupe
from recoupe.presentation import copies_listing
from recoupe.presentation.copies_listing import CopiesListing
from recoupe.presentation.interface import interface

FIRE = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
SMOKE = (
    "Deux habitants légèrement intoxiqués par les fumées ont regagné leur domicile après une visite médicale"
)
ARTICLES = [
    recoupe.Article("a", f"{FIRE}. {SMOKE}.\n\n(AFP)", outlet="Le Phare"),
    recoupe.Article("b", f"{FIRE.replace('trois', 'quatre')}.", outlet="La Digue"),
    recoupe.Article("c", f"{SMOKE}. La mairie reste ouverte. {SMOKE}.", outlet="Le Môle"),
]


def shown(articles: list[recoupe.Article], width: int = 100, language: str = "fr") -> str:
    copies = recoupe.copies(articles, speech=False)
    console = Console(file=StringIO(), width=width, highlight=False)
    console.print(CopiesListing(copies, copies.passages, interface(language)))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_articles_passages_and_families_are_counted_at_the_head() -> None:
    assert shown(ARTICLES).splitlines()[0].rstrip() == "3\u00a0articles · 4\u00a0passages · 1\u00a0famille"
    assert shown(ARTICLES, language="en").splitlines()[0].rstrip() == (
        "3\u00a0articles · 4\u00a0passages · 1\u00a0family"
    )


def test_what_was_changed_stands_where_it_was_changed() -> None:
    assert "depuis dimanche [−trois][+quatre] hectares" in " ".join(shown(ARTICLES, 200).split())


def test_an_agency_is_told_with_the_article_that_ties_to_it() -> None:
    assert "AFP, par Le Phare" in shown(ARTICLES)


def test_a_sentence_said_twice_is_told_of_its_article() -> None:
    assert "Le Môle, deux fois" in shown(ARTICLES)


def test_many_passages_are_cut_to_the_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies_listing, "PASSAGES", 1)
    assert "… et 3 de plus" in shown(ARTICLES)


def test_articles_that_share_nothing_are_told_so() -> None:
    assert "Aucun texte commun" in shown([recoupe.Article("a", FIRE), recoupe.Article("b", SMOKE)])
    assert shown([])


@pytest.mark.parametrize("width", [30, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(ARTICLES, width).splitlines())) <= width
