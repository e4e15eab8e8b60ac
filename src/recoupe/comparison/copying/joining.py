"""Matches that crowds cut: their ends taken further, those that follow one another as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from recoupe.comparison.copying.blocks import Aligned, in_turn, repeated
from recoupe.comparison.copying.carried import ENDS
from recoupe.comparison.copying.chains import GAP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words

    Places = NDArray[np.int64]


def grown(matches: Aligned, pairs: Places, words: Words) -> tuple[Aligned, Places]:
    """Return `matches` taken outwards, `ENDS` words at most, while both sides agree and in one text do not meet.

    Sides that overlap in one text, as two places of words said over and over do, are no match. `pairs` tells the
    texts of each.
    """
    first, last = matches.firsts(), matches.lasts()
    apart = words.texts[matches.a[first]] != words.texts[matches.b[first]]
    room = np.where(apart, 2 * ENDS, matches.b[first] - matches.a_end[last])
    before = _agreeing(words, matches.a[first] - 1, matches.b[first] - 1, -1, np.minimum(ENDS, room))
    after = _agreeing(words, matches.a_end[last], matches.b_end[last], 1, np.minimum(ENDS, room - before))
    a, a_end, b, b_end = (one.copy() for one in (matches.a, matches.a_end, matches.b, matches.b_end))
    a[first] -= before
    b[first] -= before
    a_end[last] += after
    b_end[last] += after
    wide = replace(matches, a=a, a_end=a_end, b=b, b_end=b_end)
    return wide.of_those(room >= 0), pairs[room >= 0]


def _agreeing(words: Words, a: Places, b: Places, step: int, most: Places) -> Places:
    """Return how many words from `a` and `b` on are the same, at most so many."""
    count = np.zeros(len(a), np.int64)
    live = np.flatnonzero((most > 0) & (a >= 0) & (b < len(words)))
    while len(live):
        ours, theirs = a[live] + step * count[live], b[live] + step * count[live]
        live = live[words.keys[ours] == words.keys[theirs]]
        count[live] += 1
        ours, theirs = a[live] + step * count[live], b[live] + step * count[live]
        live = live[(count[live] < most[live]) & (ours >= 0) & (theirs < len(words))]
    return count


def joined(matches: Aligned, pairs: Places) -> Aligned:
    """Return the matches of each pair of texts by place; those that overlap or follow one another on both sides as one.

    The order they come in makes no difference. `pairs` tells the texts of each.
    """
    if not matches.count:
        return matches
    order = _in_place(matches, pairs)
    while (inside := _linked(matches, pairs, order).inside).any():
        # One that lies in another that lies in a third is looked at again.
        inside[1:] &= ~inside[:-1]
        order = np.delete(order, np.flatnonzero(inside) + 1)
    return _as_one(matches, order, _linked(matches, pairs, order))


def _in_place(matches: Aligned, pairs: Places) -> Places:
    """Return the order of matches: of those that begin together the longest is first, then the one least changed."""
    first, last = matches.firsts(), matches.lasts()
    keys = [last - first, -matches.a_end[last], matches.b[first], matches.a[first], pairs]
    order = np.lexsort(keys)
    told = np.stack(keys)[:, order]
    ends = np.stack([matches.a_end, matches.b_end, matches.equal], axis=1)
    for start, end in _rows(np.flatnonzero((told[:, 1:] == told[:, :-1]).all(axis=0))):
        order[start:end] = sorted(
            order[start:end].tolist(), key=lambda one: ends[first[one] : last[one] + 1].tolist()
        )
    return order


def _rows(alike: Places) -> list[tuple[int, int]]:
    """Return from where to where places are alike, of those that are as the one behind them."""
    cuts = np.flatnonzero(np.diff(alike) > 1) + 1
    return [(int(one[0]), int(one[-1]) + 2) for one in np.split(alike, cuts) if len(one)]


class _Links(NamedTuple):
    """How each match of an order but the first stands to the one before: behind it, going on from it, or inside it.

    `gap_a` and `gap_b` are how many words it begins behind its end.
    """

    near: NDArray[np.bool_]
    going: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    gap_a: Places
    gap_b: Places


def _linked(matches: Aligned, pairs: Places, order: Places) -> _Links:
    first, last = matches.firsts()[order], matches.lasts()[order]
    before, start, end = last[:-1], first[1:], last[1:]
    gap_a = matches.a[start] - matches.a_end[before]
    gap_b = matches.b[start] - matches.b_end[before]
    here = pairs[order[1:]] == pairs[order[:-1]]
    near = here & (np.minimum(gap_a, gap_b) >= 0) & (np.maximum(gap_a, gap_b) <= GAP)
    over = here & (gap_a == gap_b) & (gap_a < 0) & (matches.a[before] <= matches.a[start])
    inside = over & (matches.a_end[end] <= matches.a_end[before])
    going = over & ~inside & (matches.a_end[start] >= matches.a_end[before])
    return _Links(near, going, inside, gap_a, gap_b)


def _as_one(matches: Aligned, order: Places, links: _Links) -> Aligned:
    """Return matches in an order, each with those that follow it."""
    first = matches.firsts()[order]
    sizes = matches.lasts()[order] - first + 1
    begin = np.cumsum(sizes) - sizes
    columns = [matches.a, matches.a_end, matches.b, matches.b_end, matches.equal]
    rows = np.stack(columns, axis=1)[repeated(first, sizes)]
    going = begin[1:][links.going]
    rows[going, 0], rows[going, 2] = rows[going - 1, 1], rows[going - 1, 3]
    owner = np.repeat(np.cumsum(np.append(0, ~(links.near | links.going))), sizes)
    at = begin[1:][links.near & (links.gap_a + links.gap_b > 0)]
    between = [rows[at - 1, 1], rows[at, 0], rows[at - 1, 3], rows[at, 2], np.zeros_like(at)]
    return in_turn(np.insert(rows, at, np.stack(between, axis=1), axis=0), np.insert(owner, at, owner[at]))
