"""How two reports of one utterance differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Wording
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import Weights, weigh
from recoupe.comparison.statements.match import Match, match

if TYPE_CHECKING:
    from recoupe.comparison.statements.report import Fragment, Report

# Share of words, inflections aside, that an altered wording keeps in their order. This and the two below were
# set by hand: of the 16 groups found whole in the five open articles, 11 have the kind the gold gives.
_KEPT = 0.7
# A translation keeps less, and more than this; below it the matter alone is shared.
_PARALLEL = 0.4
# Share of weight in common at which synonyms show one original behind two quotations.
_MUTUAL = 0.5


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
    if whole_a.forms == whole_b.forms:
        return Wording.IDENTICAL
    if _holds(found.left, whole_b) or _holds(found.right, whole_a):
        return Wording.TRUNCATED
    kept = _kept(found.left, found.right)
    if kept >= _KEPT:
        return Wording.ALTERED
    quoted = bool(found.a.quotation.quoted and found.b.quotation.quoted)
    if not (quoted and _parallel(found, kept)):
        return Wording.PARAPHRASE
    return Wording.TRANSLATION if found.foreign else Wording.ALTERED


def _parallel(found: Match, kept: float) -> bool:
    """Tell whether other words of one sense stand where the shared words leave room for them."""
    near = any(x.stem != y.stem for x, y in found.likeness.shared)
    return kept >= _PARALLEL or (near and found.likeness.mutual >= _MUTUAL)


def _holds(part: Fragment, whole: Fragment) -> bool:
    """Tell whether every word of `part` stands in `whole`, in its order."""
    following = iter(whole.forms)
    return len(part.content) > 0 and all(form in following for form in part.forms)


def _kept(a: Fragment, b: Fragment) -> float:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - `import recoupe` stays instant

    return LCSseq.normalized_similarity([w.stem for w in a.words], [w.stem for w in b.words])
