"""Shared passages against gold, by the characters they cover on both sides."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from tests.quality.scoring.score import Score

Row = dict[str, Any]
Cover = dict[tuple[str, str, str], set[int]]


def passage_score(gold: list[Row], found: list[Row]) -> Score:
    """Score the characters that `found` covers, each side of each two articles by itself."""
    wanted, covered = _cover(gold), _cover(found)
    hits = sum(len(places & covered.get(side, set())) for side, places in wanted.items())
    return Score(hits, _size(covered), _size(wanted))


def _cover(passages: list[Row]) -> Cover:
    cover: Cover = defaultdict(set)
    for passage in passages:
        first, second = sorted((passage["a"], passage["b"]), key=lambda place: str(place["article"]))
        for place in (first, second):
            side = (first["article"], second["article"], place["article"])
            cover[side].update(range(place["start"], place["end"]))
    return cover


def _size(cover: Cover) -> int:
    return sum(len(places) for places in cover.values())
