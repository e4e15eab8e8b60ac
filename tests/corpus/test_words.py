from __future__ import annotations

from typing import Any

from recoupe.corpus.words import words


def keys(table: dict[str, Any], above: str = "") -> dict[str, int]:
    found: dict[str, int] = {}
    for key, value in table.items():
        name = f"{above}{key}"
        found |= keys(value, f"{name}.") if isinstance(value, dict) else {name: str(value).count("{")}
    return found


def test_french_and_english_say_the_same_things() -> None:
    """Each word of the report and of the method note is there in both, with as many gaps."""
    assert keys(words("fr").strings) == keys(words("en").strings)
