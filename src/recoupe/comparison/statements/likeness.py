"""How much of one fragment another holds: words aligned without regard to order, weighted by rarity."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from recoupe.comparison.statements.report import Fragment, Report
    from recoupe.comparison.statements.words import Word

# What a pair of words counts for: one stem, one choice of synonyms, kin in spelling
# (*expédition*, *expéditif*). Swept on the five open articles, pairwise F1 with gold quotations: synonyms at
# 0.6: 90.0, 0.7 and 0.8: 93.5, 0.9: 90.6 and two wrong pairs; no synonyms at all: 82.1. The table
# was written with these articles read, so they flatter it. With the larger table, each open story left out of the
# weighing of the odds: 0.7: 71.9, 0.8: 76.6, 0.9: 75.9.
_STEM, _SENSE, _COGNATE = 1.0, 0.8, 0.7
# And one word beside the contrary of another, where one side denies: *n'a pas accepté*, *a refusé*. Set by hand:
# no pair of the open sets changes with it.
_CONTRARY = 0.75
# Two stems are cognates from this normalised similarity and a common start of four letters on;
# from 0.65 to none at all the five articles do not change (93.5).
_KIN = 0.75
# Quotations taken for granted beside those given, so that a word two of two reports share is not common;
# 5, 20 and 50 give the same on the five articles (93.5);
# the open stories, each left out: 75.4, 76.6, 76.6.
_PRIOR = 20


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare each word is among the reports compared: 1 for one report, less for each more."""

    reports: int
    counts: dict[str, int]

    def of(self, word: Word) -> float:
        """Return the inverse document frequency of `word`, scaled to 0–1 (Spärck Jones, 1972)."""
        among = self.reports + _PRIOR
        return log(1 + among / max(1, self.counts.get(word.stem, 1))) / log(1 + among)

    def sum(self, stems: Iterable[str]) -> float:
        """Return how much `stems` tell together, the commoner the less: 1 for one of a single report."""
        return sum(log((1 + self.reports) / self.counts[stem]) for stem in sorted(stems)) / log(
            2 + self.reports
        )


def weigh(reports: Iterable[Report]) -> Weights:
    """Return the weights of every word in `reports`."""
    stems = [{word.stem for word in report.whole.content} for report in reports]
    return Weights(len(stems), dict(Counter(stem for one in stems for stem in one)))


def around_weights(reports: Mapping[str, Report]) -> Weights:
    """Return the weights of the words around what `reports` say."""
    counts = Counter(stem for one in reports.values() for stem in one.around)
    return Weights(len(reports), dict(counts))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two fragments share.

    Args:
        shared: pairs of aligned content words, in the order of the first fragment.

        evidence: the summed weight of the aligned words.

        held: the share of the lighter fragment's weight that is aligned, 0–1.

        mutual: the Dice coefficient of the weights, 0–1.

        places: where the aligned words stand among the content words of each.

        denied: the share of the aligned words that one side says and the other denies, 0–1.
    """

    shared: tuple[tuple[Word, Word], ...]
    evidence: float
    held: float
    mutual: float
    places: tuple[tuple[int, int], ...] = ()
    denied: float = 0.0


def liken(a: Fragment, b: Fragment, weights: Weights) -> Likeness:
    """Return what `a` and `b` share."""
    aligned = _aligned(a.content, b.content)
    ours, theirs = (a.weighed(weights), b.weighed(weights))
    evidence = sum(grade * min(ours[i], theirs[j]) for i, j, grade in aligned)
    heavy_a, heavy_b = (sum(side) or 1.0 for side in (ours, theirs))
    pairs = tuple((a.content[i], b.content[j]) for i, j, _ in aligned)
    held, mutual = evidence / min(heavy_a, heavy_b), 2 * evidence / (heavy_a + heavy_b)
    against = sum(a.content[i].denied != b.content[j].denied for i, j, grade in aligned if grade != _CONTRARY)
    denied = against / max(1, len(aligned))
    places = tuple((i, j) for i, j, _ in aligned)
    return Likeness(pairs, evidence, min(1.0, held), mutual, places, denied)


def _aligned(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[tuple[int, int, float]]:
    """Pair words of `a` and `b`, one to one, the better grade first, each with the first that is free."""
    waiting, free = dict(enumerate(a)), dict(enumerate(b))
    found: list[tuple[int, int, float]] = []
    for grade, keys in _KEYS:
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in free.items():
            for key in (word.stem,) if grade == _CONTRARY else keys(word):
                places[key].append(place)
        for place, word in list(waiting.items()):
            same = (at for key in keys(word) for at in places.get(key, ()) if at in free)
            at = min((at for at in same if _fits(grade, word, free[at])), default=None)
            if at is not None:
                found.append((place, at, grade))
                del free[at], waiting[place]
    return sorted(found)


# What two words of a grade have in common, for cognates at least.
_KEYS: tuple[tuple[float, Callable[[Word], Iterable[str]]], ...] = (
    (_STEM, lambda word: (word.stem,)),
    (_SENSE, lambda word: word.senses),
    (_CONTRARY, lambda word: word.contraries),
    (_COGNATE, lambda word: (word.stem[:4],)),
)


def _fits(grade: float, a: Word, b: Word) -> bool:
    if grade == _CONTRARY:
        return a.denied != b.denied
    return grade > _COGNATE or _kin(a, b)


def _kin(a: Word, b: Word) -> bool:
    if a.number or b.number or a.stem[0] == "@":
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - `import recoupe` stays instant

    return Levenshtein.normalized_similarity(a.stem, b.stem) >= _KIN


def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Return the length of the longest run of words that stands in both."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(b):
        places[word].append(place)
    best = 0
    row: dict[int, int] = {}
    for word in a:
        row = {place: row.get(place - 1, 0) + 1 for place in places.get(word, ())}
        best = max(best, *row.values(), 0)
    return best
