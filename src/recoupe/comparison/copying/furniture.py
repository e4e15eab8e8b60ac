"""Paragraphs that stand in many articles because outlets print them under everything: no copying, but listed."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.carried import Stretch
    from recoupe.comparison.copying.weighing import Weighing
    from recoupe.comparison.copying.words import Text, Words

# Unswept: no open set of articles holds both a dispatch and an outlet's own notice in a dozen places.
EACH = 4
"""Articles of one outlet, on average, in which a paragraph is the outlet's own."""
MOST = 0.5
"""Share of its articles' words from which a paragraph is what they tell, and not what stands under it."""
LINKED = 0.5
"""Share of its articles that must share something else with one another where outlets are not known."""


def is_furniture(
    carried: Sequence[Stretch],
    pairs: NDArray[np.int64],
    weighing: Weighing,
    words: Words,
    texts: Sequence[Text],
) -> list[bool]:
    """Tell for each stretch whether it is a formula, or furniture of the outlets that carry it.

    Furniture is what articles of few outlets have in common and nothing else, and a small part of them; `pairs`
    are the texts, two by two, that share anything beside the stretches.
    """
    if not carried:
        return []
    lengths = np.bincount(words.texts)
    owners = [sorted({words.texts.item(place) for place in one.places}) for one in carried]
    telling = weighing.enough([_whole(one) for one in carried]).tolist()
    shares = [
        len(one.places) * one.length / lengths[carriers].sum()
        for one, carriers in zip(carried, owners, strict=True)
    ]
    alone = [share < LINKED for share in _linked(owners, pairs)]
    return [
        not tells or (lonely and part < MOST and _by_few(carriers, texts))
        for tells, lonely, part, carriers in zip(telling, alone, shares, owners, strict=True)
    ]


def _whole(stretch: Stretch) -> tuple[Block]:
    first, end = stretch.places[0], stretch.places[0] + stretch.length
    return (Block(first, end, first, end),)


def _by_few(owners: Sequence[int], texts: Sequence[Text]) -> bool:
    """Tell whether few outlets, or none that is known, printed the texts."""
    outlets = {texts[owner].outlet for owner in owners}
    return "" in outlets or len(outlets) * EACH <= len(owners)


def _linked(owners: Sequence[Sequence[int]], pairs: NDArray[np.int64]) -> list[float]:
    """Return for each stretch which share of its texts shares something else with another of them."""
    partners: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs.tolist():
        partners[one].add(other)
        partners[other].add(one)
    carries: dict[int, set[int]] = defaultdict(set)
    for number, texts in enumerate(owners):
        for text in texts:
            carries[text].add(number)
    shares = []
    for number, texts in enumerate(owners):
        members = set(texts)
        often = Counter(other for text in texts for other in carries[text] if other != number)
        linked = sum(
            any(often[other] > 1 for other in carries[text] if other != number)
            or not members.isdisjoint(partners[text] - {text})
            for text in texts
        )
        shares.append(linked / len(texts))
    return shares
