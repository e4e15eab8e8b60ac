"""Every pair of quotations that may report one utterance, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.statements.bonds import Bonds
from recoupe.comparison.statements.candidates import candidates
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import Weights, around_weights
from recoupe.comparison.statements.match import Match, Matcher
from recoupe.comparison.statements.occasions import apart, is_retold, meet, near, occasions
from recoupe.comparison.statements.odds import Grounds, Setting, grounds_of, odds
from recoupe.comparison.statements.report import Report, report
from recoupe.comparison.statements.rivals import rivals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.statements.embeddings import Embeddings
    from recoupe.comparison.statements.occasions import Days, Interval, Times

# Quotations inside a quotation inside a quotation are left out.
_DEEPEST = 1


def reports_of(analyses: Sequence[Analysis], quotations: Sequence[Quotation]) -> dict[str, Report]:
    """Return the report of each quotation by its id, in reading order; a statement not made reports none."""
    by_article = {one.article.id: one for one in analyses}
    heard = sorted(quotations, key=lambda q: (q.article, q.span.start, q.span.end, q.id))
    return {q.id: _report(by_article[q.article], q) for q in heard if q.depth <= _DEEPEST and not q.negated}


def _report(analysis: Analysis, quotation: Quotation) -> Report:
    return report(analysis.article.text, quotation, analysis.language, analysis.sentences)


def find_matches(
    analyses: Sequence[Analysis],
    reports: Mapping[str, Report],
    weights: Weights,
    *,
    days: Days | None = None,
    times: Times | None = None,
    stories: Sequence[Sequence[str]] | None = None,
    embeddings: Embeddings | None = None,
) -> dict[tuple[str, str], Match]:
    """Return the pairs of `reports` that share words, in reading order, with their odds; see `find_grounds`.

    A model of `embeddings`, where one is given, raises the odds of some.
    """
    told = find_grounds(analyses, reports, weights, days=days, times=times, stories=stories)
    found = {ids: one.weighed(odds(grounds)) for ids, (one, grounds) in told.items()}
    texts = {one.article.id: one.article.text for one in analyses}
    return found if embeddings is None else embeddings.weigh(found, texts)


def find_grounds(
    analyses: Sequence[Analysis],
    reports: Mapping[str, Report],
    weights: Weights,
    *,
    days: Days | None = None,
    times: Times | None = None,
    stories: Sequence[Sequence[str]] | None = None,
) -> dict[tuple[str, str], tuple[Match, Grounds]]:
    """Return the pairs of `reports` that share words by their two ids, in reading order, with what tells for each.

    Args:
        analyses: the articles.

        reports: by id.

        weights: of the words in all reports compared.

        days: by article id, the first and last day it can have been written.

        times: by place, the first and last day an expression means.

        stories: the articles of each story, by id; without it all are of one.
    """
    days = days or {}
    when = occasions(analyses, [one.quotation for one in reports.values()], days, times or {})
    texts = {one.article.id: one.article.text for one in analyses}
    retold = {name for name, one in reports.items() if is_retold(one.quotation, texts[one.quotation.article])}
    bonds, closest = Bonds(analyses, reports), Matcher(weights)
    found: dict[tuple[str, str], Match] = {}
    for a, b in candidates(reports, stories):
        x, y = reports[a], reports[b]
        kin = bonds.between(a, b)
        if kin < Kinship.OFFICE and _is_one_nested(x, y):
            continue
        together = bool({a, b} & retold) or near(
            *(days.get(q.quotation.article, (None, None)) for q in (x, y))
        )
        if one := closest.match(x, y, kin, same_days=together, foreign=bonds.foreign(a, b)):
            found[a, b] = one
    return _told(found, around_weights(reports), when, bonds)


def _is_one_nested(a: Report, b: Report) -> bool:
    """Tell whether one is quoted by another, the other not."""
    return a.quotation.depth != b.quotation.depth


def _told(
    found: Mapping[tuple[str, str], Match], rare: Weights, when: Mapping[str, Interval], bonds: Bonds
) -> dict[tuple[str, str], tuple[Match, Grounds]]:
    rival = rivals(found)
    told: dict[tuple[str, str], tuple[Match, Grounds]] = {}
    for (a, b), one in found.items():
        around = rare.sum(one.a.around & one.b.around)
        days = apart(when[a], when[b])
        clash = not meet(when[a], when[b])
        setting = Setting(rival[a, b], around, days, clash, bonds.alike(a, b))
        told[a, b] = one, grounds_of(one, setting)
    return told
