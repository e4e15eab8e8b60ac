"""How two reports of one utterance differ."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Wording
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import Weights, weigh
from recoupe.comparison.statements.match import Match, match

if TYPE_CHECKING:
    from recoupe.comparison.statements.report import Fragment, Report

# Shares of words that an altered wording keeps, inflections aside. Those below were swept one at a time on the 558
# pairs of all sets read that are found and whose kind the gold gives: 82.1 right.
# Of all the words in their order: 0.6: 82.3, 0.7: 82.1, 0.8: 82.1.
_KEPT = 0.7
# Of the content words of the shorter, in any order: 0.65: 81.1, 0.75: 82.1, 0.85: 83.4; above 0.75, and so where one
# quotes nothing, the stories never read lose five points.
_HELD = 0.75
# Of all the words in their order where both quote: 0.3 to 0.55: the same.
_PARALLEL = 0.4
# Share of weight in common at which synonyms show one original behind two quotations: 0.4 to 0.65: the same.
_MUTUAL = 0.5
# Of all the words in their order that two direct quotations keep at most where only another language tells why they
# differ, whoever speaks: none: 78.5, 0.4: 81.8, 0.5: 82.1, 0.6: 82.0.
_RENDERED = 0.5
# Words by which two wordings may differ that are still one, *un* before a word alone in marks: 0: 82.5 but 70.0
# on the example, 1: 82.1, 2: 82.0.
_SLACK = 1


def compare_wordings(
    a: Report,
    b: Report,
    *,
    weights: Weights | None = None,
    kinship: Kinship = Kinship.SAME,
    foreign: bool = False,
) -> Wording | None:
    """Tell how `a` and `b` differ; `None` where nothing tells that they report one utterance.

    Args:
        a: one report.

        b: the other.

        weights: of the words in all reports compared; those of the two where not given.

        kinship: how close the two speakers are.

        foreign: whether the speaker plausibly speaks another language than the articles.
    """
    found = match(a, b, weights or weigh((a, b)), kinship, foreign=foreign)
    return wording(found) if found and found.tells else None


def wording(found: Match) -> Wording:
    """Tell how the two fragments of `found` differ, the reports they stand in set beside them."""
    whole_a, whole_b = found.a.whole, found.b.whole
    if _is_same(found.a, found.b):
        return Wording.IDENTICAL
    if _holds(found.left, whole_b) or _holds(found.right, whole_a):
        return Wording.TRUNCATED
    kept = _kept(found.left, found.right)
    quoted = bool(found.a.quotation.quoted and found.b.quotation.quoted)
    if kept >= _KEPT or _held(found.left, found.right) >= _HELD:
        return Wording.ALTERED
    return _loosely(found, kept) if quoted else Wording.PARAPHRASE


def _loosely(found: Match, kept: float) -> Wording:
    """Tell what two quotations of few common words are, by whether all is quoted, and in which language."""
    if _is_direct(found) and (kept < _RENDERED or found.foreign):
        return Wording.TRANSLATION
    if found.foreign:
        return Wording.TRANSLATION if _parallel(found, kept) else Wording.PARAPHRASE
    return Wording.ALTERED if kept >= _PARALLEL else Wording.PARAPHRASE


def _is_same(a: Report, b: Report) -> bool:
    """Tell whether both say the same, an article or the like aside, and mark the same words."""
    one, other = a.whole, b.whole
    if one.forms == other.forms:
        return True
    near = abs(len(one.forms) - len(other.forms)) <= _SLACK
    alike = [word.form for word in one.content] == [word.form for word in other.content]
    marks = {a.marked_forms, b.marked_forms} - {()}
    return bool(one.content) and near and alike and len(marks) <= 1


def _is_direct(found: Match) -> bool:
    return found.a.whole.marked and found.b.whole.marked


def _parallel(found: Match, kept: float) -> bool:
    """Tell whether other words of one sense stand where the shared words leave room for them."""
    near = any(x.stem != y.stem for x, y in found.likeness.shared)
    return kept >= _PARALLEL or (near and found.likeness.mutual >= _MUTUAL)


def _held(a: Fragment, b: Fragment) -> float:
    """Return the share of the content words of the shorter that stand in the other."""
    one, other = (Counter(word.stem for word in side.content) for side in (a, b))
    return (one & other).total() / max(1, min(one.total(), other.total()))


def _holds(part: Fragment, whole: Fragment) -> bool:
    """Tell whether every word of `part` stands in `whole`, in its order."""
    following = iter(whole.forms)
    return len(part.content) > 0 and all(form in following for form in part.forms)


def _kept(a: Fragment, b: Fragment) -> float:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - `import recoupe` stays instant

    return LCSseq.normalized_similarity([w.stem for w in a.words], [w.stem for w in b.words])
