"""What tells that two fragments are of one utterance: enough in common, by how close their speakers are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import longest_run

if TYPE_CHECKING:
    from recoupe.comparison.statements.likeness import Likeness
    from recoupe.comparison.statements.report import Fragment

# Least evidence, share of the lighter fragment held, and mutual share, by how close the speakers are. The odds
# weigh what these rules find, so that none of them decides alone: on the open stories, the five articles and the
# example no value from 0.9 to 2.2 for evidence, 0.3 to 0.8 for the mutual share changes a pair (82.8 together).
# Before there were odds, pairwise F1 of the five articles with gold quotations, same speaker: evidence 0.8 to 1.5:
# 93.5, 1.8: 90.0; held 0.4 to 0.6: 93.5, 0.7: 86.2; mutual 0.3 and 0.4: 93.5, 0.5: 91.8. One country: mutual 0.5:
# 90.6, 0.6 and 0.7: 93.5. Two people: set by hand, stricter than all others.
LEAST = {
    Kinship.SAME: (1.2, 0.6, 0.4),
    Kinship.OPEN: (1.2, 0.6, 0.6),
    Kinship.RELATED: (1.2, 0.6, 0.6),
    Kinship.OFFICE: (1.2, 0.6, 0.6),
    Kinship.COUNTRY: (1.2, 0.6, 0.6),
    Kinship.OTHER: (1.8, 0.7, 0.7),
}
# A share of the shared words denied on one side alone asks for so much more of both shares; 0 to 0.3: 82.8.
DENIED = 0.2
# The same for two translations of one sentence, all in marks and in one order: they may share few words.
# On the example story: evidence 1.0 to 2.0, held and mutual 0.2 to 0.4: 93.3; evidence 2.5, or held and
# mutual 0.45: 89.7. The five articles do not change.
_TRANSLATED = (2.0, 0.4, 0.4)
# The longer of two translations has at most this many times the content words of the shorter; set by hand,
# 1.1 to 5 give the same.
_LONGER = 1.6
# Words of one put in the mouth of another: this many content words in a run, all of a marked fragment;
# 1 to 3: 93.5, 4: 82.1. One word alone is too common a loan.
VERBATIM = 2
# The same where a word or two were changed: a run of so many words, beside enough in common; 2 to 4: 82.8.
RUN = 3
# The same for two days that do not meet, when a repetition must be literal:
# set by hand, no repetition after days stands in the open articles.
_LITERAL = 6


def tells(left: Fragment, right: Fragment, likeness: Likeness, kinship: Kinship, *, same_days: bool) -> bool:
    """Tell whether `left` and `right` are of one utterance by what they share."""
    if left.forms == right.forms and left.content and same_days and kinship >= Kinship.COUNTRY:
        return len(left.content) > 1 or kinship is Kinship.SAME
    if numbers_differ(left, right):
        return False
    if not same_days:
        literal = kinship is Kinship.SAME and longest_run(left.forms, right.forms) >= _LITERAL
        return literal or (kinship is not Kinship.OTHER and _lent(left, right))
    if kinship is Kinship.OTHER:
        return _lent(left, right) or _lent_nearly(left, right, likeness)
    if kinship is Kinship.RELATED and _lent(left, right):
        return True
    return _picked_up(left, right, likeness, kinship) or _enough(likeness, kinship)


def _enough(likeness: Likeness, kinship: Kinship) -> bool:
    evidence, held, mutual = LEAST[kinship]
    denied = DENIED * likeness.denied
    return (
        likeness.evidence >= evidence
        and likeness.held >= held + denied
        and likeness.mutual >= mutual + denied
    )


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
    picked = {x.stem for x, y in likeness.shared if x.stem == y.stem} & part.picked_stems
    return bool(picked) and (part.heading or len(likeness.shared) > 1)


def _lifted(left: Fragment, right: Fragment) -> bool:
    """Tell whether the marked words of one, two at least, stand in one run inside the marks of the other."""
    short, long = sorted((left, right), key=lambda side: len(side.words))
    if not (short.marked and long.marked and short.content and len(short.words) > 1):
        return False
    return longest_run(short.forms, long.forms) == len(short.words)


def translates(left: Fragment, right: Fragment, likeness: Likeness) -> bool:
    """Tell whether both, all in marks, say as much, and what they share in the same order."""
    short, long = sorted((len(left.content), len(right.content)))
    if not (left.marked and right.marked and left.negative == right.negative and long <= _LONGER * short):
        return False
    places = [y.span.start for _, y in likeness.shared]
    evidence, held, mutual = _TRANSLATED
    enough = likeness.evidence >= evidence and likeness.held >= held and likeness.mutual >= mutual
    return enough and places == sorted(places)


def numbers_differ(left: Fragment, right: Fragment) -> bool:
    """Tell whether both give numbers and none is the other's."""
    return bool(left.numbers and right.numbers) and not left.numbers & right.numbers


def _lent(left: Fragment, right: Fragment) -> bool:
    """Tell whether the marked words of one stand, in one run, inside the marks of the other."""
    short, long = sorted((left, right), key=lambda side: len(side.words))
    if not (short.marked and long.marked and len(short.content) >= VERBATIM):
        return False
    return longest_run(short.forms, long.forms) == len(short.words)


def _lent_nearly(left: Fragment, right: Fragment, likeness: Likeness) -> bool:
    """Tell whether one holds what the other does but for a word or two."""
    marked = left.marked and right.marked
    return marked and _enough(likeness, Kinship.OTHER) and longest_run(left.forms, right.forms) >= RUN
