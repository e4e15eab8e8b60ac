"""The few characters with which what a rule matches may begin.

A rule is then tried at a few words of a sentence, and not at each: most begin otherwise. What is read here are the
regular expressions that rules are written in, not all there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# From 4 to 6, a tenth of the time to find expressions; from there only the start takes longer.
LENGTH = 6
DIGITS = "0123456789"
ANY_DIGIT = DIGITS[0]
NOTHING = frozenset([""])
GROUP = re.compile(r"\((?:\?(?::|P<\w+>|(?P<around><?[=!])))?")
SET = re.compile(r"\[(?P<first>[^^\\\]])(?P<others>[^\\\]]*)\]")
REPEAT = re.compile(r"[?*+]|\{(?P<least>\d+)?(?P<comma>,)?(?P<most>\d+)?\}")
SLOT = re.compile(r"\{([a-z_]+)\}")
FEWEST_MOST = {"?": (0, 1), "*": (0, LENGTH), "+": (1, LENGTH)}


class Openings:
    """Reads one expression from its first character to its last; `slot` gives the openings of a `{slot}`."""

    def __init__(self, pattern: str, slot: Callable[[str], frozenset[str]]) -> None:
        self._pattern = pattern
        self._slot = slot
        self._at = 0

    def read(self) -> frozenset[str]:
        """Return with which `LENGTH` characters a match begins, any digit as 0; fewer where it may end there.

        Raises:
            ValueError: it begins with what may be anything, or with what no rule is written in.
        """
        found = self._sequence()
        while self._takes("|"):
            found |= self._sequence()
        return found

    def _sequence(self) -> frozenset[str]:
        found = NOTHING
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            found = joined(found, self._repeated(self._one()))
        return found

    def _one(self) -> frozenset[str]:
        if slot := self._match(SLOT):
            return self._slot(slot[1])
        if group := self._match(GROUP):
            inside = self.read()
            self._takes(")")
            return NOTHING if group["around"] else inside
        if characters := self._match(SET):
            return frozenset(map(_told, _expanded(characters["first"] + characters["others"])))
        return self._character()

    def _character(self) -> frozenset[str]:
        escaped = self._takes("\\")
        character = self._pattern[self._at]
        self._at += 1
        if escaped and character in "bd":
            return NOTHING if character == "b" else frozenset([ANY_DIGIT])
        if character.isalnum() if escaped else character in ".[^$?*+{":
            raise ValueError(self._pattern)
        return frozenset([_told(character)])

    def _repeated(self, once: frozenset[str]) -> frozenset[str]:
        repeat = self._match(REPEAT)
        if repeat is None:
            return once
        least, most = FEWEST_MOST.get(repeat[0]) or _counts(repeat)
        times = [NOTHING]
        while len(times) <= most:
            times.append(joined(times[-1], once))
        return frozenset().union(*times[least:])

    def _match(self, what: re.Pattern[str]) -> re.Match[str] | None:
        found = what.match(self._pattern, self._at)
        self._at = found.end() if found else self._at
        return found

    def _takes(self, sign: str) -> bool:
        taken = self._pattern.startswith(sign, self._at)
        self._at += taken
        return taken


def joined(found: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """Return the openings of what is `found` with `more` behind it."""
    short = [opening for opening in found if len(opening) < LENGTH]
    return found.difference(short).union((opening + rest)[:LENGTH] for opening in short for rest in more)


def beginnings(characters: str) -> tuple[str, ...]:
    """Return every way to write the first of `characters` as an opening may be written."""
    plain = "".join(map(_told, characters[:LENGTH]))
    return tuple(plain[:length] for length in range(len(plain) + 1))


def written(openings: Iterable[str]) -> str:
    """Return an expression of `openings`, in which what goes on alike is told once; `""` if one of them is empty."""
    rests: defaultdict[str, set[str]] = defaultdict(set)
    for opening in openings:
        rests[opening[:1]].add(opening[1:])
    if "" in rests:
        return ""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for first in sorted(rests):
        alike[written(rests[first])].append(DIGITS if first == ANY_DIGIT else re.escape(first))
    found = [f"[{''.join(firsts)}]{rest}" for rest, firsts in alike.items()]
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"


def _counts(repeat: re.Match[str]) -> tuple[int, int]:
    least = min(int(repeat["least"] or 0), LENGTH)
    most = int(repeat["most"]) if repeat["most"] else LENGTH if repeat["comma"] else least
    return least, min(most, LENGTH)


def _expanded(characters: str) -> str:
    """Return the characters of a set, its ranges written out: `a-d` is `abcd`."""
    return re.sub(
        "(.)-(.)", lambda edge: "".join(map(chr, range(ord(edge[1]), ord(edge[2]) + 1))), characters
    )


def _told(character: str) -> str:
    """Return a character, and for any digit the first: told apart, they make hundreds of openings."""
    return ANY_DIGIT if character in DIGITS else character
