from __future__ import annotations

import pytest
from rich.console import Console

import recoupe
from recoupe.presentation.interface import interface
from recoupe.presentation.timeline_listing import TimelineListing

ARTICLES = [
    recoupe.Article("a", "Le pont a été fermé le 7 mars 2021.\n", outlet="Le Phare"),
    recoupe.Article(
        "b", "La fermeture du pont, le 7 mars 2021, a surpris.\nUne digue a cédé le 7 mars 2021.\n"
    ),
]


def shown(articles: list[recoupe.Article], width: int = 80, language: str = "fr") -> str:
    found = recoupe.timeline(articles)
    console = Console(width=width, color_system=None, legacy_windows=False)
    with console.capture() as capture:
        console.print(TimelineListing(found, found.entries, interface(language)))
    return capture.get().replace("\u00a0", " ")


def test_articles_events_and_the_year_are_told_at_the_head() -> None:
    assert shown(ARTICLES).splitlines()[0].rstrip().startswith("2 articles · 2 faits datés · année")
    assert shown(ARTICLES, language="en").startswith("2 articles · 2 dated events · year")


def test_a_date_is_said_once_and_each_entry_names_its_articles() -> None:
    lines = shown(ARTICLES)
    assert lines.count("dimanche 7 mars 2021") == 1
    assert "Le Phare, b" in lines
    assert "Une digue a cédé" in lines


def test_where_nothing_is_dated_it_says_so() -> None:
    assert "Les articles ne datent rien." in shown([recoupe.Article("a", "Le pont tient.")])


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(ARTICLES, width).splitlines())) <= width


def test_steering_characters_never_reach_the_terminal() -> None:
    odd = recoupe.Article("a\x1b[31m", "Le pont\u202e \x1b[2J a cédé le 7 mars 2021.\n", outlet="b\x07")
    assert not set("\x1b\x07\u202e") & set(shown([odd]))
