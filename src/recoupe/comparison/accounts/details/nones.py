"""Counts of none: *aucun blessé*, *aucun suspect n’avait été arrêté*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.figure import Figure, Modality
from recoupe.comparison.accounts.details.measures import measure_of
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.pages.page import Page

_NONE = re.compile(r"\b(?P<none>aucune?) (?P<noun>[^\W\d_]{4,})")


def nones_of(page: Page) -> Iterator[Figure]:
    """Yield where an article says that nobody is of a toll, as figures of nought."""
    for found in _NONE.finditer(page.folded):
        span, number = Span(*found.span()), Span(*found.span("none"))
        figure = Figure(page.id, span, number, 0, 0, found["noun"], Modality.EXACT, frozenset())
        if measure_of(page, figure).is_toll:
            yield figure
