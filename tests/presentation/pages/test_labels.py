from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.presentation.interface import interface
from recoupe.presentation.pages.labels import Labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.presentation.conftest import Invented

    from recoupe.comparison.dossier import Dossier, Place


def labels(dossier: Dossier) -> Labels:
    return Labels(dossier, interface("fr"))


def test_a_value_is_shown_with_the_words_around_it_in_its_paragraph(
    invented: type[Invented], place: Callable[..., Place]
) -> None:
    made = invented()
    made.add("a", f"Avant.\n\n{'mot ' * 30}douze blessés {'mot ' * 30}\n\nAprès.")
    before, words, after = labels(made.dossier()).around(place(made.texts, "a", "douze blessés"))
    assert words == "douze blessés"
    assert before.startswith("… mot")
    assert after.endswith("mot …")
    assert "\n" not in before + after


def test_an_article_comes_from_its_file_without_the_folders_above_it(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "Le pont.", path="C:\\dossiers\\pont.txt")
    assert labels(made.dossier()).file(made.analyses[0]) == "pont.txt"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("javascript:alert(1)", ""),
        ("JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        (None, ""),
    ],
)
def test_only_an_address_of_the_web_is_followed(invented: type[Invented], url: str | None, link: str) -> None:
    made = invented()
    made.add("a", "Le pont.", url=url)
    assert labels(made.dossier()).link(made.analyses[0]) == link


def test_a_day_of_publication_is_spelled_and_anything_else_kept(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "Le pont.", published="2025-02-18T09:00")
    made.add("b", "Le pont.", published="hier")
    made.add("c", "Le pont.")
    view = labels(made.dossier())
    spelled = [view.published(analysis).replace("\u00a0", " ") for analysis in made.analyses]
    assert spelled == ["mardi 18 février 2025", "hier", ""]


def test_a_speaker_the_text_does_not_tell_has_words_of_its_own(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "{|On a entendu un bruit}")
    dossier = made.dossier()
    assert labels(dossier).speaker(dossier.quotations[0].speaker) == "Auteur non dit"
