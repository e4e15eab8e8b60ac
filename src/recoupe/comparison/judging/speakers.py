"""Quotations whose speaker a person has set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.spelling import is_variant
from recoupe.analysis.quotations.quotation import Confidence, Speaker
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.quotations.quotation import Quotation


def set_speakers(
    quotations: Iterable[Quotation], speakers: Mapping[str, str | None], actors: Sequence[Actor]
) -> tuple[Quotation, ...]:
    """Return `quotations` with those of `speakers`, by id, given to whom it names; `None`: to nobody known."""
    return tuple(_set(one, speakers[one.id], actors) if one.id in speakers else one for one in quotations)


def _set(quotation: Quotation, name: str | None, actors: Sequence[Actor]) -> Quotation:
    reason = because("judgements.speaker", name) if name else because("judgements.nobody")
    return replace(
        quotation,
        speaker=_called(name, actors) if name else Speaker(""),
        confidence=Confidence.CERTAIN,
        why=(reason,),
        evidence=None,
        link=None,
    )


def _called(name: str, actors: Sequence[Actor]) -> Speaker:
    """Return the one actor of that name; the name alone where none or several bear it."""
    whole = [one for one in actors if is_variant(one.name, name)]
    found = whole or [one for one in actors if any(is_variant(known, name) for known in one.names)]
    return Speaker(found[0].name, found[0].id) if len(found) == 1 else Speaker(name)
