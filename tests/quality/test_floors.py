from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.quality.measuring import SETS, quotations, scores

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
UNSPOKEN = FLOORS.pop("words in marks")
HELD = [
    (name, measure, floor)
    for name, floors in FLOORS.items()
    if name in SETS
    for measure, floor in floors.items()
]
QUOTING = [name for name, floors in FLOORS.items() if name in SETS and "content" in floors]


@pytest.mark.parametrize(("name", "measure", "floor"), HELD)
def test_no_score_falls_below_its_floor(name: str, measure: str, floor: float) -> None:
    score = scores(name)[measure]
    reached = score.precision if measure == "certain" else score.f1
    print(f"{name:20} {measure:14} {score}   floor {floor}")  # noqa: T201 - the figure is what one asks for
    assert reached >= floor


@pytest.mark.parametrize("name", QUOTING)
def test_words_in_marks_that_nobody_says_are_not_taken_for_speech(name: str) -> None:
    marked = quotations(name)
    taken, traps = len(marked.taken_for_speech), len(marked.traps)
    print(f"{name:20} {taken} of {traps} traps taken for speech   floor {UNSPOKEN[name]}")  # noqa: T201
    assert 100 * (traps - taken) >= UNSPOKEN[name] * traps


def test_every_measure_of_a_set_has_a_floor() -> None:
    assert {name: set(scores(name)) for name in SETS} == {name: set(FLOORS[name]) for name in SETS}
