from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from recoupe.analysis.dating import Dating, find_dating
from recoupe.article import Article
from recoupe.presentation.interface import interface
from recoupe.presentation.times_listing import TimesListing

TEXT = (
    "Le pont suspendu d'Orsane, fermé à la circulation depuis des semaines, rouvrira demain matin.\n\n"
    "La maire l'a confirmé mardi."
)
DATING = find_dating(Article("a", TEXT, outlet="Le Courrier", published="2021-03-03", title="Orsane"))


def shown(dating: Dating, width: int = 100, language: str = "fr", *, colour: bool = False) -> str:
    console = Console(file=StringIO(), width=width, force_terminal=colour, highlight=False)
    console.print(TimesListing(dating, interface(language)))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_an_article_is_named_above_its_times() -> None:
    first, second, *_ = shown(DATING).splitlines()
    assert first.rstrip() == "Le Courrier · a · 3 mars 2021"
    assert second.rstrip() == "Orsane"


def test_a_time_is_shown_as_a_day_among_words_that_are_not_cut() -> None:
    (told,) = (one.strip() for one in shown(DATING).splitlines() if one.startswith("  mardi"))
    assert told.startswith("mardi 2 mars 2021 ")
    assert told.endswith("  La maire l'a confirmé mardi."), "the line before is another's"
    assert "Tuesday 2 March 2021" in shown(DATING, language="en")
    assert "weekday" in shown(DATING)


def test_an_article_without_a_time_says_so() -> None:
    assert "Aucune date." in shown(Dating(DATING.article))
    assert "No time." in shown(Dating(DATING.article), language="en")


@pytest.mark.parametrize("width", [20, 40, 63, 64, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(DATING, width).splitlines())) <= width


def test_only_a_terminal_has_colours() -> None:
    assert "\x1b" in shown(DATING, colour=True)
    assert "\x1b" not in shown(DATING)
