"""A denial of what the article itself tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.positions.opposing import Ground
from recoupe.comparison.positions.position import Opposition
from recoupe.comparison.statements.likeness import liken, weigh
from recoupe.comparison.statements.report import Fragment
from recoupe.comparison.statements.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.statements.likeness import Likeness, Weights

# Least evidence, and share of what is denied, that a sentence tells it.
_EVIDENT, _HELD = 1.6, 0.6


def find_reported(analyses: Sequence[Analysis], stands: Sequence[Stand]) -> Iterator[tuple[Stand, Ground]]:
    """Yield each denial of a sentence of its own article, with the words of the sentence and of the denial."""
    weights = weigh(one.report for one in stands)
    denials = [one for one in stands if one.quotation.denial]
    among = {one.quotation.article for one in denials}
    told = {one.article.id: _told(one) for one in analyses if one.article.id in among}
    for one in denials:
        found = _telling(one, told[one.quotation.article], weights)
        if found:
            pairs = found.shared
            yield one, Ground(Opposition.REPORTED, tuple(y for _, y in pairs), tuple(x for x, _ in pairs))


def _told(analysis: Analysis) -> list[Fragment]:
    """Return the sentences of an article in which nobody speaks."""
    reported, text = analysis.reported, analysis.article.text
    plain = (span for span in analysis.sentences if not any(span.overlaps(said) for said in reported))
    return [Fragment(words(text, (span,), analysis.language), marked=False) for span in plain]


def _telling(one: Stand, told: Sequence[Fragment], weights: Weights) -> Likeness | None:
    """Return what a denial shares with the sentence that tells best what it denies."""
    likenesses = (liken(one.report.whole, sentence, weights) for sentence in told)
    enough = [like for like in likenesses if like.evidence >= _EVIDENT and like.held >= _HELD]
    return max(enough, key=lambda like: like.evidence, default=None)
