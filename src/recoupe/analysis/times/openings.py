"""The few characters with which what a regular expression matches may begin.

An expression is then tried at a few words of a sentence, and not at each: most begin otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from re import _constants, _parser  # type: ignore[attr-defined] # there is no other parser of what `re` reads
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTH = 4
DIGITS = "0123456789"
# What takes no character.
EMPTY = frozenset([_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT])


def opening(pattern: str) -> str:
    """Return a regular expression, of `LENGTH` characters at most, that matches where `pattern` may; `""` if unsure."""
    try:
        found = _of_all(_parser.parse(pattern))
    except _UnknownError:
        return ""
    return _written(found)


def _written(beginnings: Iterable[str]) -> str:
    """Return an expression of `beginnings`, in which what goes on alike is told once; `""` if one of them is empty."""
    rests: defaultdict[str, set[str]] = defaultdict(set)
    for beginning in beginnings:
        rests[beginning[:1]].add(beginning[1:])
    if "" in rests:
        return ""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for first in sorted(rests):
        alike[_written(rests[first])].append(DIGITS if first == DIGITS[0] else re.escape(first))
    written = [f"[{''.join(firsts)}]{rest}" for rest, firsts in alike.items()]
    return written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"


class _UnknownError(Exception):
    """A part of an expression may match anything."""


def _of_all(items: Iterable[tuple[Any, Any]]) -> set[str]:
    """Return the beginnings of one item after another."""
    found = {""}
    for item in items:
        if all(len(beginning) == LENGTH for beginning in found):
            break
        found = _joined(found, _of_one(*item))
    return found


def _joined(found: Iterable[str], more: Iterable[str]) -> set[str]:
    return {(beginning + rest)[:LENGTH] for beginning in found for rest in more}


def _of_one(kind: Any, value: Any) -> set[str]:  # noqa: ANN401 - the parser has no types
    if kind in EMPTY:
        return {""}
    if kind is _constants.LITERAL:
        return {_told(value)}
    if kind is _constants.IN:
        return {character for part in value for character in _of_set(*part)}
    if kind is _constants.BRANCH:
        return {beginning for branch in value[1] for beginning in _of_all(branch)}
    if kind is _constants.SUBPATTERN:
        return _of_all(value[-1])
    if kind is _constants.MAX_REPEAT:
        return _of_repeat(*value)
    raise _UnknownError


def _of_repeat(least: int, most: int, items: Any) -> set[str]:  # noqa: ANN401 - as above
    once, found = _of_all(items), {""}
    every = {""} if least == 0 else set()
    for time in range(1, min(most, LENGTH) + 1):
        found = _joined(found, once)
        every |= found if time >= min(least, LENGTH) else set()
    return every


def _of_set(kind: Any, value: Any) -> Iterable[str]:  # noqa: ANN401 - as above
    if kind is _constants.LITERAL:
        return (_told(value),)
    if kind is _constants.RANGE:
        return map(_told, range(value[0], value[1] + 1))
    raise _UnknownError


def _told(code: int) -> str:
    """Return a character, and for any digit the first: told apart, they make hundreds of beginnings."""
    return DIGITS[0] if chr(code) in DIGITS else chr(code)
