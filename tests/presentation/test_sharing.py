from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Passage, PassageKind
from recoupe.presentation.sharing import count_words, measure_sharing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.presentation.conftest import Invented

    from recoupe.comparison.dossier import Dossier, Place


@pytest.fixture
def dossier(invented: type[Invented], place: Callable[..., Place]) -> Dossier:
    made = invented()
    made.add("a", "un deux trois quatre cinq six sept huit")
    made.add("b", "un deux trois quatre")
    made.add("c", "trois quatre cinq dix")
    texts = made.texts

    def passage(one: str, other: str, words: str) -> Passage:
        return Passage(
            place(texts, one, words), place(texts, other, words), PassageKind.NARRATION, (), words=2
        )

    return made.dossier(
        passages=(passage("a", "b", "un deux trois quatre"), passage("a", "c", "trois quatre cinq"))
    )


def test_the_share_between_two_articles_differs_by_direction(dossier: Dossier) -> None:
    between = measure_sharing(dossier).between
    assert between["a", "b"] == 4 / 8
    assert between["b", "a"] == 1.0


def test_words_found_in_two_others_count_once(dossier: Dossier) -> None:
    assert measure_sharing(dossier).of == {"a": 5 / 8, "b": 1.0, "c": 3 / 4}


def test_an_article_that_shares_nothing_has_a_share_of_none(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "un deux")
    assert measure_sharing(made.dossier()).of == {"a": 0.0}


def test_an_apostrophe_parts_two_words() -> None:
    assert count_words("l’eau monte") == 3
