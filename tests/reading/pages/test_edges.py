from __future__ import annotations

import pytest

from recoupe.article import BlockKind
from recoupe.reading.pages.edges import trimmed

LONG = "Le pont restera fermé jusqu'au printemps, a annoncé la maire devant les habitants réunis. " * 2
Piece = tuple[str, BlockKind]


def told(*lines: str) -> list[Piece]:
    return [(line, BlockKind.PARAGRAPH) for line in lines]


def left(*lines: str) -> list[str]:
    return [words for words, _ in trimmed(told(*lines))]


@pytest.mark.parametrize(
    "head", ["Commentaires (12)", "RÉACTIONS", "2 comments", "Nos autres articles sur le pont", "Related:"]
)
def test_the_story_ends_where_comments_or_others_begin(head: str) -> None:
    assert left(LONG, LONG, head, LONG) == [LONG, LONG]


def test_a_heading_of_the_first_half_ends_nothing() -> None:
    assert left(LONG, "Réactions", LONG, LONG) == [LONG, "Réactions", LONG, LONG]


@pytest.mark.parametrize(
    "line",
    ["Haut de page", "Écrivez à pont@phare.example pour réagir.", "Tous droits de reproduction réservés."],
)
def test_what_stands_behind_the_story_is_left(line: str) -> None:
    assert left(LONG, LONG, line) == [LONG, LONG]


def test_labels_before_the_story_are_left_and_bylines_are_not() -> None:
    assert left("Accueil > Justice", "Par Jeanne Aubrac", LONG, "Cinq mois", LONG) == [
        "Par Jeanne Aubrac",
        LONG,
        "Cinq mois",
        LONG,
    ]


def test_a_name_alone_at_the_end_signs_the_story() -> None:
    assert trimmed(told(LONG, "Jeanne Aubrac"))[-1] == ("Jeanne Aubrac", BlockKind.BYLINE)
    assert trimmed(told(LONG, "(avec AFP)"))[-1] == ("(avec AFP)", BlockKind.PARAGRAPH)


def test_nothing_is_left_of_nothing() -> None:
    assert trimmed([]) == []
