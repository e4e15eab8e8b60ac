"""JSON Lines: one object a line, with the fields it has in the dossier's JSON."""

from __future__ import annotations

import json
from typing import Any

# Line breaks to Unicode that JSON leaves as they are: a reader that cuts at each of them must not cut here.
_BREAKS = {mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
# Made once: `json.dumps` makes one for each line that is not plain ASCII.
_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_line(row: dict[str, Any]) -> str:
    """Return `row` as one line, its newline included."""
    line = _encode(row)
    for mark, spelled in _BREAKS.items():
        line = line.replace(mark, spelled)
    return line + "\n"
