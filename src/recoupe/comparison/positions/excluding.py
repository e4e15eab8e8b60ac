"""Words of two reports that cannot both be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.positions.lexicon import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.statements.words import Word


def excluding(a: Stand, b: Stand) -> Iterator[tuple[Word, Word]]:
    """Yield the words that exclude one another; where one report has both, it says each of something else."""
    ours, theirs = ({word.stem for word in side.content} for side in (a, b))
    for x in a.content:
        for y in b.content:
            both = y.stem in ours or x.stem in theirs
            if not both and _excludes(a, x, y) and (x in a.denied) == (y in b.denied):
                yield x, y


def in_camps(a: Stand, pair: tuple[Word, Word]) -> bool:
    """Tell whether two words cannot both be so of one thing, whatever else is said of it."""
    ours, theirs = (keys(a.language, word.form) for word in pair)
    return any(other in a.tables.camps.get(key, ()) for key in ours for other in theirs)


def _excludes(a: Stand, x: Word, y: Word) -> bool:
    theirs = set(keys(a.language, y.form))
    return any(theirs & a.tables.opposites.get(key, frozenset()) for key in keys(a.language, x.form))
