"""The lines between `---` at the head of a text file that describe the article."""

from __future__ import annotations

import re

from recoupe.reading.metadata import known

FENCED = re.compile(r"---[ \t]*\r?\n((?:[^\r\n]*\r?\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
ENTRY = re.compile(r"\s*([\w-]+)\s*:\s*(.*?)\s*")


def split(text: str) -> tuple[dict[str, str], str]:
    """Return what the head of `text` says about it, and the text that follows, untouched.

    A first line of dashes that does not open such a head is part of the text.
    """
    fenced = FENCED.match(text)
    if not fenced:
        return {}, text
    entries = [ENTRY.fullmatch(line) for line in fenced[1].splitlines() if line.strip()]
    mapping = {entry[1].lower(): entry[2].strip("\"'") for entry in entries if entry}
    if None in entries or not known(mapping):
        return {}, text
    return mapping, text[fenced.end() :]
