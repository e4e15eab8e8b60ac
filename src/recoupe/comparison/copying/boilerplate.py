"""Words that many articles have and nobody copied: names and titles, turns of phrase, notices of outlets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.linking import gather
from recoupe.comparison.dossier import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.copying.matches import Matches


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """One formula: its commonest wording, how many articles have it, and every place."""

    text: str
    articles: int
    places: tuple[Place, ...]


def find_boilerplate(matches: Matches) -> tuple[Boilerplate, ...]:
    """Return what `matches` found and took for no copying, the most widespread first.

    Places whose words overlap by half hold one formula.
    """
    sides = [(one.ends[:2], one.ends[2:]) for one in matches.formulas]
    spans = sorted({span for both in sides for span in both})
    number = {span: at for at, span in enumerate(spans)}
    pairs = [(number[ours], number[theirs]) for ours, theirs in sides]
    pairs += [(at - 1, at) for at in range(1, len(spans)) if _overlap(spans[at - 1], spans[at])]
    groups = gather(np.array(pairs, np.int64).reshape(-1, 2), len(spans))
    told = [[spans[at] for at in group] for group in groups]
    carried = [[(at, at + one.length) for at in one.places] for one in matches.furniture]
    found = [_boilerplate(group, matches) for group in (*told, *carried)]
    return tuple(sorted(found, key=lambda one: (-one.articles, one.places)))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shorter = min(one[1] - one[0], other[1] - other[0])
    return 2 * (min(one[1], other[1]) - max(one[0], other[0])) > shorter


def _boilerplate(spans: Sequence[tuple[int, int]], matches: Matches) -> Boilerplate:
    words = matches.words
    wordings = Counter(words.keys[first:end].tobytes() for first, end in spans)
    commonest = max(wordings.values())
    first, end = next(
        span for span in spans if wordings[words.keys[span[0] : span[1]].tobytes()] == commonest
    )
    text = matches.texts[words.texts.item(first)].text
    places = sorted(
        {Place(matches.texts[words.texts.item(at)].id, words.span(at, to)) for at, to in _outer(spans)}
    )
    return Boilerplate(
        " ".join(words.span(first, end).of(text).split()),
        len({place.article for place in places}),
        tuple(places),
    )


def _outer(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield `spans`, in order, those that overlap as one."""
    first, end = spans[0]
    for at, to in spans[1:]:
        if at < end:
            end = max(end, to)
        else:
            yield first, end
            first, end = at, to
    yield first, end
