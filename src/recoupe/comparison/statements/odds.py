"""How likely two quotations report one utterance: everything that tells for or against, weighed together."""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.match import is_heading, is_named
from recoupe.comparison.statements.telling import numbers_differ

if TYPE_CHECKING:
    from recoupe.comparison.statements.match import Match
    from recoupe.comparison.statements.report import Fragment, Report

# A pair without rival still leaves so much doubt. Pairwise F1 of the open stories, each left out of the weighing:
# 0.05 and 0.1: 76.6, 0.2: 75.4, 0.5: 74.3.
_DOUBT = 0.05
# More words in common around two quotations than this tell no more; the same, 1: 75.2, 2: 76.2, 3: 76.6, 5: 75.7.
_AROUND = 3.0


class Grounds(NamedTuple):
    """What tells for or against one utterance.

    Args:
        tells: a rule of `telling` holds.

        evidence: the weight of the shared words, its logarithm.

        held: the share of the lighter fragment that is shared.

        mutual: the share of both.

        run: the longest run of words in both, its logarithm.

        denied: the share of the shared words that one side denies.

        same: one speaker.

        office: one speaks for the other.

        country: both speak for one country.

        open: nobody is named, or not for sure.

        unrivalled: how far no other quotation of the two articles is as like, 0–1.

        around: the words shared around the two quotations.

        heading: one is a heading of the article that the other stands in.

        apart: the days between the two, their logarithm.

        length: the content words of the shorter fragment, their logarithm.

        longer: the same of the longer.

        whole: the least share of its report's content words that one of the fragments is.

        within: both stand in one article.

        clash: the days on which each can have been said do not meet.

        differ: both give numbers, none the other's, by the longest run of words in both.

        same_around: the words shared around two quotations of one speaker.

        same_run: the longest run of words, of one speaker.
    """

    tells: float
    evidence: float
    held: float
    mutual: float
    run: float
    denied: float
    same: float
    office: float
    country: float
    open: float
    unrivalled: float
    around: float
    heading: float
    apart: float
    length: float
    longer: float
    whole: float
    within: float
    clash: float
    differ: float
    same_around: float
    same_run: float
    alike: float
    near: float
    other: float
    named: float


# Logistic regression on the pairs of the open stories, the five articles and the example that share a word, the
# gold telling which are one utterance: `python -m tests.quality.weighing`. Pairwise F1 of the open stories, each left
# out of its own weighing: 76.6; penalty for large weights 1: 76.9, 2 and 3: 76.6, 5: 76.2, 8: 73.2. Without one
# ground: `same` 71.2, `around` 72.6, `apart` and `unrivalled` 73.5, `run` 73.7, `denied` 74.2, `evidence` 74.8,
# `tells` 75.9, `heading` 76.2.
_BIAS = -3.79
_WEIGHTS = Grounds(
    tells=0.24,
    evidence=4.28,
    held=1.93,
    mutual=-2.28,
    run=1.50,
    denied=-0.75,
    same=3.53,
    office=2.20,
    country=-0.25,
    open=0.17,
    unrivalled=1.64,
    around=0.81,
    heading=1.63,
    apart=-0.35,
    length=-0.92,
    longer=-2.53,
    whole=1.40,
    within=-0.75,
    clash=-2.66,
    differ=-2.70,
    same_around=-0.48,
    same_run=-1.26,
    alike=1.91,
    near=0.97,
    other=-0.48,
    named=-2.46,
)


def grounds_of(
    one: Match,
    *,
    rival: float = 0.0,
    around: float = 0.0,
    apart: int = 0,
    clash: bool = False,
    alike: bool = False,
) -> Grounds:
    """Return what tells for `one`.

    Args:
        one: two quotations and their fragments most alike.

        rival: the score of the best other pair that either could be in.

        around: the weight of the words shared around the two.

        heading: one is a heading of the article that the other stands in.

        apart: the days between the two.

        clash: the days on which each can have been said do not meet.
    """
    like, left, right = one.likeness, one.left, one.right
    same = one.kinship is Kinship.SAME
    shorter, longer = sorted((len(left.content), len(right.content)))
    around, run = min(around, _AROUND), log1p(one.run)
    return Grounds(
        tells=one.tells,
        evidence=log1p(like.evidence),
        held=like.held,
        mutual=like.mutual,
        run=run,
        denied=like.denied,
        same=same,
        office=one.kinship is Kinship.OFFICE,
        country=one.kinship is Kinship.COUNTRY,
        open=one.kinship is Kinship.OPEN,
        unrivalled=one.score / (one.score + rival + _DOUBT),
        around=around,
        heading=is_heading(one.a, one.b),
        apart=log1p(apart),
        length=log1p(shorter),
        longer=log1p(longer),
        whole=min(_share(left, one.a), _share(right, one.b)),
        within=one.a.quotation.article == one.b.quotation.article,
        clash=clash,
        differ=run * numbers_differ(left, right),
        same_around=same * around,
        same_run=same * run,
        alike=alike and one.kinship in (Kinship.OTHER,Kinship.RELATED),
        near=sum(x.stem != y.stem for x, y in like.shared) / max(1, len(like.shared)),
        other=one.kinship is Kinship.OTHER,
        named=one.kinship is Kinship.OTHER and is_named(one.a) and is_named(one.b),
    )


def _share(part: Fragment, report: Report) -> float:
    return len(part.content) / max(1, len(report.whole.content))


def odds(told: Grounds) -> float:
    """Return the logarithm of the odds that both report one utterance: 0 is as likely as not."""
    weighed = _BIAS + sum(weight * ground for weight, ground in zip(_WEIGHTS, told, strict=True))
    # A heading holds few words: a rule that finds them in its own article is enough.
    return max(weighed, 0.0) if told.heading and told.tells else weighed
