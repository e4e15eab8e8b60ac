from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from recoupe.presentation.pages.columns import Bin, Columns

BINS = some.lists(some.tuples(some.integers(0, 10**7), some.integers(0, 10**7)), max_size=140)


def columns(*parts: tuple[int, ...]) -> Columns:
    return Columns("Articles", (), tuple(Bin(str(at), f"{at}: {one}", one) for at, one in enumerate(parts)))


@given(BINS)
def test_no_column_leaves_the_drawing(parts: list[tuple[int, ...]]) -> None:
    """Whatever is counted, columns stand beside one another within the room, on the ground or on one another."""
    before = 0.0
    for one, drawn in columns(*parts).drawn:
        assert len(drawn) == sum(count > 0 for count in one.parts)
        for part in drawn:
            assert before <= part.x + 1e-6
            assert part.x + part.width <= 100 + 1e-6
            assert -0.01 <= part.y <= part.y + part.height <= 100.02
        before = max([before, *(part.x + part.width for part in drawn)])


@given(BINS)
def test_the_scale_is_round_and_holds_the_highest(parts: list[tuple[int, ...]]) -> None:
    """The highest column fits under a number that is easy to read, and takes a third of the height at least."""
    drawing = columns(*parts)
    highest = max(map(sum, parts), default=0)
    assert highest <= drawing.top <= max(1, 2 * highest)
    assert str(drawing.top).rstrip("0") in {*"1234568", "10", ""}


def test_labels_are_as_many_as_there_is_room_for() -> None:
    """A hundred columns have a dozen labels at most, which begin where their column does and end within the room."""
    labels = list(columns(*[(1,)] * 100).labels)
    assert 4 < len(labels) <= 12
    assert all(x <= 94 for x, _ in labels)
    assert [label for _, label in columns((1,), (2,), (3,)).labels] == ["0", "1", "2"]
