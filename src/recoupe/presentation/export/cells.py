"""Quotations as flat rows of cells that a spreadsheet can open without harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.speech import Speech

Cell = str | int | bool

# The columns, and how many characters wide each is worth; names and order are a contract.
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
# Characters with which a cell is a formula to one spreadsheet or another (OWASP, CSV Injection).
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
# What XML 1.0 has no place for.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def rows(speech: Speech, language: str) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each quotation, its cells in the order of `COLUMNS`, its `why` in `language`."""
    article = speech.article
    where = (article.id, article.outlet or "", speech.title or "", article.published or "")
    for quotation in speech.quotations:
        cells = (*where, *_said(quotation, article.text), say(quotation.why, language))
        yield tuple(harmless(cell) if isinstance(cell, str) else cell for cell in cells)


def harmless(cell: str) -> str:
    """Return `cell` as words and nothing else: what would make it a formula comes behind an apostrophe."""
    fit = _UNFIT.sub("", cell)
    return f"'{fit}" if fit.startswith(FORMULA) else fit


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
