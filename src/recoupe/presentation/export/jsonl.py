"""Quotations as JSON Lines: one object a line, with the fields they have in the dossier's JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.json import quotation_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.speech import Speech

# Line breaks to Unicode that JSON leaves as they are: a reader that cuts at each of them must not cut here.
_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}


def to_jsonl(speeches: Iterable[Speech], *, language: str = "fr") -> Iterator[str]:
    """Yield the lines of each article's quotations as soon as it is read; their `why` is in `language`."""
    for speech in speeches:
        text = speech.article.text
        yield "".join(json_line(quotation_row(one, text, language)) for one in speech.quotations)


def json_line(row: dict[str, Any]) -> str:
    """Return `row` as one line, its newline included."""
    return json.dumps(row, ensure_ascii=False).translate(_BREAKS) + "\n"
