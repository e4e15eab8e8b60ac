from __future__ import annotations

import operator
import os
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.workers import in_order
from recoupe.workers.worker import PROGRAM, WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    Task = Callable[[], Any]

# Endless work for two processes, which says who they are: what a user stops.
ENDLESS = """
import operator, os
from functools import partial
from itertools import repeat
from recoupe.workers import in_order
for pid in in_order(operator.call, repeat(partial(os.getpid)), processes=2, lost=print):
    print(pid, flush=True)
"""


def done(tasks: Iterable[Task]) -> Generator[Any]:
    """Yield what each task gives, two processes at work; `lost` for one that ends its process."""
    return in_order(operator.call, tasks, processes=2, lost=lambda _: "lost")


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pids: set[int], seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while any(map(is_alive, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(map(is_alive, pids))


def test_results_keep_the_order_of_what_was_given() -> None:
    slow_first: list[Task] = [partial(time.sleep, 0.3), *(partial(int, str(n)) for n in range(20))]
    assert list(done(slow_first)) == [None, *range(20)]


def test_the_work_is_done_elsewhere_by_as_many_processes_as_asked_for() -> None:
    pids = set(done([partial(os.getpid)] * 20))
    assert os.getpid() not in pids
    assert len(pids) == 2


def test_an_item_that_takes_too_long_costs_its_own_result_alone() -> None:
    tasks: list[Task] = [partial(int, "1"), partial(time.sleep, 60), partial(os._exit, 9), partial(int, "2")]
    given = in_order(
        operator.call, tasks, processes=2, lost=lambda _: "lost", limit=1.5, late=lambda _: "late"
    )
    assert list(given) == [1, "late", "lost", 2]


def test_endless_items_are_taken_a_few_at_a_time() -> None:
    taken: list[int] = []

    def items() -> Iterator[Task]:
        for number in count():
            taken.append(number)
            yield partial(int, str(number))

    assert list(islice(done(items()), 10)) == list(range(10))
    assert len(taken) < 30


def test_an_item_that_ends_its_process_costs_its_own_result_alone() -> None:
    tasks: list[Task] = [partial(int, "1"), partial(os._exit, 9), partial(int, "2"), partial(os._exit, 9)]
    assert list(done([*tasks, partial(int, "3")])) == [1, "lost", 2, "lost", 3]


def test_an_item_that_cannot_be_sent_costs_its_own_result_alone() -> None:
    tasks: list[Task] = [partial(int, "1"), lambda: 2, partial(open, os.devnull), partial(int, "3")]
    assert list(done(tasks)) == [1, "lost", "lost", 3]


def test_what_the_work_prints_does_not_garble_its_results() -> None:
    tasks: list[Task] = [partial(print, "hello"), partial(os.write, 1, b"hello"), partial(int, "1")]
    assert list(done(tasks)) == [None, 5, 1]


def test_each_process_has_one_thread_for_its_algebra() -> None:
    assert list(done([partial(os.getenv, "OPENBLAS_NUM_THREADS")])) == ["1"]


def test_a_caller_that_has_seen_enough_leaves_no_process() -> None:
    results = done([partial(os.getpid)] * 50)
    pids = set(islice(results, 10))
    results.close()
    assert not any(map(is_alive, pids))


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_parent_that_is_stopped_leaves_no_process(stop: signal.Signals) -> None:
    parent = subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert parent.stdout is not None
    pids = {int(line) for line in islice(parent.stdout, 30)}
    parent.send_signal(stop)
    parent.communicate(timeout=20)
    assert gone(pids)


def test_processes_that_cannot_start_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.workers.worker.PROGRAM", "recoupe.absent")
    with pytest.raises(WorkerDiedError, match=r"recoupe\.absent"):
        list(done([partial(int, "1")]))
    assert PROGRAM != "recoupe.absent"


def test_a_process_is_replaced_after_its_lifetime(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.workers.crew.LIFETIME", 3)
    pids: list[int] = list(in_order(operator.call, [partial(os.getpid)] * 7, processes=1, lost=lambda _: 0))
    assert len(set(pids)) == 3
    assert gone(set(pids))
