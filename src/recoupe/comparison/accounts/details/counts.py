"""Every count the articles give, as details."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.count import Count
from recoupe.comparison.accounts.details.holders import holder_of
from recoupe.comparison.accounts.details.measures import measure_of
from recoupe.comparison.accounts.details.nones import nones_of
from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.values import spell
from recoupe.comparison.accounts.pages.content import STEM, function_words
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.figure import Figure
    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# What points at a whole that is known, or at a few told before.
_REFERRING = re.compile(r"\b(?:les|des|nos|ces|ses|leurs|vos|aux|l'un|chacun|chacune) (?:des )?$")
# An adjective that tells where people are from.
_PLURAL = re.compile(r" ([^\W\d_]+(?:iens|iennes|ais|aises|ois|oises|ains|aines))(?!\w)")


def counts_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the figures of an article that are worth comparing, in reading order."""
    for figure in (*page.analysis.figures, *nones_of(page)):
        if page.in_prose(figure.span):
            measure = measure_of(page, figure)
            worth = Count(
                figure,
                measure,
                fold(page.speaker(figure.span)),
                holder_of(page, figure),
                _adjective(page, figure),
                _is_known(page, figure),
            )
            mark = f"#{measure.family}" if measure.is_family else figure.unit[:STEM]
            mark = f"#{worth.holder}" if worth.is_crowd else mark
            yield detail_of(
                page, figure.span, worth, _said(page, figure), agenda, hedged=_with_hedge(figure), mark=mark
            )


def _said(page: Page, figure: Figure) -> str:
    """Return a figure as it is written beside others; a share without a sign as the article has it."""
    written = figure.span.of(page.text)
    share = figure.unit == "%" and not fold(written).endswith(("%", "pour cent"))
    return written if share else spell(figure)


def _adjective(page: Page, figure: Figure) -> str:
    """Return the beginning of a word in the plural right behind the figure; `""` where none stands there."""
    found = _PLURAL.match(page.folded, figure.span.end)
    return found[1][:STEM] if found and found[1] not in function_words() else ""


def _is_known(page: Page, figure: Figure) -> bool:
    return bool(_REFERRING.search(page.folded[max(0, figure.span.start - 16) : figure.span.start]))


def _with_hedge(figure: Figure) -> Span:
    hedge = figure.hedge or figure.span
    return Span(min(hedge.start, figure.span.start), max(hedge.end, figure.span.end))
