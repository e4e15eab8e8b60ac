from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from recoupe.presentation.summary import summarise

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented

    from recoupe.comparison.dossier import Dossier


def printed(dossier: Dossier, width: int = 80, language: str = "fr") -> str:
    console = Console(width=width, color_system=None, legacy_windows=False)
    with console.capture() as capture:
        console.print(summarise(dossier, language=language))
    return capture.get()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(story: Dossier, width: int) -> None:
    assert max(len(line) for line in printed(story, width).splitlines()) <= width


def test_it_says_who_said_what_and_where(story: Dossier) -> None:
    shown = printed(story)
    assert "Anne Brel" in shown
    assert "Nous avons entendu un grand bruit" in shown
    assert "Dépêche, Gazette" in shown
    assert "modifiée" in shown


def test_it_sets_the_values_that_differ_side_by_side(story: Dossier) -> None:
    shown = printed(story)
    assert "12  Dépêche" in shown
    assert "15  Gazette" in shown


def test_it_speaks_english_too(story: Dossier) -> None:
    assert "Reported by several articles" in printed(story, language="en")


def test_a_quotation_in_a_quotation_takes_the_inner_marks(invented: type[Invented]) -> None:
    made = invented()
    for name in ("a", "b"):
        made.add(name, "{Anne Brel|le pont est « très vieux »|x}")
    assert "« le pont est “très vieux” »" in printed(made.dossier()).replace("\u00a0", " ")


def test_without_anything_shared_it_says_so(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "Le pont tient.")
    shown = printed(made.dossier())
    assert "Aucune déclaration n’est rapportée par plusieurs articles." in shown
    assert "Aucun texte commun." in shown


def test_steering_characters_never_reach_the_terminal(invented: type[Invented]) -> None:
    made = invented()
    for name in ("a\x1b[31m", "b"):
        made.add(name, "{Anne\u202e Brel|le pont\x1b[2J a cédé|x}", outlet=f"{name}\x07")
    assert not set("\x1b\x07\u202e") & set(printed(made.dossier()))
