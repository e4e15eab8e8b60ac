"""The digest, positions and contradictions as plain data; their names are a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.rows.fields import placed, speaker, why

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.comparison.digest import Extract
    from recoupe.comparison.dossier import Dossier
    from recoupe.comparison.positions import Contradiction, Position, Side

Row = dict[str, Any]


def positions_rows(dossier: Dossier, language: str) -> Row:
    """Return `digest`, `positions` and `contradictions` of a dossier, each `why` in `language`."""
    texts = {analysis.article.id: analysis.article.text for analysis in dossier.analyses}
    return {
        "digest": [_extract(one, texts, language) for one in dossier.digest],
        "positions": [_position(one, language) for one in dossier.positions],
        "contradictions": [_contradiction(one, texts, language) for one in dossier.contradictions],
    }


def _extract(one: Extract, texts: Mapping[str, str], language: str) -> Row:
    return {
        **placed(one.place, texts),
        "tellers": list(one.tellers),
        "differing": list(one.differing),
        **why(one.why, language),
    }


def _position(one: Position, language: str) -> Row:
    return {
        "id": one.id,
        "speaker": speaker(one.speaker),
        "subject": list(one.subject),
        "statements": list(one.statements),
        "contradictions": list(one.contradictions),
        **why(one.why, language),
    }


def _contradiction(one: Contradiction, texts: Mapping[str, str], language: str) -> Row:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "a": _side(one.a, texts),
        "b": _side(one.b, texts),
        **why(one.why, language),
    }


def _side(side: Side, texts: Mapping[str, str]) -> Row:
    words = [placed(place, texts) for place in side.words]
    return {"statement": side.statement, "quotation": side.quotation, "words": words}
