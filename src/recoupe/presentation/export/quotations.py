"""Quotations as rows, and as lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line
from recoupe.presentation.export.rows.speech import quotation_row
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.speech import Speech

# Names and order are a contract.
COLUMNS = {
    "article": 20,
    "outlet": 22,
    "title": 36,
    "published": 12,
    "id": 16,
    "type": 10,
    "content": 72,
    "start": 8,
    "end": 8,
    "cue": 18,
    "source": 28,
    "source_form": 12,
    "speaker": 26,
    "actor": 8,
    "depth": 8,
    "negated": 10,
    "denial": 10,
    "heading": 10,
    "confidence": 12,
    "why": 56,
}
WRAPPED = frozenset({"title", "content", "why"})


def quotation_table(speeches: Iterable[Speech], *, language: str = "fr") -> Table:
    """Return a row for each quotation, each as soon as its article is read; its `why` is in `language`."""
    rows = (row for speech in speeches for row in quotation_rows(speech, language))
    return Table(COLUMNS, rows, WRAPPED)


def quotation_lines(speeches: Iterable[Speech], *, language: str = "fr") -> Iterator[str]:
    """Yield the lines of each article's quotations as soon as it is read; their `why` is in `language`."""
    for speech in speeches:
        text = speech.article.text
        yield "".join(json_line(quotation_row(one, text, language)) for one in speech.quotations)


def quotation_rows(speech: Speech, language: str) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each quotation, its cells in the order of `COLUMNS`, its `why` in `language`."""
    article = speech.article
    where = (article.id, article.outlet or "", speech.title or "", article.published or "")
    for quotation in speech.quotations:
        yield fit(*where, *_said(quotation, article.text), say(quotation.why, language))


def _said(quotation: Quotation, text: str) -> tuple[Cell, ...]:
    return (
        quotation.id,
        quotation.type.value,
        quotation.said(text),
        quotation.span.start,
        quotation.span.end,
        " […] ".join(span.of(text) for span in quotation.cue),
        quotation.source.of(text) if quotation.source is not None else "",
        quotation.source_form.value,
        quotation.speaker.name,
        quotation.speaker.actor or "",
        quotation.depth,
        quotation.negated,
        quotation.denial,
        quotation.heading,
        quotation.confidence.value,
    )
