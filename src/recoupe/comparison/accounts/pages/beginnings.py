"""How all that a pattern matches can begin."""

from __future__ import annotations

import re
from string import digits

# Characters of a beginning. Predicates tried on an open article: 765 with 3, 293 with 4, 201 with 5, 173 with 6.
LONGEST = 5
# Stands for whatever may follow.
_ANY = "\0"
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>|(?P<look><?[=!])))?")
_SET = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\[A-Za-z]|\.")
_TIMES = re.compile(r"\?|[*+]|\{(?P<least>\d*)[^}]*\}")


def beginnings(pattern: str) -> frozenset[str]:
    """Return beginnings, one of which all that `pattern` matches has, each of `LONGEST` characters or fewer."""
    found, _ = _choices(pattern, 0)
    return frozenset(one.rstrip(_ANY) for one in found)


def _choices(pattern: str, at: int) -> tuple[set[str], int]:
    """Return how what stands from `at` to the end of its group can begin, and where the group ends."""
    found, row = set[str](), {""}
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            found, row, at = found | row, {""}, at + 1
        else:
            part, at = _repeated(pattern, at)
            row = {one if one.endswith(_ANY) else (one + more)[:LONGEST] for one in row for more in part}
    return found | row, at


def _repeated(pattern: str, at: int) -> tuple[set[str], int]:
    """Return how the part of a pattern at `at` can begin, taken as often as it says, and where it ends."""
    part, at = _part(pattern, at)
    times = _TIMES.match(pattern, at)
    if times is None:
        return part, at
    if times[0] != "?":
        part = {one + _ANY for one in part}
    may_lack = times[0] in "?*" or times["least"] in ("", "0")
    return part | {""} if may_lack else part, times.end()


def _part(pattern: str, at: int) -> tuple[set[str], int]:
    if pattern.startswith(r"\d", at):
        return set(digits), at + 2
    group, several = _GROUP.match(pattern, at), _SET.match(pattern, at)
    if group:
        held, end = _choices(pattern, group.end())
        return {""} if group["look"] else held, end + 1
    if several:
        return {_ANY}, several.end()
    if pattern[at] in "^$":
        return {""}, at + 1
    at += pattern[at] == "\\"
    return {pattern[at]}, at + 1
