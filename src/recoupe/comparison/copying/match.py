"""Stretches of words two texts share, before anything is said of what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.copying.alignment import align
from recoupe.comparison.copying.chains import find_chains
from recoupe.comparison.copying.edges import widen
from recoupe.comparison.copying.edits import find_edits
from recoupe.comparison.copying.kind import kind_of
from recoupe.comparison.copying.salience import salient
from recoupe.comparison.copying.shingles import find_runs
from recoupe.comparison.copying.words import read_words
from recoupe.comparison.dossier import Passage, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.copying.alignment import Block
    from recoupe.comparison.copying.words import Text, Words


def find_matches(texts: Sequence[Text], *, formulas: bool = False) -> tuple[Passage, ...]:
    """Return what each two of `texts` share, in order.

    Any unbroken run of 10 words that two texts share lies in a match when `formulas` are kept, save one
    made of 8 words in a row that stand in more than 1,000 places. Fewer than 8 words in common are no
    match. Case, accents, punctuation, marks, hyphens and spaces make no difference.

    Args:
        texts: ids must differ.

        formulas: keep those too that hold only names, titles and turns of phrase (see `salience`).
    """
    ordered = sorted(texts, key=lambda text: text.id)
    words = read_words(ordered)
    aligned = [align(chain, words) for chain in find_chains(find_runs(words), words)]
    kept = [True] * len(aligned) if formulas else salient(aligned, words).tolist()
    found = [
        _passage(blocks, words, ordered) for blocks, telling in zip(aligned, kept, strict=True) if telling
    ]
    return tuple(sorted(found, key=lambda passage: (passage.a, passage.b)))


def _passage(blocks: Sequence[Block], words: Words, texts: Sequence[Text]) -> Passage:
    first, last = blocks[0], blocks[-1]
    left, right = texts[int(words.texts[first.a])], texts[int(words.texts[first.b])]
    ours, theirs = words.span(first.a, last.a_end), words.span(first.b, last.b_end)
    a, b = widen(ours, theirs, left.text, right.text)
    return Passage(
        a=Place(left.id, a),
        b=Place(right.id, b),
        kind=kind_of(((ours, left.reported), (theirs, right.reported))),
        edits=find_edits(blocks, words),
        words=sum(block.a_end - block.a for block in blocks if block.equal),
    )
