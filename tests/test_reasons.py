"""Every reason is said in both languages with the same words."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from recoupe.reasons import because

GAP = re.compile(r"\{\d\}")
TABLES = {
    table.name.removesuffix(".toml"): tomllib.loads(table.read_text(encoding="utf-8"))
    for table in sorted(files("recoupe.reasons").iterdir(), key=lambda table: table.name)
    if table.name.endswith(".toml")
}


@pytest.mark.parametrize("key", [f"{part}.{entry}" for part, table in TABLES.items() for entry in table])
def test_every_reason_is_said_in_both_languages_with_the_same_words(key: str) -> None:
    part, entry = key.split(".")
    said = TABLES[part][entry]
    assert sorted(GAP.findall(said["fr"])) == sorted(GAP.findall(said["en"]))
    assert because(key, "un", "deux", "trois", "quatre").say("fr")
