from __future__ import annotations

import pytest

from recoupe.article import BlockKind
from recoupe.reading.pages.pitches import is_pitch, without_pitches

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la maire d'Orsane devant les habitants."


@pytest.mark.parametrize(
    "line",
    [
        "Recevez chaque matin l'essentiel de l'actualité.",
        "Notre infolettre vous raconte la semaine, sans filtre.",
        "👉 Abonnez-vous pour lire la suite.",
        "Les opinions de cette rubrique n'engagent que leurs auteurs.",
        "Join our readers every morning.",
        "You can unsubscribe with one click.",
    ],
)
def test_what_is_said_to_the_reader_is_no_part_of_the_story(line: str) -> None:
    assert is_pitch(line)


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "« Recevez nos excuses, vous tous », a dit la maire à ses abonnés.",
        "La mairie a ouvert une boîte mail pour les riverains.",
        "Vous êtes nombreux à l'avoir vu tomber.",
        "Recevez " + STORY * 4,
    ],
)
def test_what_is_told_or_quoted_is(line: str) -> None:
    assert not is_pitch(line)


def test_who_the_author_is_stands_at_the_end_and_is_left() -> None:
    portrait = ("Luc Roy couvre Orsane depuis 2012.", BlockKind.PARAGRAPH)
    story = [(STORY, BlockKind.PARAGRAPH)] * 6
    assert without_pitches([*story, portrait], ["Luc Roy"]) == story
    assert without_pitches([portrait, *story], ["Luc Roy"]) == [portrait, *story]
