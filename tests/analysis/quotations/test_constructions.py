"""Each construction of reported speech, read from `constructions.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.article import Article

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("constructions.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_a_construction_is_read_as_its_entry_says(case: dict[str, Any]) -> None:
    text = case["text"]
    found = recoupe.analyse(Article("a", text, language="fr")).quotations
    told = [
        {
            "content": [span.of(text) for span in quotation.content],
            "cue": " ".join(span.of(text) for span in quotation.cue),
            "source": quotation.source.of(text) if quotation.source else "",
        }
        for quotation in found
    ]
    assert (
        told == [{key: value for key, value in said.items() if key in told[0]} for said in case["said"]]
        if told
        else case["said"] == []
    )
