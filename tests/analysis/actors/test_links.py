from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors.actor import Link

if TYPE_CHECKING:
    from tests.analysis.actors.conftest import Who


@pytest.mark.parametrize(
    ("text", "words", "link"),
    [
        ("Moscou a salué un accord.", "Moscou", Link.CAPITAL),
        ("La Norvège a salué un accord.", "La Norvège", Link.COUNTRY),
        ("L'Elysée a salué un accord.", "L'Elysée", Link.BUILDING),
        ("Bruxelles a salué un accord.", "Bruxelles", Link.SEAT),
        ("Le régime de Damas a salué un accord.", "Le régime de Damas", Link.REGIME),
        ("Un communiqué de la CGT dénonce un recul.", "Un communiqué de la CGT", Link.DOCUMENT),
        ("L'AS Castellac joue à Castellac. Hier, Castellac a annoncé un renfort.", "Castellac", Link.TOWN),
        ("La CGT dénonce un recul.", "La CGT", None),
    ],
)
def test_what_a_source_stands_by_is_told(who: Who, text: str, words: str, link: Link | None) -> None:
    assert who(text, words).link == link


def test_a_document_shows_the_words_of_its_issuer(who: Who) -> None:
    text = "Un communiqué de la CGT dénonce un recul."
    evidence = who(text, "Un communiqué de la CGT").evidence
    assert evidence is not None
    assert evidence.of(text).endswith("CGT")


def test_a_pronoun_shows_what_it_takes_up(who: Who) -> None:
    text = "Lucie Morel est arrivée. Elle a promis un accord."
    evidence = who(text, "Elle").evidence
    assert evidence is not None
    assert evidence.of(text) == "Lucie Morel"
