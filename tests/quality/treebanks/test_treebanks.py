from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.quality.goldset import TREEBANKS
from tests.quality.treebanks.gold import attributions, kinds, scores
from tests.quality.treebanks.parse import PARTS
from training.families import families

import recoupe

FLOORS = tomllib.loads((Path(__file__).parents[1] / "floors.toml").read_text(encoding="utf-8"))["treebanks"]
HELD = [(kind, measure, floor) for kind, row in FLOORS.items() for measure, floor in row.items()]
CARD = Path(recoupe.__file__).parent / "language/french/model/meta.json"

at_hand = pytest.mark.skipif(
    not TREEBANKS.is_dir(), reason="the open treebanks (../shared/treebanks) are absent"
)


@at_hand
@pytest.mark.parametrize(("kind", "measure", "floor"), HELD)
def test_no_score_on_the_treebanks_falls_below_its_floor(kind: str, measure: str, floor: float) -> None:
    score = scores(kind)[measure]
    print(f"{kind:20} {measure:8} {score.wanted:4} known   {score}   floor {floor}")  # noqa: T201
    assert score.f1 >= floor


@at_hand
def test_every_kind_of_attribution_has_its_floors() -> None:
    assert {kind: set(scores(kind)) for kind in kinds()} == {kind: set(row) for kind, row in FLOORS.items()}


@at_hand
def test_what_is_known_stands_in_its_sentence() -> None:
    assert len(attributions()) == 375
    for known in attributions():
        assert known.content
        assert all(any(map(str.isalpha, span.of(known.text))) for span in known.content)
        assert all(head in known.source for head in known.heads)


def test_no_sentence_trains_the_model_that_is_measured() -> None:
    licence = json.loads(CARD.read_text(encoding="utf-8"))["license"]
    (shipped,) = [family for family in families().values() if family.licence == licence]
    for part in (*shipped.parts, *shipped.material):
        for other in PARTS:
            assert part.file != other.file or (part.until is not None and part.until <= other.since)
