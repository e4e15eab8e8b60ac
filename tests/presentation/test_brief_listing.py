from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console

from recoupe.comparison.digest import Extract
from recoupe.comparison.positions import Contradiction, Opposition, Side
from recoupe.presentation.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.comparison.dossier import Dossier, Place


def shown(dossier: Dossier, language: str = "fr") -> str:
    """Return what the terminal shows, its spaces plain."""
    console = Console(width=100, color_system=None, legacy_windows=False)
    with console.capture() as caught:
        console.print(summarise(dossier, language=language))
    return caught.get().replace("\u00a0", " ")


def disputed(story: Dossier, place: Callable[..., Place]) -> Dossier:
    """Return the story with two contradictions, one against an article itself."""
    texts = {one.id: one.text for one in story.articles}
    noise = Side("d-bruit", "dépêche-q1", (place(texts, "dépêche", "entendu"),))
    traffic = Side("d-lundi", "dépêche-q2", (place(texts, "dépêche", "lundi"),))
    told = Side(None, None, (place(texts, "gazette", "Quinze"), place(texts, "gazette", "blessées")))
    return replace(
        story,
        contradictions=(
            Contradiction("x1", Opposition.NEGATION, noise, traffic, ()),
            Contradiction("x2", Opposition.REPORTED, told, traffic, ()),
        ),
    )


def test_each_side_of_a_contradiction_has_its_line(story: Dossier, place: Callable[..., Place]) -> None:
    lines = shown(disputed(story, place))
    assert "Contradictions (2)" in lines
    assert "≠ Paul Ravier" in lines
    assert "L’article lui-même" in lines
    assert "Quinze personnes sont blessées" in lines


def test_what_is_denied_stands_behind_the_verb_that_denies_it(
    story: Dossier, place: Callable[..., Place]
) -> None:
    denied = tuple(replace(one, denial=one.id == "dépêche-q2") for one in story.quotations)
    lines = shown(replace(disputed(story, place), quotations=denied))
    assert "a assuré « La circulation" in lines


def test_the_digest_stands_first_with_the_article_of_each_sentence(
    story: Dossier, place: Callable[..., Place]
) -> None:
    where = place({one.id: one.text for one in story.articles}, "dépêche", "Le pont a cédé le 3 mai")
    lines = shown(replace(story, digest=(Extract(where, ("dépêche", "gazette"), (), ()),)), "en")
    assert (
        lines.index("In brief") < lines.index("Le pont a cédé le 3 mai") < lines.index("told in 2 articles")
    )


def test_what_one_article_alone_says_is_told_with_its_name(story: Dossier) -> None:
    assert "What only one says" in shown(story, "en")
