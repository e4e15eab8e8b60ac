"""A digest: sentences of the articles, chosen by how many tell what they tell; none is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.digest.candidates import standing_alone
from recoupe.comparison.digest.choosing import Choice
from recoupe.comparison.digest.extract import Extract
from recoupe.comparison.digest.units import gather_units, told_in
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.digest.units import Unit
    from recoupe.comparison.dossier import Account, Place, Statement, TimelineEntry

__all__ = ["Extract", "find_digest"]


def find_digest(
    analyses: Sequence[Analysis],
    quotations: Sequence[Quotation],
    statements: Sequence[Statement],
    accounts: Sequence[Account],
    timeline: Sequence[TimelineEntry],
) -> tuple[Extract, ...]:
    """Return three to six sentences that tell what most articles tell, in order of time.

    Args:
        analyses: the articles, in order of their ids.

        quotations: those of the articles.

        statements: as `find_statements` gives them.

        accounts: as `find_accounts` gives them.

        timeline: as `find_timeline` gives it, in order of time.
    """
    units = gather_units(quotations, statements, accounts, timeline)
    sentences = sorted(place for analysis in analyses for place in standing_alone(analysis))
    told = told_in(units, sentences)
    texts = {one.article.id: one.article.text for one in analyses}
    chosen = Choice(told, texts, len(analyses)).choose()
    ranked = sorted(chosen, key=lambda place: (_rank(place, units), place))
    return tuple(_extract(place, told) for place in ranked)


def _extract(place: Place, told: Mapping[Place, Sequence[Unit]]) -> Extract:
    most = max(told[place], key=lambda unit: len(unit.tellers))
    differing = tuple(dict.fromkeys(unit.differing for unit in told[place] if unit.differing))
    tellers = tuple(sorted(most.tellers))
    return Extract(place, tellers, differing, (because("digest.told", str(len(tellers))),))


def _rank(place: Place, units: Sequence[Unit]) -> int:
    """Return the place in time of what a sentence dates, else of what its article dates last before it."""
    dated = [
        (mention.span.start, unit.rank)
        for unit in units
        if unit.rank is not None
        for mention in unit.places
        if mention.article == place.article and mention.span.start < place.span.end
    ]
    inside = [rank for start, rank in dated if start >= place.span.start]
    return min(inside) if inside else max(dated, default=(0, -1))[1]
