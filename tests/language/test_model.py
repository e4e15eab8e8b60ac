"""What ships in the model's folder."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from recoupe.language import pipeline

MODEL = Path(str(files("recoupe.language").joinpath("french", "model")))
FAMILIES = {"LGPL-LR", "CC BY-SA 4.0"}


def test_the_model_stays_small() -> None:
    assert sum(file.stat().st_size for file in MODEL.rglob("*") if file.is_file()) <= 12_000_000


def test_one_copyleft_licence_covers_all_its_sources() -> None:
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] in FAMILIES
    assert {source["license"] for source in meta["sources"]} & FAMILIES == {meta["license"]}


@pytest.mark.parametrize("paper", ["MODEL_CARD.md", "MODEL_LICENSE.md"])
def test_its_papers_name_its_licence(paper: str) -> None:
    licence = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))["license"]
    assert licence in (MODEL.parent / paper).read_text(encoding="utf-8")


def test_weights_are_cast_to_what_spacy_computes_in() -> None:
    components: list[Any] = [component for _, component in pipeline.load("fr").pipeline]
    for node in (node for component in components for node in component.model.walk()):
        for name in filter(node.has_param, node.param_names):
            assert node.get_param(name).dtype == "float32"


def test_every_label_can_be_read_without_the_training_strings() -> None:
    doc = pipeline.load("fr")("Mme Roche, qui préside l'association, s'en est réjouie hier à Vizille.")
    assert all(token.pos_ and token.dep_ and token.lemma_ for token in doc)
    assert any("Gender=Fem" in str(token.morph) for token in doc)
