"""Fields that rows have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.dossier import Moment, Place
    from recoupe.reasons import Reason
    from recoupe.text import Span

Row = dict[str, Any]


def moment(moment: Moment) -> Row:
    """Return a day or an hour with how surely it is known."""
    return {
        "earliest": moment.earliest and moment.earliest.isoformat(),
        "latest": moment.latest and moment.latest.isoformat(),
        "precision": moment.precision.value,
        "value": moment.value,
    }


def why(reasons: tuple[Reason, ...], language: str) -> Row:
    """Return reasons said in a language, and taken apart."""
    details = [{"key": reason.key, "words": list(reason.words)} for reason in reasons]
    return {"why": say(reasons, language), "why_details": details}


def speaker(speaker: Speaker) -> Row:
    """Return who speaks."""
    return {"actor": speaker.actor, "name": speaker.name}


def placed(place: Place, texts: Mapping[str, str]) -> Row:
    """Return a place in an article with its words; `texts` are those of the articles, by id."""
    return {"article": place.article, **spelled(place.span, texts[place.article])}


def all_spelled(spans: Iterable[Span], text: str) -> list[Row]:
    """Return spans of a text with their words."""
    return [spelled(span, text) for span in spans]


def spelled(span: Span, text: str) -> Row:
    """Return a span of a text with its words."""
    return {**_offsets(span), "text": span.of(text)}


def _offsets(span: Span) -> Row:
    return {"start": span.start, "end": span.end}
