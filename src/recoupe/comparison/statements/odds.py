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
# Two speakers who are neither one nor known to speak for one another.
_FAR = (Kinship.OTHER, Kinship.RELATED)


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

        alike: two who are not one have a title or a word of their names in common.

        near: the share of the shared words that are synonyms or kin.

        other: two people.

        named: two people whom the text names at the words: many say nearly the same.
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


# Logistic regression on the pairs of all stories read, the example and, ten times, the five articles, which alone are
# real press: `python -m tests.quality.weighing`. Pairwise F1 with the five counted 3, 6 and 10 times: five articles
# 88.9 90.6 95.5, newest stories 78.7 77.6 78.3, stories never read 66.7 64.1 64.0. What adds most by the likelihood of
# stories left out: `longer`, `clash`, `within`, `differ`, `whole`, then what tells for one speaker less than for two
# (`same_around`, `same_run`).
_BIAS = -3.68
_WEIGHTS = Grounds(
    tells=1.18,
    evidence=5.28,
    held=3.41,
    mutual=-3.47,
    run=1.38,
    denied=-0.40,
    same=4.29,
    office=2.07,
    country=-0.15,
    open=0.60,
    unrivalled=0.26,
    around=0.59,
    heading=0.57,
    apart=-0.51,
    length=-0.86,
    longer=-2.91,
    whole=1.12,
    within=-0.11,
    clash=-3.07,
    differ=-2.46,
    same_around=-0.16,
    same_run=-1.68,
    alike=2.17,
    near=1.14,
    other=-0.61,
    named=-2.07,
)


class Setting(NamedTuple):
    """What tells of two quotations beside their words.

    Args:
        rival: the score of the best other pair that either could be in.

        around: the weight of the words shared around the two.

        apart: the days between the two.

        clash: the days on which each can have been said do not meet.

        alike: their speakers have a title or a word of their names in common.
    """

    rival: float = 0.0
    around: float = 0.0
    apart: int = 0
    clash: bool = False
    alike: bool = False


def grounds_of(one: Match, setting: Setting) -> Grounds:
    """Return what tells for `one`, two quotations and their fragments most alike, in their `setting`."""
    like, left, right = one.likeness, one.left, one.right
    same = one.kinship is Kinship.SAME
    shorter, longer = sorted((len(left.content), len(right.content)))
    around, run = min(setting.around, _AROUND), log1p(one.run)
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
        unrivalled=one.score / (one.score + setting.rival + _DOUBT),
        around=around,
        heading=is_heading(one.a, one.b),
        apart=log1p(setting.apart),
        length=log1p(shorter),
        longer=log1p(longer),
        whole=min(_share(left, one.a), _share(right, one.b)),
        within=one.a.quotation.article == one.b.quotation.article,
        clash=setting.clash,
        differ=run * numbers_differ(left, right),
        same_around=same * around,
        same_run=same * run,
        alike=setting.alike and one.kinship in _FAR,
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
