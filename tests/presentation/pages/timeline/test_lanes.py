from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from recoupe.presentation.pages.timeline.lanes import BETWEEN, CLUSTER, HEAD, LANES, Item, Layout, lay_out

WIDTH = 1160
items = st.lists(
    st.tuples(st.floats(-500, 1700), st.floats(0, 900), st.floats(20, 700), st.integers(1, 5)), max_size=60
).map(
    lambda drawn: [
        Item(number, start, start + long, label, (weight,))
        for number, (start, long, label, weight) in enumerate(sorted(drawn))
    ]
)


def point(number: int, at: float, label: float = 150, weight: int = 1) -> Item:
    return Item(number, at, at, label, (weight,))


def counted(layout: Layout) -> list[int]:
    """Return the number of every entry of a layout, drawn or in a cluster."""
    drawn = [one.item.number for one in layout.placed]
    return sorted(drawn + [item.number for cluster in layout.clusters for item in cluster.items])


@given(items, st.integers(280, 2000))
def test_no_two_entries_of_a_lane_touch(given_: list[Item], width: int) -> None:
    for one, other in combinations(lay_out(given_, width).placed, 2):
        if one.lane == other.lane:
            apart = max(one.begins - other.ends, other.begins - one.ends)
            assert apart >= BETWEEN - 1e-9  # a pixel's fraction, added up otherwise


@given(items, st.integers(280, 2000))
def test_every_entry_in_sight_is_drawn_or_counted_once(given_: list[Item], width: int) -> None:
    seen = [item.number for item in given_ if item.end >= 0 and item.start <= width]
    assert counted(lay_out(given_, width)) == seen


@given(items, st.integers(280, 2000))
def test_nothing_runs_out_of_the_drawing(given_: list[Item], width: int) -> None:
    layout = lay_out(given_, width)
    for one in layout.placed:
        assert one.begins >= -0.01
        assert one.ends <= width + 0.01
        assert one.right - one.left >= HEAD - 0.01
    for before, after in pairwise(layout.clusters):
        assert after.x >= before.x + CLUSTER
    assert all(0 <= cluster.x <= width - CLUSTER for cluster in layout.clusters)


def test_what_stands_at_one_place_reads_downwards_in_the_order_of_time() -> None:
    layout = lay_out([point(number, 400, 100 + 20 * number) for number in range(6)], WIDTH)
    assert [one.lane for one in layout.placed] == list(range(6))


def test_where_lanes_run_out_those_that_more_outlets_tell_are_drawn() -> None:
    told = [point(number, 400, weight=3 if number % 2 else 1) for number in range(2 * LANES)]
    layout = lay_out(told, WIDTH)
    assert {one.item.weight for one in layout.placed} == {(3,)}
    (cluster,) = layout.clusters
    assert [item.weight for item in cluster.items] == [(1,)] * LANES


def test_a_label_has_more_room_where_all_find_a_place_with_it() -> None:
    (alone,) = lay_out([point(0, 200, 400)], WIDTH).placed
    assert alone.room == 400
    crowded = lay_out([point(number, 20 * number, 400) for number in range(150)], 3200)
    assert min(one.room for one in crowded.placed) < 400


def test_a_label_stands_before_its_mark_for_want_of_room_behind() -> None:
    (one,) = lay_out([point(0, WIDTH - 30)], WIDTH).placed
    assert one.before
    assert one.ends == one.right


def test_a_long_bar_holds_its_label_and_a_short_one_is_followed_by_it() -> None:
    long, short = lay_out([Item(0, 100, 500, 150, (1,)), Item(1, 600, 640, 150, (1,))], WIDTH).placed
    assert long.ends == 500
    assert short.ends > 640 + 150
