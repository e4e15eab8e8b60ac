"""A judgement and what became of it, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.rows.fields import why

if TYPE_CHECKING:
    from recoupe.comparison.judging.outcome import Outcome
    from recoupe.judgements.judgement import Mark


def judgement_row(outcome: Outcome, language: str) -> dict[str, Any]:
    """Return one judgement with its state; its marks stand in the texts of their digests, not in the dossier's."""
    told = outcome.judgement
    return {
        "kind": told.kind.value,
        "about": told.about.value,
        "state": outcome.state.value,
        "findings": list(outcome.findings),
        "name": told.name,
        "a": _mark(told.a),
        "b": None if told.b is None else _mark(told.b),
        "note": told.note,
        "author": told.author,
        "date": told.date,
        "source": told.source,
        **why(outcome.why, language),
    }


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "marked_in": mark.article,
        "digest": mark.digest,
        "span": [mark.span.start, mark.span.end],
        "words": mark.text,
    }
