"""What a store asks of people: as rows, and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.rows.fields import why
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.store import Asking, Exhibit

Row = dict[str, Any]

# Names and order are a contract.
SIDE = {
    "outlet": 22,
    "article": 30,
    "published": 12,
    "speaker": 26,
    "told": 20,
    "content": 60,
    "start": 8,
    "end": 8,
}
QUESTIONS = {
    "id": 18,
    "story": 18,
    "about": 12,
    "subject": 24,
    "doubt": 8,
    "held": 8,
    **{f"{side}_{name}": width for side in "ab" for name, width in SIDE.items()},
    "why": 50,
}
WRAPPED = frozenset({"a_content", "b_content", "why"})


def question_row(one: Asking, language: str) -> Row:
    """Return one question as plain data: `doubt` is 0 where the tool is no surer than a coin, 1 at most."""
    return {
        "id": one.id,
        "story": one.story,
        "about": one.about.value,
        "subject": one.subject,
        "doubt": round(one.doubt, 3),
        "held": one.held,
        "a": side_row(one.a),
        "b": side_row(one.b),
        **why(one.why, language),
    }


def side_row(one: Exhibit) -> Row:
    """Return one of the two as plain data; offsets count code points of its article's text, half-open."""
    names = ("article", "outlet", "title", "published", "id", "type")
    more = ("told", "speaker", "confidence", "before", "after", "language", "url", "digest")
    return {
        **{name: getattr(one, name) for name in names},
        "content": one.said,
        "spans": [[span.start, span.end] for span in one.content],
        **{name: getattr(one, name) for name in more},
    }


def question_table(asked: Iterable[Asking], *, language: str = "fr") -> Table:
    """Return a row for each question."""
    return Table(QUESTIONS, (_cells(one, language) for one in asked), WRAPPED)


def _cells(one: Asking, language: str) -> tuple[Cell, ...]:
    head = (one.id, one.story, one.about.value, one.subject, round(one.doubt, 3), one.held)
    return fit(*head, *_side(one.a), *_side(one.b), say(one.why, language))


def _side(one: Exhibit) -> tuple[Cell, ...]:
    span = (one.span.start, one.span.end)
    return (one.outlet or "", one.article, one.published or "", one.speaker, one.told, one.said, *span)
