"""Whether two quotations report one utterance, and what tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import Likeness, Weights, liken, longest_run

if TYPE_CHECKING:
    from recoupe.comparison.statements.report import Fragment, Report

# Least evidence, share of the lighter fragment held, and mutual share, by how close the speakers are.
# Swept one at a time on the five open articles, pairwise F1 with gold quotations.
# Same speaker: evidence 0.8 to
# 1.5: 93.5, 1.8: 90.0; held 0.4 to 0.6: 93.5, 0.7: 86.2; mutual 0.3 and 0.4: 93.5, 0.5: 91.8, 0.7: 80.0.
# One country: mutual 0.5: 90.6 and two wrong pairs, 0.6 and 0.7: 93.5; evidence 1.0 and 1.2: 95.2, 1.5: 93.5.
# One who speaks for the other, on the example story: evidence 0.8 to 1.5: 93.3, 2.0: 91.5; mutual 0.4 and
# 0.6: 93.3, 0.8: 91.5. An unnamed speaker: no pair of either tells, so the strictest.
_LEAST = {
    Kinship.SAME: (1.2, 0.6, 0.4),
    Kinship.OPEN: (2.0, 0.8, 0.6),
    Kinship.OFFICE: (1.2, 0.6, 0.6),
    Kinship.COUNTRY: (1.2, 0.6, 0.6),
}
# The same for two translations of one sentence, all in marks and in one order: they may share few words.
# On the example story: evidence 1.0 to 2.0, held and mutual 0.2 to 0.4: 93.3; evidence 2.5, or held and
# mutual 0.45: 89.7. The five articles do not change.
_TRANSLATED = (2.0, 0.4, 0.4)
# The longer of two translations has at most this many times the content words of the shorter; set by hand,
# 1.1 to 5 give the same.
_LONGER = 1.6
# Words of one put in the mouth of another: this many content words in a run, all of a marked fragment;
# 1 to 3: 93.5, 4: 82.1. One word alone is too common a loan.
_VERBATIM = 2
# The same for two days that do not meet, when a repetition must be literal:
# set by hand, no repetition after days stands in the open articles.
_LITERAL = 6


@dataclass(frozen=True, slots=True)
class Match:
    """Two reports held to be of one utterance, the fragments that tell and how close the speakers are.

    `foreign`: the speaker plausibly speaks another language than the article.
    """

    a: Report
    b: Report
    left: Fragment
    right: Fragment
    likeness: Likeness
    kinship: Kinship
    foreign: bool = False


def match(
    a: Report,
    b: Report,
    weights: Weights,
    kinship: Kinship,
    *,
    same_days: bool = True,
    foreign: bool = False,
) -> Match | None:
    """Return the best match between a fragment of `a` and one of `b`; `None` where nothing tells.

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
    near = Kinship.SAME if kinship is Kinship.OPEN and _heads(a, b) else kinship
    found = [
        Match(a, b, left, right, likeness, kinship, foreign)
        for left in a.fragments
        for right in b.fragments
        if left is a.whole or right is b.whole or left.marked == right.marked or kinship is not Kinship.OTHER
        if _tells(left, right, likeness := liken(left, right, weights), near, same_days=same_days)
        or (translated and left is a.whole and right is b.whole and _translates(left, right, likeness))
    ]
    return max(found, key=lambda one: one.likeness.evidence * one.likeness.mutual, default=None)


def _heads(a: Report, b: Report) -> bool:
    x, y = a.quotation, b.quotation
    return x.article == y.article and x.heading != y.heading


def _nested(a: Report, b: Report) -> bool:
    """Tell whether one stands inside the other: speech in speech is not a second report."""
    x, y = a.quotation, b.quotation
    return x.article == y.article and any(s.overlaps(t) for s in x.content for t in y.content)


def _tells(left: Fragment, right: Fragment, likeness: Likeness, kinship: Kinship, *, same_days: bool) -> bool:
    if left.forms == right.forms and left.content and same_days and kinship >= Kinship.COUNTRY:
        return len(left.content) > 1 or kinship is Kinship.SAME
    if _numbers_differ(left, right):
        return False
    if not same_days:
        return kinship is Kinship.SAME and longest_run(left.forms, right.forms) >= _LITERAL
    if kinship is Kinship.OTHER:
        return _lent(left, right)
    return _picked_up(left, right, likeness, kinship) or _enough(left, right, likeness, kinship)


def _enough(left: Fragment, right: Fragment, likeness: Likeness, kinship: Kinship) -> bool:
    evidence, held, mutual = _LEAST[kinship]
    if left.negative != right.negative:
        held, mutual = held + 0.1, mutual + 0.1
    return likeness.evidence >= evidence and likeness.held >= held and likeness.mutual >= mutual


def _picked_up(left: Fragment, right: Fragment, likeness: Likeness, kinship: Kinship) -> bool:
    """Tell whether one speaker's marked words, few as they are, were picked out of the other's."""
    return kinship is Kinship.SAME and (
        _picks(left, right, likeness)
        or _picks(right, left, likeness)
        or _lifted(left, right)
        or bool(left.picked_stems & right.picked_stems)
    )


def _picks(part: Fragment, whole: Fragment, likeness: Likeness) -> bool:
    """Tell whether a word `part` alone marks, and another of its words, stand in the marked `whole`."""
    if not whole.marked:
        return False
    picked = {x.stem for x, y in likeness.shared if x.stem == y.stem} & {word.stem for word in part.picked}
    return bool(picked) and (part.heading or len(likeness.shared) > 1)


def _lifted(left: Fragment, right: Fragment) -> bool:
    """Tell whether the marked words of one, two at least, stand in one run inside the marks of the other."""
    short, long = sorted((left, right), key=lambda side: len(side.words))
    if not (short.marked and long.marked and short.content and len(short.words) > 1):
        return False
    return longest_run(short.forms, long.forms) == len(short.words)


def _translates(left: Fragment, right: Fragment, likeness: Likeness) -> bool:
    """Tell whether both, all in marks, say as much, and what they share in the same order."""
    short, long = sorted((len(left.content), len(right.content)))
    if not (left.marked and right.marked and left.negative == right.negative and long <= _LONGER * short):
        return False
    places = [y.span.start for _, y in likeness.shared]
    evidence, held, mutual = _TRANSLATED
    enough = likeness.evidence >= evidence and likeness.held >= held and likeness.mutual >= mutual
    return enough and places == sorted(places)


def _numbers_differ(left: Fragment, right: Fragment) -> bool:
    ours, theirs = ({word.form for word in side.words if word.number} for side in (left, right))
    return bool(ours and theirs) and not ours & theirs


def _lent(left: Fragment, right: Fragment) -> bool:
    """Tell whether the marked words of one stand, in one run, inside the marks of the other."""
    short, long = sorted((left, right), key=lambda side: len(side.words))
    if not (short.marked and long.marked and len(short.content) >= _VERBATIM):
        return False
    return longest_run(short.forms, long.forms) == len(short.words)
