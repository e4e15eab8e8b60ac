"""Paragraphs out of lines that were broken to fit a page: joined, and words cut by a hyphen made whole."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What a line that closes its paragraph ends with, where the line is not a heading.
CLOSED = re.compile(r"[.!?…:;»”\")\]]\s*\Z")
SOFT = "\u00ad"
CUT = re.compile(r"([^\W\d_]+)[-‐\u00ad]\Z")
GOES_ON = re.compile(r"([^\W\d_]+)")
# Mail is broken at 72 to 78 characters (RFC 5322 asks for at most 78), before the word that would not fit.
BROKEN_AT = range(60, 85)
ITEM = re.compile(r"\s*(?:[-–—•*>»]|\d{1,2}[.)])\s")


def joined(lines: Sequence[str], known: str = "") -> str:
    """Return the lines of one paragraph on one line.

    A hyphen at the end of a line is dropped where it cut a word, and kept where the text `known` holds the
    word with it, or it is one of a compound (`hyphens.toml`).
    """
    whole = ""
    for line in filter(None, map(str.strip, lines)):
        cut = CUT.search(whole) if GOES_ON.match(line) else None
        if cut:
            whole = whole[:-1] + _between(cut[1], _first(line), known) + line
        else:
            whole = f"{whole} {line}" if whole else line
    return whole.replace(SOFT, "")


def unbroken(text: str) -> Iterator[str]:
    """Yield the paragraphs of a plain text: a blank line ends one, and any line that was not broken to fit."""
    for paragraph in re.split(r"\n[^\S\n]*\n\s*", text.replace("\r\n", "\n").strip("\n")):
        yield from (joined(run, text) for run in _runs(paragraph.split("\n")))


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines that go on from one another; what begins an item of a list begins a run."""
    fitted = max(len(line.rstrip()) for line in lines) < BROKEN_AT.stop
    run = [lines[0]]
    for before, line in pairwise(lines):
        if not fitted or len(before.rstrip()) < BROKEN_AT.start or ITEM.match(line):
            yield run
            run = []
        run.append(line)
    yield run


def _first(line: str) -> str:
    found = GOES_ON.match(line)
    return found[1] if found else ""


def _between(left: str, right: str, known: str) -> str:
    """Return what stands between two halves of a word that a line cut: nothing, or its own hyphen."""
    if re.search(rf"(?<!\w){left}{right}(?!\w)", known, re.IGNORECASE):
        return ""
    if re.search(rf"(?<!\w){left}-{right}(?!\w)", known, re.IGNORECASE):
        return "-"
    return "-" if not right.islower() or _is_compound(left.lower(), right) else ""


def _is_compound(left: str, right: str) -> bool:
    before, after, only = (_compounds()[name] for name in ("before", "after", "only"))
    return left in before or right in after or right.startswith(tuple(only.get(left, ())))


@cache
def _compounds() -> dict[str, Any]:
    folder = files("recoupe.reading.documents")
    return tomllib.loads(folder.joinpath("hyphens.toml").read_text(encoding="utf-8"))
