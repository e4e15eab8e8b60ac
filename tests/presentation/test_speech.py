from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.presentation.speech import measure_speech

if TYPE_CHECKING:
    from tests.presentation.conftest import Invented

    from recoupe.comparison.dossier import Dossier


def test_those_who_are_given_most_words_come_first(story: Dossier) -> None:
    speeches = measure_speech(story)
    assert [speech.speaker.name for speech in speeches] == ["Anne Brel", "Paul Ravier"]
    assert speeches[0].words == {"dépêche": 9, "gazette": 6, "matin": 5}
    assert speeches[0].total == 20
    assert speeches[0].quotations == 3


def test_speech_inside_speech_counts_for_the_outer_speaker(story: Dossier) -> None:
    inner = replace(story.quotations[0], depth=1)
    speeches = measure_speech(replace(story, quotations=(inner, *story.quotations[1:])))
    assert speeches[0].total == 11


def test_without_quotations_nobody_speaks(invented: type[Invented]) -> None:
    made = invented()
    made.add("a", "Le pont cède.")
    assert measure_speech(made.dossier()) == ()
