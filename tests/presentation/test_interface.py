from __future__ import annotations

from typing import Any

import pytest

from recoupe.presentation.interface import interface, typeset


def keys(table: dict[str, Any], above: str = "") -> set[str]:
    found: set[str] = set()
    for key, value in table.items():
        found |= keys(value, f"{above}{key}.") if isinstance(value, dict) else {above + key}
    return found


def test_french_and_english_say_the_same_things() -> None:
    assert keys(interface("fr").strings) == keys(interface("en").strings)


def test_every_string_takes_as_many_words_in_both_languages() -> None:
    french, english = interface("fr").strings, interface("en").strings
    for part, table in french.items():
        for key, value in table.items():
            if isinstance(value, str):
                assert value.count("{") == english[part][key].count("{"), f"{part}.{key}"


def test_zero_is_singular_in_french_and_plural_in_english() -> None:
    assert interface("fr").count("article", 0) == "0\u00a0article"
    assert interface("en").count("article", 0) == "0\u00a0articles"


def test_thousands_stand_apart() -> None:
    assert interface("fr").number(2330) == "2\u202f330"
    assert interface("en").number(2330) == "2,330"


@pytest.mark.parametrize(
    ("share", "written"),
    [(0, "0\u202f%"), (0.004, "<\u00a01\u202f%"), (0.126, "13\u202f%"), (1, "100\u202f%")],
)
def test_a_share_is_written_in_whole_percents(share: float, written: str) -> None:
    assert interface("fr").percent(share) == written


def test_french_marks_keep_to_their_words() -> None:
    assert typeset("« oui » : 12 % !") == "«\u00a0oui\u00a0»\u00a0: 12\u202f%\u202f!"


def test_each_language_has_its_quotation_marks() -> None:
    assert interface("fr").quoted("oui") == "«\u00a0oui\u00a0»"
    assert interface("en").quoted("oui") == "“oui”"


def test_a_language_without_interface_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="'de'"):
        interface("de")
