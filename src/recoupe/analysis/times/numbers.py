"""Numbers as a language writes them out, or in digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def number(words: str, table: Mapping[str, int]) -> float:
    """Return what `words` (folded) come to: digits, or words of `table` as French composes them.

    Raises:
        ValueError: `words` is no number.
    """
    if words[0].isdecimal():
        return float(words.replace(",", "."))
    total = 0
    for word in re.split(r"[ -]", words):
        total = _added(total, table[word]) if word in table else total
    return float(total)


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral in lower case."""
    values = [ROMAN[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _added(total: int, value: int) -> int:
    """Return `total` with the next word: hundreds multiply, and so does twenty after four."""
    multiplies = value >= 100 or (value == 20 and total % 100 == 4)
    if multiplies and total % value:
        return total - total % value + (total % value) * value
    return total + value
