"""Items worked on as they come: a few by this process alone, many by several."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from recoupe.workers.crew import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")


def streamed(
    work: Callable[[Item], Result],
    items: Iterator[Item],
    *,
    processes: int,
    lost: Callable[[Item], Result],
    few: int,
) -> Generator[Result]:
    """Yield `work` of each item, in their order; where there are no more than `few`, no process is started.

    The arguments are those of `in_order`.
    """
    alone = processes == 1 or not sys.executable
    first = () if alone else tuple(islice(items, few + 1))
    if alone or len(first) <= few:
        yield from map(work, chain(first, items))
    else:
        yield from in_order(work, chain(first, items), processes=processes, lost=lost)
