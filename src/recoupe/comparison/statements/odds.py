"""How likely two quotations report one utterance: everything that tells for or against, weighed together."""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.match import is_heading

if TYPE_CHECKING:
    from recoupe.comparison.statements.match import Match

# A rival that shares nothing still leaves so much doubt; 0.05 and 0.2 give the same.
_DOUBT = 0.1
# More words in common around two quotations than this tell no more.
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


_BIAS = -5.41
_WEIGHTS = Grounds(
    tells=0.41,
    evidence=1.23,
    held=1.21,
    mutual=2.03,
    run=1.15,
    denied=-0.75,
    same=2.22,
    office=0.34,
    country=-1.29,
    open=0.83,
    unrivalled=1.78,
    around=0.80,
    heading=1.15,
    apart=-0.51,
    length=-1.14,
)


def grounds(one: Match, *, rival: float = 0.0, around: float = 0.0, apart: int = 0) -> Grounds:
    """Return what tells for `one`.

    Args:
        one: two quotations and their fragments most alike.

        rival: the score of the best other pair that either could be in.

        around: the weight of the words shared around the two.

        heading: one is a heading of the article that the other stands in.

        apart: the days between the two.
    """
    like, left, right = one.likeness, one.left, one.right
    return Grounds(
        tells=one.tells,
        evidence=log1p(like.evidence),
        held=like.held,
        mutual=like.mutual,
        run=log1p(one.run),
        denied=like.denied,
        same=one.kinship is Kinship.SAME,
        office=one.kinship is Kinship.OFFICE,
        country=one.kinship is Kinship.COUNTRY,
        open=one.kinship is Kinship.OPEN,
        unrivalled=one.score / (one.score + rival + _DOUBT),
        around=min(around, _AROUND),
        heading=is_heading(one.a, one.b),
        apart=log1p(apart),
        length=log1p(min(len(left.content), len(right.content))),
    )


def odds(told: Grounds) -> float:
    """Return the logarithm of the odds that both report one utterance: 0 is as likely as not."""
    sum_ = _BIAS + sum(weight * ground for weight, ground in zip(_WEIGHTS, told, strict=True))
    # A heading holds few words: a rule that finds them in its own article is enough.
    return max(sum_, 0.0) if told.heading and told.tells else sum_
