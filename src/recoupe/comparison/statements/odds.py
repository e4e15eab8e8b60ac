"""How likely two quotations report one utterance: everything that tells for or against, weighed together."""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.match import is_heading

if TYPE_CHECKING:
    from recoupe.comparison.statements.match import Match

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
# gold telling which are one utterance: `python -m tests.quality.weighing`. Pairwise F1 of the open stories, each left
# out of its own weighing: 76.6; penalty for large weights 1: 76.9, 2 and 3: 76.6, 5: 76.2, 8: 73.2. Without one
# ground: `same` 71.2, `around` 72.6, `apart` and `unrivalled` 73.5, `run` 73.7, `denied` 74.2, `evidence` 74.8,
# `tells` 75.9, `heading` 76.2.
_BIAS = -5.62
_WEIGHTS = Grounds(
    tells=0.42,
    evidence=1.34,
    held=1.28,
    mutual=2.16,
    run=1.16,
    denied=-0.75,
    same=2.22,
    office=0.33,
    country=-1.28,
    open=0.83,
    unrivalled=1.57,
    around=0.80,
    heading=1.17,
    apart=-0.51,
    length=-1.12,
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
