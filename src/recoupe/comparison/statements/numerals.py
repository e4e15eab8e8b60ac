"""Numbers as one word, in digits or written out: *1 900*, *cent quarante*, *140*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The longest: *quatre cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf*.
_LONGEST = 12
_FOLDERS = {"fr": "french"}
# *un* and *deux* alone are articles more than counts.
_SMALLEST = 3


def begins_number(form: str, language: str) -> bool:
    """Tell whether the folded `form` can be the first word of a number."""
    return form.isdecimal() or form in _values(language) or form in _listed(language, "rounds")


def number_at(forms: Sequence[str], joined: Sequence[bool], position: int, language: str) -> tuple[int, str]:
    """Return how many words from `position` on are one number, and its digits; 0 where none is.

    Args:
        forms: folded words.

        joined: for each, whether a space, a hyphen or a point alone parts it from the word before.

        position: of the first word.

        language: an ISO 639-1 code.
    """
    if not begins_number(forms[position], language):
        return 0, ""
    known = _values(language)
    run = _run(forms, joined, position)
    if run[0] in _listed(language, "rounds"):
        return _rounded(run, language)
    if forms[position].isdecimal():
        return _grouped(run)
    length = _length(run, known)
    value = _value(run[:length], known)
    is_share = run[0] == "cent" and position > 0 and joined[position] and forms[position - 1] == "pour"
    return (length, str(value)) if value >= _SMALLEST and not is_share else (0, "")


def number_of(forms: Sequence[str], joined: Sequence[bool], position: int, language: str) -> tuple[int, int]:
    """Return how many words from `position` on are one small number, *un* too, and which; 0 where none is."""
    known = _values(language)
    if forms[position].isdecimal():
        return 1, int(forms[position])
    run = _run(forms, joined, position)
    length = _length(run, known)
    return (length, _value(run[:length], known)) if length else (0, 0)


def _run(forms: Sequence[str], joined: Sequence[bool], position: int) -> Sequence[str]:
    end = position + 1
    while end < len(forms) and joined[end] and end - position < _LONGEST:
        end += 1
    return forms[position:end]


def _grouped(run: Sequence[str]) -> tuple[int, str]:
    """Join digits written in groups of three: *1 900*."""
    length = 1
    while len(run[0]) <= 3 and length < len(run) and len(run[length]) == 3 and run[length].isdecimal():
        length += 1
    return length, "".join(run[:length])


def _length(run: Sequence[str], known: Mapping[str, int]) -> int:
    """Return how many words at the head of `run` write out a number: *vingt et un*."""
    length = next((i for i, form in enumerate(run) if form not in known and form != "et"), len(run))
    while length and run[length - 1] == "et":
        length -= 1
    return length


def _rounded(run: Sequence[str], language: str) -> tuple[int, str]:
    """Read *trentaine*, *trentaine de milliers*."""
    value = _listed(language, "rounds")[run[0]]
    by = _listed(language, "rounds_of").get(run[2], 0) if len(run) > 2 and run[1] == "de" else 0
    return (3, str(value * by)) if by else (1, str(value))


def _value(words: Sequence[str], known: Mapping[str, int]) -> int:
    total = 0
    for word in words:
        value = known.get(word, 0)
        multiplies = value >= 100 or (value == 20 and total % 100 == 4)
        rest = total % value if multiplies else 0
        total += rest * (value - 1) if rest else value
    return total


def _listed(language: str, entry: str) -> Mapping[str, int]:
    return table(_FOLDERS[language], "numerals")[entry] if language in _FOLDERS else {}


@cache
def _values(language: str) -> Mapping[str, int]:
    return dict(table(_FOLDERS[language], "numerals")["words"]) if language in _FOLDERS else {}
