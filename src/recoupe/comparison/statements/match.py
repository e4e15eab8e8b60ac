"""The two fragments of two quotations that are most alike, and whether they tell of one utterance."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Confidence, SourceForm
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import Likeness, Weights, liken, longest_run
from recoupe.comparison.statements.telling import tells, translates

if TYPE_CHECKING:
    from recoupe.comparison.statements.report import Fragment, Report
    from recoupe.reasons import Reason
    from recoupe.text import Span


@dataclass(frozen=True)
class Match:
    """Two reports set beside one another, the fragments most alike and how close the speakers are.

    Args:
        tells: a rule holds that what the fragments share is one utterance.

        foreign: the speaker plausibly speaks another language than the article.

        odds: the logarithm of the odds that they are of one utterance, all told.

        meant: what a model of embeddings tells for it, where it counted.
    """

    a: Report
    b: Report
    left: Fragment
    right: Fragment
    likeness: Likeness
    kinship: Kinship
    tells: bool = True
    foreign: bool = False
    odds: float = 0.0
    meant: Reason | None = None

    @cached_property
    def words(self) -> tuple[frozenset[Span], frozenset[Span]]:
        """Return where the shared words of the first report stand, and of the second."""
        shared = self.likeness.shared
        return frozenset(x.span for x, _ in shared), frozenset(y.span for _, y in shared)

    @cached_property
    def run(self) -> int:
        """Return the length of the longest run of words in both fragments."""
        return longest_run(self.left.forms, self.right.forms)

    def weighed(self, odds: float, meant: Reason | None = None) -> Match:
        """Return the match with its `odds`, and what a model of embeddings tells for it."""
        # A plain copy keeps what was worked out of the words.
        told = copy(self)
        told.__dict__.update(odds=odds, meant=meant)
        return told

    @property
    def score(self) -> float:
        """Return how much the fragments share, of how much they say."""
        return self.likeness.evidence * self.likeness.mutual


def match(
    a: Report,
    b: Report,
    weights: Weights,
    kinship: Kinship,
    *,
    same_days: bool = True,
    foreign: bool = False,
) -> Match | None:
    """Return the fragments of `a` and `b` most alike, those that tell first; `None` where nothing is shared.

    Args:
        a: one report.

        b: the other.

        weights: of the words in all reports compared.

        kinship: how close the two speakers are.

        same_days: whether both can be of one day's news.

        foreign: whether the speaker plausibly speaks another language than the article.
    """
    if _nested(a, b):
        return None
    translated = foreign and same_days and kinship is Kinship.SAME
    # A heading that names nobody quotes its own article.
    near = Kinship.SAME if kinship is Kinship.OPEN and is_heading(a, b) else kinship
    found = [
        Match(a, b, left, right, likeness, kinship, tells=sure, foreign=foreign)
        for left in a.fragments
        for right in b.fragments
        if left is a.whole or right is b.whole or left.marked == right.marked or kinship is not Kinship.OTHER
        for likeness in [liken(left, right, weights)]
        for sure in [
            tells(left, right, likeness, near, same_days=same_days)
            or (translated and left is a.whole and right is b.whole and translates(left, right, likeness))
        ]
        if sure or (same_days and likeness.shared)
    ]
    return max(found, key=lambda one: (one.tells, one.score), default=None)


class Matcher:
    """Finds the fragments of two reports most alike, once for reports of the same words."""

    def __init__(self, weights: Weights) -> None:
        """Take the weights of the words in all reports compared."""
        self._weights = weights
        self._kinds: dict[tuple[object, ...], int] = {}
        # By quotation: a report stands in many pairs, and its key takes long to look up.
        self._kind_of: dict[str, int] = {}
        self._known: dict[tuple[object, ...], Match | None] = {}

    def match(
        self, a: Report, b: Report, kinship: Kinship, *, same_days: bool, foreign: bool
    ) -> Match | None:
        """Return what `match` does."""
        if _nested(a, b):
            return None
        named = is_named(a) and is_named(b)
        key = self._kind(a), self._kind(b), kinship, same_days, foreign, named, is_heading(a, b)
        if key not in self._known:
            self._known[key] = match(a, b, self._weights, kinship, same_days=same_days, foreign=foreign)
        known = self._known[key]
        return known and _moved(known, a, b)

    def _kind(self, one: Report) -> int:
        name = one.quotation.id
        if name not in self._kind_of:
            self._kind_of[name] = self._kinds.setdefault(one.key, len(self._kinds))
        return self._kind_of[name]


def _moved(one: Match, a: Report, b: Report) -> Match:
    """Return the match of other reports of the same words as that of `a` and `b`."""
    if one.a is a and one.b is b:
        return one
    left = a.fragments[_place(one.left, one.a)]
    right = b.fragments[_place(one.right, one.b)]
    shared = tuple((left.content[i], right.content[j]) for i, j in one.likeness.places)
    moved = replace(one, a=a, b=b, left=left, right=right, likeness=replace(one.likeness, shared=shared))
    # The same words have the same run.
    moved.__dict__["run"] = one.run
    return moved


def _place(part: Fragment, whole: Report) -> int:
    return next(place for place, other in enumerate(whole.fragments) if other is part)


def is_named(one: Report) -> bool:
    """Tell whether the text names the speaker at the words, and nothing speaks against it."""
    said = one.quotation
    return said.source_form is SourceForm.NAME and said.confidence is Confidence.CERTAIN


def is_heading(a: Report, b: Report) -> bool:
    """Tell whether one is a heading of the article that the other stands in."""
    x, y = a.quotation, b.quotation
    return x.article == y.article and x.heading != y.heading


def _nested(a: Report, b: Report) -> bool:
    """Tell whether one stands inside the other: speech in speech is not a second report."""
    x, y = a.quotation, b.quotation
    return x.article == y.article and any(s.overlaps(t) for s in x.content for t in y.content)
