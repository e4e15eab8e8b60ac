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


# Logistic regression on the pairs of the open stories, the five articles and the example that share a word, the
# gold telling which are one utterance (`python -m tests.quality.weighing`; before pairs of two speakers that share
# one word alone were left out). Penalty 1 to 3 for large weights: 77.1, 76.6, 76.6 on each open story left out of its
# own weighing, 5: 75.0, 8: 73.2. Without one ground, pairs alone, at its best threshold (81.0 with all of the first
# ones): no `run`: 80.4, no `same`: 77.9, no `unrivalled`: 80.2, no `around`: 79.2, no `evidence`: 80.6;
# with `apart`: 74.9 becomes 76.7 on groups.
_BIAS = -5.62
_WEIGHTS = Grounds(
    tells=0.44,
    evidence=1.21,
    held=1.40,
    mutual=1.91,
    run=1.07,
    denied=-0.71,
    same=2.21,
    office=0.36,
    country=-1.45,
    open=0.62,
    unrivalled=1.91,
    around=0.89,
    heading=1.14,
    apart=-0.57,
    length=-1.04,
)


def grounds_of(one: Match, *, rival: float = 0.0, around: float = 0.0, apart: int = 0) -> Grounds:
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
    weighed = _BIAS + sum(weight * ground for weight, ground in zip(_WEIGHTS, told, strict=True))
    # A heading holds few words: a rule that finds them in its own article is enough.
    return max(weighed, 0.0) if told.heading and told.tells else weighed
