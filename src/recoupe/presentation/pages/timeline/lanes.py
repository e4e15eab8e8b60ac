"""Which entries are drawn, in which lane, with how much of their label; the others are counted in clusters.

`lanes.js` places them by the same rules when the reader looks closer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# How many lanes there are at most.
LANES = 12
# A mark is at least as wide as its head; a label begins this far behind it and ends before the next mark.
HEAD = 18
GAP = 5
BETWEEN = 12
# The room labels may take, and what part of the entries that the least leaves a lane for is enough for more.
ROOMS = (460, 340, 260, 190)
ENOUGH = 0.75
# A bar narrower than this has its label behind it, not in it.
HOLDS = 110
# Entries left out nearer than this are counted together.
CLUSTER = 48


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One entry to place: where its mark begins and ends, how wide its label is, how much it weighs."""

    number: int
    start: float
    end: float
    label: float
    weight: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """One entry in its place.

    Args:
        left: where its mark begins, at least as wide as its head.

        right: where its mark ends.

        begins: where its mark or its label begins.

        ends: where its mark or its label ends.

        room: of its label.

        before: whether the label stands before the mark, for want of room behind it.
    """

    item: Item
    left: float
    right: float
    begins: float
    ends: float
    room: float
    before: bool
    lane: int = 0

    @property
    def tag(self) -> float:
        """Return where the label stands from where the mark begins: before it, in it or behind it."""
        if self.before:
            return -GAP
        wide = self.right - self.left
        return (HEAD if wide >= HOLDS else wide) + GAP


@dataclass(frozen=True, slots=True)
class Cluster:
    """Entries that have no lane, counted where the first of them stands."""

    x: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Every entry that has a lane, in its lane, and the others in clusters."""

    placed: tuple[Placed, ...]
    clusters: tuple[Cluster, ...]


def lay_out(items: Sequence[Item], width: float) -> Layout:
    """Return where `items` stand in a drawing `width` wide; those of most weight have a lane first."""
    seen = [item for item in items if item.end >= 0 and item.start <= width]
    tried = [[_place(item, width, room) for item in seen] for room in ROOMS]
    enough = len(_kept(tried[-1])) * ENOUGH
    chosen, kept = next((one, kept) for one in tried if len(kept := _kept(one)) >= enough)
    left_out = [one for one in chosen if one.item.number not in kept]
    lanes = _laned([one for one in chosen if one.item.number in kept])
    placed = [one for number, lane in enumerate(lanes) for one in _widened(lane, number, width)]
    return Layout(tuple(sorted(placed, key=lambda one: one.item.number)), tuple(_clusters(left_out, width)))


def _place(item: Item, width: float, most: float) -> Placed:
    left, right = max(item.start, 0), min(item.end, width)
    if right - left < HEAD:
        left = min(max((left + right - HEAD) / 2, 0), width - HEAD)
        right = left + HEAD
    inside = left + HEAD if right - left >= HOLDS else right
    after, behind = width - inside - GAP, left - GAP
    room = min(item.label, most)
    before = after < room and behind > after
    room = min(room, behind if before else after)
    begins = left - GAP - room if before else left
    ends = right if before else max(right, inside + GAP + room)
    return Placed(item, left, right, begins, ends, room, before)


def _kept(placed: Sequence[Placed]) -> set[int]:
    """Return the numbers of those that have a lane, the heaviest served first."""
    lanes: list[list[Placed]] = [[] for _ in range(LANES)]
    for one in sorted(placed, key=lambda one: (*(-part for part in one.item.weight), one.item.number)):
        free = next((lane for lane in lanes if not any(_meet(one, other) for other in lane)), None)
        if free is not None:
            free.append(one)
    return {one.item.number for lane in lanes for one in lane}


def _meet(one: Placed, other: Placed) -> bool:
    return one.begins < other.ends + BETWEEN and other.begins < one.ends + BETWEEN


def _laned(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lanes, each entry in the first that is free in the order of time: together they read downwards."""
    lanes: list[list[Placed]] = []
    for one in sorted(placed, key=lambda one: one.item.number):
        free = next((lane for lane in lanes if not any(_meet(one, other) for other in lane)), None)
        if free is None:
            lanes.append([one])
        else:
            free.append(one)
    return lanes


def _widened(lane: Sequence[Placed], number: int, width: float) -> Iterator[Placed]:
    """Yield the entries of a lane, their labels in all the room that their neighbours leave."""
    line = sorted(lane, key=lambda one: one.begins)
    free = 0.0
    for one, following in zip_longest(line, line[1:]):
        until = following.begins - BETWEEN if following else width
        room = one.left - GAP - free if one.before else until - one.left - one.tag
        room = max(one.room, min(one.item.label, room))
        begins = one.left - GAP - room if one.before else one.begins
        ends = one.ends if one.before else max(one.right, one.left + one.tag + room)
        free = ends + BETWEEN
        yield replace(one, begins=begins, ends=ends, room=room, lane=number)


def _clusters(placed: Sequence[Placed], width: float) -> Iterator[Cluster]:
    """Yield those left out, together where they stand together; none beyond the end of the drawing."""
    groups: list[tuple[float, list[Item]]] = []
    for x, item in sorted((min(one.left, width - CLUSTER), one.item) for one in placed):
        if groups and x - groups[-1][0] < CLUSTER:
            groups[-1][1].append(item)
        else:
            groups.append((x, [item]))
    for x, items in groups:
        yield Cluster(x, tuple(sorted(items)))
