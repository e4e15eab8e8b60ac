"""Every pair of quotations that may report one utterance, compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Confidence
from recoupe.comparison.statements.kinship import Kinship, Voice, kinship, voice, voices
from recoupe.comparison.statements.likeness import Weights, around_weights
from recoupe.comparison.statements.match import Match, match
from recoupe.comparison.statements.occasions import apart, meet, near, occasions
from recoupe.comparison.statements.odds import grounds, odds
from recoupe.comparison.statements.report import Report, report
from recoupe.comparison.statements.rivals import rivals
from recoupe.comparison.statements.tongues import Tongues, is_household

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation, Speaker
    from recoupe.comparison.statements.occasions import Days, Interval, Times

# Quotations inside a quotation inside a quotation are left out.
_DEEPEST = 1
# A sense in more reports than this leads to no pair by itself: it bounds the time, not the result,
# as a real pair shares a rarer one.
_COMMON = 200
# A report of this many content words at most is compared on one shared word;
# 3 loses no pair of the open articles.
_FEW = 3


def reports_of(analyses: Sequence[Analysis], quotations: Sequence[Quotation]) -> dict[str, Report]:
    """Return the report of each quotation by its id, in reading order; a statement not made reports none."""
    by_article = {one.article.id: one for one in analyses}
    heard = sorted(quotations, key=lambda q: (q.article, q.span.start, q.span.end, q.id))
    return {
        q.id: _report(by_article[q.article], q)
        for q in heard
        if q.depth <= _DEEPEST and not q.negated
    }


def _report(analysis: Analysis, quotation: Quotation) -> Report:
    # In reading order, so that a long article's sentences are not all looked at.
    return report(analysis.article.text, quotation, analysis.language, analysis.sentences)


def find_matches(
    analyses: Sequence[Analysis],
    reports: Mapping[str, Report],
    weights: Weights,
    *,
    days: Days | None = None,
    times: Times | None = None,
) -> dict[tuple[str, str], Match]:
    """Return the matching pairs of `reports` by their two ids, in reading order; `days` by article id."""
    heard, days = _voices(analyses, reports), days or {}
    when = occasions(analyses, [one.quotation for one in reports.values()], days, times or {})
    masters, tongues = _masters(reports), Tongues(analyses)
    found: dict[tuple[str, str], Match] = {}
    for a, b in _candidates(reports):
        x, y = reports[a].quotation, reports[b].quotation
        kin = kinship(heard[x.speaker], heard[y.speaker])
        if a in masters or b in masters:
            kin = _served(heard[masters.get(a, x.speaker)], heard[masters.get(b, y.speaker)])
        foreign = tongues.differ(x, y) or any(tongues.is_foreign(one, heard[one.speaker]) for one in (x, y))
        if not meet(when[a], when[b]):
            continue
        together = near(days.get(x.article, (None, None)), days.get(y.article, (None, None)))
        if kin <= Kinship.RELATED and not (is_certain(x) and is_certain(y)):
            kin = Kinship.OPEN
        if x.depth != y.depth and kin < Kinship.OPEN:
            # What one says that another said is not what the other says.
            continue
        if one := match(reports[a], reports[b], weights, kin, same_days=together, foreign=foreign):
            found[a, b] = one
    return _weighed(found, around_weights(reports), when)


def _weighed(found: dict[tuple[str, str], Match], rare: Weights, when: Mapping[str, Interval]) -> dict[tuple[str, str], Match]:
    """Return the pairs with their odds, which the others near tell too."""
    rival = rivals(found)
    return {
        ids: replace(
            one, odds=odds(grounds(one, rival=rival[ids], around=rare.sum(one.a.around & one.b.around), apart=apart(when[ids[0]], when[ids[1]])))
        )
        for ids, one in found.items()
    }


def _voices(analyses: Sequence[Analysis], reports: Mapping[str, Report]) -> dict[Speaker, Voice]:
    known = voices(actor for one in analyses for actor in one.actors)
    language = {one.article.id: one.language for one in analyses}
    speakers = {one.quotation.speaker: language[one.quotation.article] for one in reports.values()}
    return {speaker: voice(speaker, known, spoken) for speaker, spoken in speakers.items()}


def _masters(reports: Mapping[str, Report]) -> dict[str, Speaker]:
    """Return whom *ses services*, *son cabinet* speak for: the one heard before them in the article."""
    masters: dict[str, Speaker] = {}
    for (_, before), (name, one) in pairwise(reports.items()):
        if before.quotation.article == one.quotation.article and is_household(one.source):
            masters[name] = before.quotation.speaker
    return masters


def is_certain(one: Quotation) -> bool:
    """Tell whether the words are known to be the speaker's."""
    return one.confidence is not Confidence.CHECK


def _served(a: Voice, b: Voice) -> Kinship:
    """Tell how close two speakers are of whom one speaks for another: `a` and `b` are those spoken for."""
    return Kinship.OFFICE if kinship(a, b) is Kinship.SAME else Kinship.OTHER


def _candidates(reports: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    """Return the pairs that share enough content words, in reading order."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name, one in reports.items():
        for sense in sorted({sense for word in one.whole.content for sense in word.senses}):
            holders[sense].append(name)
    order = {name: rank for rank, name in enumerate(reports)}
    shared = Counter(
        pair for held in holders.values() if len(held) <= _COMMON for pair in combinations(held, 2)
    )
    brief = {name for name, one in reports.items() if _is_brief(one)}
    pairs = shared
    yield from sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _is_brief(one: Report) -> bool:
    """Tell whether it says so little that one word can be most of it, or picks one word."""
    return len(one.whole.content) <= _FEW or bool(one.whole.picked)
