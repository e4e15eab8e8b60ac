"""Whether a passage is reported speech, the newsroom's prose, or some of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import PassageKind
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

MOSTLY = 0.95
"""Share of a passage's characters that is reported speech in a quote: marks and joints between two quotations
stand outside. Unswept: no passage of the open gold is a quote alone."""


def kind_of(sides: Sequence[tuple[Span, Sequence[Span]]]) -> PassageKind:
    """Return the kind of a passage from each side's span and the reported speech of its article.

    A quote where each side is reported speech throughout, narration where neither holds any.
    """
    shares = [_reported(span, reported) for span, reported in sides]
    if not any(shares):
        return PassageKind.NARRATION
    if all(share >= MOSTLY for share in shares):
        return PassageKind.QUOTE
    return PassageKind.BOTH


def _reported(span: Span, reported: Sequence[Span]) -> float:
    """Return the share of `span` inside `reported`, spans in order that do not overlap."""
    inside = sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in reported)
    return inside / max(1, len(span))


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, those that overlap as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
