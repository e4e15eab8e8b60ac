from __future__ import annotations

from dataclasses import replace

import pytest
from tests.comparison.judging.conftest import _read

from recoupe.analysis.quotations.quotation import Confidence, Speaker
from recoupe.comparison.judging.speakers import set_speakers

ONE = _read("a", "{Le pont ferme}, dit [Paul Ravier]. {Bon}, dit [Jeanne Aubrac]. [Aubrac] sort.")


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("Jeanne Aubrac", Speaker("Jeanne Aubrac", "a2")),
        ("aubrac", Speaker("Jeanne Aubrac", "a2")),
        ("Anne Brel", Speaker("Anne Brel")),
        (None, Speaker("")),
    ],
)
def test_a_person_sets_the_speaker_and_is_believed(name: str | None, speaker: Speaker) -> None:
    first, second = set_speakers(ONE.quotations, {"a-q0": name}, ONE.actors)
    assert (first.speaker, first.confidence) == (speaker, Confidence.CERTAIN)
    assert [reason.key for reason in first.why] == ["judgements.speaker" if name else "judgements.nobody"]
    assert second == ONE.quotations[1]


def test_a_name_that_two_bear_is_neither() -> None:
    cast = (*ONE.actors, replace(ONE.actors[1], id="a3"))
    (first, _) = set_speakers(ONE.quotations, {"a-q0": "Jeanne Aubrac"}, cast)
    assert first.speaker == Speaker("Jeanne Aubrac")
