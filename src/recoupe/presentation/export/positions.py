"""The digest, positions and contradictions as plain data; their names are a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.comparison.digest import Extract
    from recoupe.comparison.dossier import Dossier, Place
    from recoupe.comparison.positions import Contradiction, Position, Side
    from recoupe.reasons import Reason

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
        **_placed(one.place, texts),
        "tellers": list(one.tellers),
        "differing": list(one.differing),
        **_why(one.why, language),
    }


def _position(one: Position, language: str) -> Row:
    return {
        "id": one.id,
        "speaker": {"actor": one.speaker.actor, "name": one.speaker.name},
        "subject": list(one.subject),
        "statements": list(one.statements),
        "contradictions": list(one.contradictions),
        **_why(one.why, language),
    }


def _contradiction(one: Contradiction, texts: Mapping[str, str], language: str) -> Row:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "a": _side(one.a, texts),
        "b": _side(one.b, texts),
        **_why(one.why, language),
    }


def _side(side: Side, texts: Mapping[str, str]) -> Row:
    words = [_placed(place, texts) for place in side.words]
    return {"statement": side.statement, "quotation": side.quotation, "words": words}


def _placed(place: Place, texts: Mapping[str, str]) -> Row:
    span = place.span
    return {
        "article": place.article,
        "start": span.start,
        "end": span.end,
        "text": span.of(texts[place.article]),
    }


def _why(reasons: tuple[Reason, ...], language: str) -> Row:
    details = [{"key": reason.key, "words": list(reason.words)} for reason in reasons]
    return {"why": say(reasons, language), "why_details": details}
