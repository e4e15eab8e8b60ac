"""Hours as one word, in digits or written out: *2 h 07*, *2h07*, *deux heures sept*, *midi*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.comparison.statements.numerals import number_of
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FOLDERS = {"fr": "french"}
_TOGETHER = re.compile(r"(\d{1,2})h(\d{2})?")
_DAY, _NOON, _HOUR = 24, 12, 60


def begins_hour(form: str, language: str) -> bool:
    """Tell whether the folded `form` can be an hour by itself; one that a number begins is `begins_number`."""
    return bool(_TOGETHER.fullmatch(form)) or form in _hours(language).get("named", ())


def hour_at(forms: Sequence[str], joined: Sequence[bool], position: int, language: str) -> tuple[int, str]:
    """Return how many words from `position` on are one hour, and what it is: *2h07*; 0 where none is.

    Args:
        forms: folded words.

        joined: for each, whether a space, a hyphen or a point alone parts it from the word before.

        position: of the first word.

        language: an ISO 639-1 code.
    """
    listed = _hours(language)
    if not listed:
        return 0, ""
    if match := _TOGETHER.fullmatch(forms[position]):
        return 1, _told(int(match[1]), int(match[2] or 0))
    if forms[position] in listed["named"]:
        length, part = _part(forms, joined, position + 1, language)
        return 1 + length, _told(listed["named"][forms[position]], part)
    length, hour = number_of(forms, joined, position, language)
    after = position + length
    if not length or hour > _DAY or not _goes_on(joined, after) or forms[after] not in listed["units"]:
        return 0, ""
    minutes, part = _part(forms, joined, after + 1, language)
    after += 1 + minutes
    late = [words for words in listed["evening"] if _stands(words, forms, after)]
    hour += _NOON if late and hour < _NOON else 0
    return after - position + (len(late[0].split()) if late else 0), _told(hour, part)


def _part(forms: Sequence[str], joined: Sequence[bool], position: int, language: str) -> tuple[int, int]:
    """Return how many words from `position` on tell minutes, and how many these are."""
    if not _goes_on(joined, position):
        return 0, 0
    for words, minutes in _hours(language)["parts"].items():
        if _stands(words, forms, position):
            return len(words.split()), minutes
    length, minutes = number_of(forms, joined, position, language)
    return (length, minutes) if minutes < _HOUR else (0, 0)


def _stands(words: str, forms: Sequence[str], position: int) -> bool:
    listed = words.split()
    return list(forms[position : position + len(listed)]) == listed


def _goes_on(joined: Sequence[bool], position: int) -> bool:
    return position < len(joined) and joined[position]


def _told(hour: int, minutes: int) -> str:
    return f"{hour}h{minutes:02}" if minutes else f"{hour}h"


@cache
def _hours(language: str) -> Mapping[str, Any]:
    return dict(table(_FOLDERS[language], "numerals")["hours"]) if language in _FOLDERS else {}
