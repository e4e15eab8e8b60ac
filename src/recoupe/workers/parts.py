"""Items of which each gives many results, worked on by one process: what it yields comes part by part."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from recoupe.workers.crew import TRIES
from recoupe.workers.worker import Worker, WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

Item = TypeVar("Item")
Part = TypeVar("Part")


def in_parts(
    work: Callable[[Item], Generator[Part]],
    items: Iterable[Item],
    *,
    lost: Callable[[Item], Part],
    limit: float | None = None,
) -> Generator[Part]:
    """Yield what `work` yields of each item, in the order of `items`; nothing is taken ahead but what a pipe holds.

    Args:
        work: yields the parts of one item, the same each time; it lies in a module, as it is pickled.

        items: may be endless.

        lost: the last part of an item that two processes died of; the others go on.

        limit: seconds after which a process that gives no part is ended; as long as it takes unless given.

    Raises:
        recoupe.workers.worker.WorkerDiedError: processes do not start here.
    """
    worker: Worker | None = None
    try:
        for item in items:
            given = 0
            for left in reversed(range(TRIES)):
                worker = worker or Worker()
                try:
                    worker.begin(work)
                    for part in islice(worker.each(item, limit), given, None):
                        given += 1
                        yield part
                    break
                except WorkerDiedError:
                    worker.stop()
                    begun, worker = worker.done, None
                    if not left and not begun:
                        raise
            else:
                yield lost(item)
    finally:
        if worker:
            worker.stop()
