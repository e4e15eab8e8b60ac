"""Lines that say who wrote the article."""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.layout.names import count, only_names
from recoupe.language.lexicon import table
from recoupe.text import fold

# *Par*, three writers, their towns and the outlet.
LENGTH = 150
SIGNED = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?:[ -][A-ZÀ-Þ][\w'’.-]+){1,3}")
INITIALS = re.compile(r"\(?(?:[A-ZÀ-Þ]\. ?-?){1,3}(?:[A-ZÀ-Þ][a-zà-ÿ]?\.)?\)?")


def is_byline(line: str) -> bool:
    """Tell whether `line` introduces its writers: *Par Nom*, *De notre correspondant à …*."""
    if len(line) > LENGTH:
        return False
    folded = fold(line)
    start = _starts().match(folded)
    rest = line[start.end() :] if start else ""
    return (bool(start) and count(rest) > 0 and only_names(rest)) or _is_role(folded, line)


def is_signature(line: str) -> bool:
    """Tell whether `line` is a name alone, part of it in capitals, or initials: *Jeanne DURAND*, *J. D.*."""
    words = line.strip(" ()").split()
    in_capitals = any(word.isupper() and len(word) > 2 for word in words)
    return bool(INITIALS.fullmatch(line) or (SIGNED.fullmatch(line.strip(" ()")) and in_capitals))


def is_signed(line: str) -> bool:
    """Tell whether `line` is the names of one writer or more: *Jeanne Durand et Luc Roy*."""
    writers = re.split(r"\s*(?:,|/|&|\bet\b)\s*", line)
    return all(SIGNED.fullmatch(writer) for writer in writers)


def is_name(line: str) -> bool:
    """Tell whether `line` is two to four capitalised words and nothing else."""
    return bool(SIGNED.fullmatch(line)) and len(line.split()) > 1


def _is_role(folded: str, line: str) -> bool:
    role = next((role for role in _roles() if folded.startswith(role)), None)
    return role is not None and only_names(line[len(role) :]) and line[-1] not in "!?:"


@cache
def _starts() -> re.Pattern[str]:
    starts = sorted(table("french", "layout")["byline"]["starts"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, starts))})(?![a-z])")


@cache
def _roles() -> tuple[str, ...]:
    return tuple(sorted(table("french", "layout")["byline"]["roles"], key=len, reverse=True))
