"""A crew of worker processes: each item goes to one, and its result comes back in its turn."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from recoupe.workers.worker import Worker, WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

Item = TypeVar("Item")
Result = TypeVar("Result")
# Items given out and not yet taken back, for each process. Of the example articles on two processes 1 leaves a
# worker idle behind a long article, 4 does not; more only takes memory.
AHEAD = 4
# Items after which a process is replaced: spaCy keeps every new word it meets, 8 kB an article of the stream of
# `benchmarks/memory.py`; a start takes as long as ten articles.
LIFETIME = 1000
# Processes an item may cost: one may be ended by the system, which wants memory for others, or by hand.
TRIES = 2


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    processes: int,
    lost: Callable[[Item], Result],
    limit: float | None = None,
    late: Callable[[Item], Result] | None = None,
    memory: int | None = None,
) -> Generator[Result]:
    """Yield `work` of each item, in the order of `items`, of which only a few are taken ahead.

    Args:
        work: what to do with one item; it and the items are pickled, so it lies in a module.

        items: may be endless.

        processes: how many work at once.

        lost: the result of an item that two processes died of; the others go on.

        limit: seconds after which an item's process is ended; as long as it takes unless given.

        late: the result of such an item; that of `lost` unless given.

        memory: bytes that each process may have of its own: what asks for more meets a `MemoryError`, or dies.

    Raises:
        recoupe.workers.worker.WorkerDiedError: processes do not start here.
    """
    crew = _Crew(work, lost, limit, late or lost, memory)
    threads = ThreadPoolExecutor(processes, thread_name_prefix="recoupe")
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(threads.submit(crew.do, item))
            while waiting and (waiting[0].done() or len(waiting) >= AHEAD * processes):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:  # the end, an error, Ctrl-C, or a caller that has seen enough: no process stays behind
        threads.shutdown(wait=False, cancel_futures=True)
        crew.stop()
        threads.shutdown()


class _Crew(Generic[Item, Result]):
    """Workers started when they are needed; each is lent to one thread at a time, which waits for it."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        lost: Callable[[Item], Result],
        limit: float | None,
        late: Callable[[Item], Result],
        memory: int | None,
    ) -> None:
        self._work = work
        self._lost = lost
        self._limit = limit
        self._late = late
        self._memory = memory
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._stopped = False
        self._lock = Lock()

    def do(self, item: Item) -> Result:
        """Return the work of one item, after a second try where its process was ended: not always by the item."""
        for left in reversed(range(TRIES)):
            worker = self._lend()
            try:
                return self._done(worker, item)
            except WorkerDiedError:
                self._dismiss(worker)
                if worker.is_late:
                    return self._late(item)
                if not left and not worker.done:  # it did not so much as start
                    raise
        return self._lost(item)

    def _done(self, worker: Worker, item: Item) -> Result:
        worker.begin(self._work)
        result: Result = worker.do(item, self._limit)
        if worker.done < LIFETIME and not worker.is_late:
            with self._lock:
                self._idle.append(worker)
        else:
            self._dismiss(worker)
        return result

    def stop(self) -> None:
        """End every process."""
        with self._lock:
            self._stopped = True
            workers, self._all = self._all, set()
        for worker in workers:
            worker.stop()

    def _lend(self) -> Worker:
        with self._lock:
            if self._stopped:
                raise WorkerDiedError
            if self._idle:
                return self._idle.pop()
            worker = Worker(self._memory)
            self._all.add(worker)
            return worker

    def _dismiss(self, worker: Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.stop()
