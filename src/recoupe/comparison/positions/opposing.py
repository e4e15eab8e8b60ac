"""Whether two reports of different speakers oppose one another, and the words that tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.positions.answering import Nearness
from recoupe.comparison.positions.excluding import excluding, in_camps
from recoupe.comparison.positions.position import Opposition
from recoupe.comparison.statements.likeness import liken

if TYPE_CHECKING:
    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.statements.likeness import Likeness, Weights
    from recoupe.comparison.statements.words import Word

    Disputed = frozenset[str]
    Pairs = tuple[tuple[Word, Word], ...]

# Evidence that what is denied is what the other holds, where the one does not follow on the other.
_DENIED = 1.2
# Characters between a report and a denial so soon behind that it needs no word of it.
_SOON = 80
# The same of a report that calls it false.
_CLOSE = 200
# Evidence and mutual share that what one negates is what the other says, where nothing else tells.
_EVIDENT, _MUTUAL = 2.0, 0.5
# Characters between two figures of one sentence: *8 500 selon la préfecture, 22 000 selon les organisateurs*.
_BESIDE = 80
# A report of this many content words at most gives a figure and hardly more.
_FIGURE = 3


@dataclass(frozen=True, slots=True)
class Ground:
    """What sets two reports against one another: words of the first, words of the second."""

    kind: Opposition
    left: tuple[Word, ...]
    right: tuple[Word, ...]

    def heads(self, a: Stand, b: Stand) -> frozenset[str]:
        """Return the stems that `a` and `b` have in common and one of them denies."""
        pairs = zip(self.left, self.right, strict=False) if self.kind is Opposition.NEGATION else ()
        return frozenset(x.stem for x, y in pairs if x.stem == y.stem and _flips(a, b, (x, y)))


def oppose(
    a: Stand, b: Stand, weights: Weights, nearness: Nearness, disputed: Disputed = frozenset()
) -> Ground | None:
    """Return the ground on which `a` and `b` oppose one another; `None` where nothing tells.

    Args:
        a: the stand of one report.

        b: that of another speaker's.

        weights: of the words in all reports compared.

        nearness: whether `b` follows on `a` in the article and answers it.

        disputed: stems of what is known to be disputed, where reports follow one another.
    """
    if not (a.holds and b.holds):
        return None
    likeness = liken(a.report.whole, b.report.whole, weights)
    return (
        _denial(a, b, likeness, nearness)
        or _negation(a, b, likeness, nearness, disputed)
        or _opposites(a, b, likeness, nearness)
        or _figures(a, b, nearness)
        or _contrary(a, b, nearness)
        or (Ground(Opposition.DENIAL, a.content, b.content) if nearness is Nearness.AGAINST else None)
    )


def _denial(a: Stand, b: Stand, likeness: Likeness, nearness: Nearness) -> Ground | None:
    """Return the matter that one denies by its cue and the other affirms."""
    if nearness >= Nearness.ANSWER and b.rebuts and _gap(a, b) <= _CLOSE:
        return Ground(Opposition.DENIAL, a.content, b.content)
    if a.quotation.denial == b.quotation.denial:
        return None
    if likeness.evidence >= _DENIED and any(
        _flips(a, b, pair) and _tells(a, pair) for pair in likeness.shared
    ):
        return _ground(Opposition.DENIAL, likeness.shared)
    answers = nearness >= Nearness.ANSWER and (b.takes_over or _gap(a, b) <= _SOON)
    told = nearness and any(_tells(a, pair) for pair in likeness.shared)
    if b.quotation.denial and (answers or told):
        return Ground(Opposition.DENIAL, a.content, b.content)
    return None


def _negation(
    a: Stand, b: Stand, likeness: Likeness, nearness: Nearness, disputed: Disputed
) -> Ground | None:
    """Return the word that one says with a negation and the other without."""
    heads = tuple(pair for pair in likeness.shared if _flips(a, b, pair) and _is_matter(a, pair, nearness))
    others = tuple(pair for pair in likeness.shared if pair not in heads and not pair[0].number)
    held = any(x.stem in disputed and x.stem == y.stem for x, y in heads)
    clear = likeness.evidence >= _EVIDENT and likeness.mutual >= _MUTUAL
    clear = clear and not any(_is_other(a, b, pair, likeness) for pair in heads)
    # Two words alone, no more than alike, are not enough: *prémédité*, *préméditation*.
    near = nearness and (bool(others) or any(x.stem == y.stem for x, y in heads))
    if heads and (near or held or clear):
        return _ground(Opposition.NEGATION, (*heads, *others))
    return None


def _is_other(a: Stand, b: Stand, pair: tuple[Word, Word], likeness: Likeness) -> bool:
    """Tell whether the word behind says of what else each speaks: *demande écrite*, *demande de rançon*."""
    x, y = a.behind(pair[0]), b.behind(pair[1])
    return x is not None and y is not None and (x, y) not in likeness.shared


def _flips(a: Stand, b: Stand, pair: tuple[Word, Word]) -> bool:
    """Tell whether one denies the word and the other does not; a report that does both tells nothing."""
    ours, theirs = (side.stances(word) for side, word in zip((a, b), pair, strict=True))
    return len(ours) == len(theirs) == 1 and ours != theirs


def _is_matter(a: Stand, pair: tuple[Word, Word], nearness: Nearness) -> bool:
    """Tell whether two words are one matter: no name, no figure, not too light, of one meaning."""
    x, y = pair
    told = x.number or x.name or y.name or x.form in a.tables.negations or y.stem in x.contraries
    return not told and (bool(nearness) or _is_one(x, y)) and x.stem not in a.tables.light


def _is_one(x: Word, y: Word) -> bool:
    return not x.senses.isdisjoint(y.senses)


def _opposites(a: Stand, b: Stand, likeness: Likeness, nearness: Nearness) -> Ground | None:
    """Return the words of the two that exclude one another, said of one thing."""
    weak = frozenset() if nearness >= Nearness.ANSWER else a.tables.weak
    pairs = [pair for pair in excluding(a, b) if weak.isdisjoint(word.stem for word in pair)]
    others = tuple(pair for pair in likeness.shared if _tells(a, pair))
    alone = [pair for pair in pairs if nearness >= Nearness.ANSWER or (nearness and in_camps(a, pair))]
    kept = (pairs if others else alone)[:1]
    return _ground(Opposition.OPPOSITES, (*kept, *others)) if kept else None


def _tells(a: Stand, pair: tuple[Word, Word]) -> bool:
    """Tell whether a word shared says of what both speak."""
    return not any(word.number or word.name or word.stem in a.tables.light for word in pair)


def _figures(a: Stand, b: Stand, nearness: Nearness) -> Ground | None:
    """Return the figures that the two give for one thing, in one sentence."""
    ours, theirs = (tuple(word for word in side.content if word.number) for side in (a, b))
    if not nearness or not ours or not theirs or {w.form for w in ours} & {w.form for w in theirs}:
        return None
    short = all(len(side.content) <= _FIGURE for side in (a, b))
    between = a.text[a.quotation.span.end : b.quotation.span.start]
    units = {word.stem for side in (a, b) for word in side.content if not word.number}
    if len(units) > 1:
        return None
    beside = len(between) <= _BESIDE and not any(mark in between for mark in ".;\n")
    if short and (beside or (nearness >= Nearness.ANSWER and len(between) <= _CLOSE)):
        return Ground(Opposition.FIGURES, ours, theirs)
    return None


def _contrary(a: Stand, b: Stand, nearness: Nearness) -> Ground | None:
    """Return what one says is not so right behind what the other says, where the article tells of a dispute."""
    by_cue = a.quotation.denial or b.quotation.denial
    if not nearness or by_cue or bool(a.denied) == bool(b.denied):
        return None
    if b.denied and (nearness >= Nearness.ANSWER or b.takes_up):
        return Ground(Opposition.NEGATION, a.content, b.content)
    return None


def _gap(a: Stand, b: Stand) -> int:
    return b.quotation.span.start - a.quotation.span.end


def _ground(kind: Opposition, pairs: Pairs) -> Ground:
    return Ground(kind, tuple(x for x, _ in pairs), tuple(y for _, y in pairs))
