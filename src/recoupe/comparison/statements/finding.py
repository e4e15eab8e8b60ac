"""The statements of a dossier: which quotations report one utterance."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.dossier import Statement, Wording
from recoupe.comparison.statements.grouping import LEAST, NOTHING, Pair, group
from recoupe.comparison.statements.judged import Judged, spoken
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import weigh
from recoupe.comparison.statements.pairing import find_matches, reports_of
from recoupe.comparison.statements.reasons import only, reasons
from recoupe.comparison.statements.renderings import renderings
from recoupe.comparison.statements.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.comparison.statements.embeddings import Embeddings
    from recoupe.comparison.statements.likeness import Weights
    from recoupe.comparison.statements.match import Match
    from recoupe.comparison.statements.occasions import Days, Times
    from recoupe.comparison.statements.report import Report
    from recoupe.reasons import Reason


class Told(NamedTuple):
    """The statements of articles, and the pairs of their quotations that were compared, by two ids in order."""

    statements: tuple[Statement, ...]
    matches: Mapping[tuple[str, str], Match]


def find_statements(
    analyses: Sequence[Analysis],
    quotations: Sequence[Quotation],
    *,
    days: Days | None = None,
    times: Times | None = None,
    stories: Sequence[Sequence[str]] | None = None,
    judged: Judged = NOTHING,
    embeddings: Embeddings | None = None,
    reports: Mapping[str, Report] | None = None,
) -> Told:
    """Return every utterance with the quotations that report it, in reading order, and what was compared for it.

    Args:
        analyses: the articles, with their actors' roles.

        quotations: those of the articles, speakers resolved over the dossier.

        days: by article id, the first and last day it can have been written; `None` where unknown.

        times: by place, the first and last day an expression means.

        stories: the articles of each story, by id; without it all are of one.

        judged: which quotations people hold to report one utterance, or two.

        embeddings: a model that the user has, as one more ground.

        reports: those of the quotations, where they are at hand.
    """
    reports = reports_of(analyses, quotations) if reports is None else reports
    weights = weigh(reports.values())
    compared = find_matches(
        analyses, reports, weights, days=days, times=times, stories=stories, embeddings=embeddings
    )
    found = {ids: one for ids, one in compared.items() if one.odds >= LEAST}
    groups = group({ids: _pair(one) for ids, one in compared.items()}, _twins(reports, found), judged)
    placed = {member for members in groups for member in members}
    alone = [(name,) for name in reports if name not in placed]
    ranked = _in_reading_order([*groups, *alone], list(reports))
    told = spoken(judged, analyses, quotations)
    statements = tuple(
        _judged(_statement(f"u{i}", members, reports, compared, weights), judged, told)
        for i, members in enumerate(ranked, 1)
    )
    return Told(statements, compared)


def _judged(statement: Statement, judged: Judged, told: Mapping[str, str]) -> Statement:
    """Return a statement with what people decided of its quotations among its reasons, and its pairs'."""
    decided = judged.reasons(statement.members, told)
    if not decided:
        return statement
    pairs = tuple(
        replace(one, why=(*one.why, *judged.between(one.a, one.b, told))) for one in statement.pairs
    )
    return replace(statement, why=(*statement.why, *decided), pairs=pairs)


def _in_reading_order(groups: list[tuple[str, ...]], names: list[str]) -> list[tuple[str, ...]]:
    order = {name: rank for rank, name in enumerate(names)}
    ordered = (tuple(sorted(members, key=order.__getitem__)) for members in groups)
    return sorted(ordered, key=lambda members: [order[member] for member in members])


def _pair(one: Match) -> Pair:
    return Pair(one.odds, one.words[0], one.words[1])


def _twins(reports: Mapping[str, Report], found: Mapping[tuple[str, str], Match]) -> dict[str, str]:
    """Return for each report the first one in the same words."""
    twins = {name: name for name in reports}
    for (a, b), one in found.items():
        if wording(one) is Wording.IDENTICAL:
            twins[b] = twins[a]
    return twins


def _statement(
    name: str,
    members: tuple[str, ...],
    reports: Mapping[str, Report],
    compared: Mapping[tuple[str, str], Match],
    weights: Weights,
) -> Statement:
    beside = [compared[pair] for pair in combinations(members, 2) if pair in compared]
    # A group holds at least one pair that began it.
    pairs = [one for one in beside if one.odds >= LEAST]
    speaker = _speaker([reports[member].quotation for member in members], pairs)
    shown = renderings(members, reports, compared, weights)
    widest = max((one.wording for one in shown), key=list(Wording).index, default=Wording.IDENTICAL)
    return Statement(name, speaker, members, widest, _why(members, pairs), shown)


def _why(members: tuple[str, ...], pairs: list[Match]) -> tuple[Reason, ...]:
    return reasons(pairs) if pairs or len(members) > 1 else only()


def _speaker(heard: list[Quotation], pairs: list[Match]) -> Speaker:
    """Return who is named most, a known actor first; one who is lent another's words comes last."""
    lent = {_borrower(one).id for one in pairs if one.kinship is Kinship.OTHER}
    named = [q.speaker for q in heard if q.speaker.name and q.id not in lent]
    named = named or [q.speaker for q in heard]
    return max(named, key=lambda speaker: (named.count(speaker), speaker.actor is not None, speaker.name))


def _borrower(one: Match) -> Quotation:
    """Return the quotation that holds the other's words beside words of its own."""
    return one.a.quotation if one.left is not one.a.whole else one.b.quotation
