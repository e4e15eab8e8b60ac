"""Findings as plain data and back, so that a document keeps them wherever it is sent or stored."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.text import Span

Plain = dict[str, Any]


def plain(findings: Iterable[Actor | Quotation]) -> list[Plain]:
    """Return `findings` as dictionaries of words, numbers and lists."""
    return [asdict(finding) for finding in findings]


def quotation(data: Plain) -> Quotation:
    """Return the quotation that `plain` made `data` of."""
    from recoupe.analysis.actors.actor import Link
    from recoupe.analysis.quotations import quotation as q
    from recoupe.reasons import because

    return q.Quotation(
        **{
            **data,
            "type": q.QuotationType(data["type"]),
            **{name: _spans(data[name]) for name in ("content", "quoted", "cue")},
            **{name: _span(data[name]) for name in ("source", "evidence")},
            "link": Link(data["link"]) if data["link"] else None,
            "source_form": q.SourceForm(data["source_form"]),
            "speaker": q.Speaker(**data["speaker"]),
            "confidence": q.Confidence(data["confidence"]),
            "why": tuple(because(reason["key"], *reason["words"]) for reason in data["why"]),
        }
    )


def actor(data: Plain) -> Actor:
    """Return the actor that `plain` made `data` of."""
    from recoupe.analysis.actors import actor as a

    mentions = (
        a.Mention(one["article"], _spans([one["span"]])[0], a.MentionForm(one["form"]))
        for one in data["mentions"]
    )
    return a.Actor(
        **{
            **data,
            "kind": a.ActorKind(data["kind"]),
            **{name: tuple(data[name]) for name in ("names", "roles")},
            "mentions": tuple(mentions),
        }
    )


def _span(data: Plain | None) -> Span | None:
    return None if data is None else _spans([data])[0]


def _spans(data: Iterable[Plain]) -> tuple[Span, ...]:
    from recoupe.text import Span

    return tuple(Span(**one) for one in data)
