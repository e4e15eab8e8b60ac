"""How much of each article's text stands in another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.comparison.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Sharing:
    """Shares of 1, counted in words.

    Args:
        words: how many words each article has.

        of: the share of an article's words that stand in at least one other.

        between: the share of the first article's words that stand in the second.
    """

    words: dict[str, int]
    of: dict[str, float]
    between: dict[tuple[str, str], float]


def measure_sharing(dossier: Dossier) -> Sharing:
    """Return how many of each article's words its passages cover, with each other article and with any."""
    starts = {analysis.article.id: word_starts(analysis.article.text) for analysis in dossier.analyses}
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for passage in dossier.passages:
        spans[passage.a.article, passage.b.article].append(passage.a.span)
        spans[passage.b.article, passage.a.article].append(passage.b.span)
    every: dict[str, list[Span]] = {name: [] for name in starts}
    for (name, _), of_pair in spans.items():
        every[name] += of_pair
    return Sharing(
        words={name: len(of_words) for name, of_words in starts.items()},
        of={name: _share(starts[name], of_any) for name, of_any in every.items()},
        between={pair: _share(starts[pair[0]], of_pair) for pair, of_pair in sorted(spans.items())},
    )


def word_starts(text: str) -> list[int]:
    """Return where each word of `text` starts."""
    return [found.start() for found in re.finditer(r"\w+", text)]


def count_words(text: str) -> int:
    """Return how many words `text` has."""
    return len(word_starts(text))


def _share(starts: Sequence[int], spans: Iterable[Span]) -> float:
    covered = sum(bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in _merged(spans))
    return covered / len(starts) if starts else 0.0


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
