"""Copied passages: the stretches of text that articles share, exactly, with what was changed in them.

The way through: `words` reads the articles as numbers, `shingles` finds the runs of words two of them
share, `chains` joins runs over small differences, `alignment` sets both sides word against word,
`salience` leaves out formulas, `edges` takes in the punctuation both have, `edits` lists the differences
and `kind` tells shared speech from shared prose. `match` strings these together over plain texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.copying.kind import joined
from recoupe.comparison.copying.match import find_matches
from recoupe.comparison.copying.words import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Passage


def find_passages(analyses: Iterable[Analysis]) -> tuple[Passage, ...]:
    """Return the passages each two articles share, sorted, `a.article < b.article`.

    Links, bylines, boilerplate and credit lines are no passage, nor are names, titles and turns of phrase.
    The order of `analyses` makes no difference.
    """
    return find_matches([_text(analysis) for analysis in analyses])


def _text(analysis: Analysis) -> Text:
    furniture = [block.span for block in analysis.blocks if not block.is_prose]
    credited = [credit.span for credit in analysis.credits]
    reported = [span for quotation in analysis.quotations for span in (*quotation.content, *quotation.quoted)]
    return Text(
        analysis.article.id,
        analysis.article.text,
        skipped=tuple(sorted([*furniture, *credited])),
        reported=joined(reported),
    )
