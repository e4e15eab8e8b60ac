"""Which clauses of a story's articles tell the same: most of the words of one can stand for words of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.kin import kin_of
from recoupe.comparison.dossier import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.text import Span

    Weigh: TypeAlias = Callable[[Iterable[str]], float]

# What two clauses must have in common, names and words that report speech left out, and as a share of the shorter.
_EVIDENCE, _CORE, _SHARE = 1.5, 0.8, 0.45
# A word beside more clauses than this leads to no pair by itself: it bounds the time.
_COMMON = 30
# Words of a clause that tells something.
_FEWEST = 2
# Clauses that may hold one place: each stands alone or with its neighbour.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause with its words.

    Args:
        place: where it stands, without the marks at its ends.

        words: what each content word can mean, by its sense.

        kinned: those for which others can stand.

        core: those that are neither names, nor roles, nor what reports speech.
    """

    place: Place
    words: Mapping[str, frozenset[str]]
    kinned: frozenset[str]
    core: frozenset[str]


class Alignment:
    """The clauses of one story that tell something, and how much each two of two articles have in common.

    Args:
        pages: the articles of the story.

        weigh: how rare words are, taken together.
    """

    def __init__(self, pages: Sequence[Page], weigh: Weigh) -> None:
        meanings = _Meanings(kin_of(pages))
        self.tellings = [telling for page in pages for telling in _tellings(page, meanings)]
        self.pairs = dict(_pairs(self.tellings, weigh))
        self._clauses: dict[str, list[tuple[Span, int]]] = defaultdict(list)
        self._starts: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.tellings):
            self._clauses[one.place.article].append((one.place.span, number))
            self._starts[one.place.article].append(one.place.span.start)

    def holds(self, one: Place, other: Place) -> bool:
        """Tell whether two places stand in clauses that tell the same."""
        pairs = product(self._at(one), self._at(other))
        return any((min(both), max(both)) in self.pairs for both in pairs)

    def _at(self, place: Place) -> list[int]:
        """Return the clauses that hold a place: it stands in no more than the last few that begin before it."""
        clauses = self._clauses.get(place.article, [])
        at = bisect_right(self._starts.get(place.article, []), place.span.start)
        return [number for span, number in clauses[max(0, at - _FEW) : at] if place.span.start < span.end]


class _Meanings(dict[str, frozenset[str]]):
    """What each word of a story can mean, by its sense: itself, and its kin."""

    def __init__(self, kin: Mapping[str, frozenset[str]]) -> None:
        super().__init__()
        self._kin = kin

    def __missing__(self, word: str) -> frozenset[str]:
        self[word] = self._kin.get(word, frozenset()) | {word}
        return self[word]


def _tellings(page: Page, meanings: _Meanings) -> Iterator[Telling]:
    aside = _aside(page)
    for clause in page.clauses:
        words = list(page.content(clause))
        core = frozenset(word.sense for word in words if word.start not in aside)
        if core and len(words) >= _FEWEST:
            meant = {word.sense: meanings[word.sense] for word in words}
            kinned = frozenset(word for word, senses in meant.items() if len(senses) > 1)
            yield Telling(Place(page.id, page.trimmed(clause)), meant, kinned, core)


def _aside(page: Page) -> set[int]:
    """Return the offsets of names, roles and words that report speech."""
    cues = (span for quotation in page.analysis.quotations for span in quotation.cue)
    spans = (*(span for span, _ in page.names), *(title.span for title in page.analysis.titles), *cues)
    return {offset for span in spans for offset in range(span.start, span.end)}


def _pairs(told: Sequence[Telling], weigh: Weigh) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the pairs of two articles that tell the same, by number, and how much they have in common."""
    weights = [weigh(one.words) for one in told]
    for a, b in _near(told):
        one, other = told[a], told[b]
        ours = matched(one, other)
        if weigh(ours) < _EVIDENCE or weigh(ours & one.core) < _CORE:
            continue
        theirs = matched(other, one)
        common = min(weigh(ours), weigh(theirs))
        if common < _EVIDENCE or weigh(theirs & other.core) < _CORE:
            continue
        share = common / min(weights[a], weights[b])
        if share >= _SHARE:
            yield (a, b), common * share


def matched(one: Telling, other: Telling) -> frozenset[str]:
    """Return the words of one clause for which words of the other can stand, by their senses."""
    same = one.words.keys() & other.words.keys()
    return frozenset(same) | {
        word for word in one.kinned - same if not one.words[word].isdisjoint(other.words)
    }


def _near(told: Sequence[Telling]) -> list[tuple[int, int]]:
    beside: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for word in one.words:
            beside[word].append(number)
    for number, one in enumerate(told):
        for word in frozenset[str]().union(*one.words.values()) - one.words.keys():
            beside[word].append(number)
    articles = [one.place.article for one in told]
    common = Counter(
        pair for held in beside.values() if len(held) <= _COMMON for pair in combinations(sorted(held), 2)
    )
    # No word weighs more than 1, so one in common is not enough.
    return sorted((a, b) for (a, b), n in common.items() if n > 1 and articles[a] != articles[b])
