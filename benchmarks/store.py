"""Measure a store: what one more article costs however many it has, and articles a second from text to story.

    python benchmarks/store.py [--sizes N…] [--added N] [--whole N] [--db FILE]
    python benchmarks/store.py --sizes 100 10000 100000      # the last takes some ten minutes to fill

One store grows from size to size, with articles made up without a parse (`newsday.py`), so that what is measured is
the store's own work: the words of an article, its candidates, its rows, then its story told again. The same articles
are added one by one to a copy of each size, in turn. From text to story, articles of the invented stories come with
other names and rare words (`recast.py`): they are analysed on all cores, kept, and their stories told after every
fifty: at 10,000, or the last size below.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.newsday import Told, draw
from benchmarks.recast import recast

from recoupe.examine import examine
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LATER = 1_000
"""Articles between those that a store has and those added one by one: no event has some in both."""
AT = 10_000
"""Articles of the store into which some are taken from text to story."""
WINDOW = 100
"""Articles among which those of one event come in."""
TURN = 10
"""Articles added to one store before it is the next one's turn."""
ROUND = 50
"""Articles after which stories are told."""


def main() -> None:
    """Print for each size what one more article costs, and at one size how many a second come all the way."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--sizes", type=int, nargs="*", default=[100, 1_000, 10_000])
    asked.add_argument("--added", type=int, default=200, help="articles measured one by one at each size")
    asked.add_argument("--whole", type=int, default=300, help="articles taken from text to story")
    asked.add_argument("--db", help="where the store is kept; a folder that is thrown away unless given")
    given = asked.parse_args()
    most = max(given.sizes)
    told = list(arriving(most + LATER + given.added))
    with tempfile.TemporaryDirectory() as folder, Store(given.db or f"{folder}/desk.db") as store:
        for size in given.sizes:
            grow(store, told[len(store) : size])
            copy(store, f"{folder}/{size}.db")
            if given.whole and size == max((one for one in given.sizes if one <= AT), default=most):
                copy(store, f"{folder}/whole.db")
                with Store(f"{folder}/whole.db") as copied:
                    whole(copied, given.whole)
        in_turn([f"{folder}/{size}.db" for size in given.sizes], told[-given.added :])


def copy(store: Store, name: str) -> None:
    """Put a copy of the store in a file."""
    with contextlib.closing(sqlite3.connect(name)) as file:
        store._connection.backup(file)  # noqa: SLF001 - as sqlite3 copies


def in_turn(names: Sequence[str], told: Sequence[Told]) -> None:
    """Add the articles to each of the stores, some at a time in turn: what else the machine does meets all alike."""
    with contextlib.ExitStack() as opened:
        stores = [opened.enter_context(Store(name)) for name in names]
        sizes = [len(store) for store in stores]
        added, settled = [Spent() for _ in names], [Spent() for _ in names]
        for first in range(0, len(told), TURN):
            for store, adding, settling in zip(stores, added, settled, strict=True):
                one_more(store, told[first : first + TURN], adding, settling)
        for size, adding, settling in zip(sizes, added, settled, strict=True):
            spoken(size, adding, settling)


def arriving(count: int) -> Iterator[Told]:
    """Yield articles as news comes in: those of some events at a time, in no order."""
    chance, waiting = random.Random(3), list[Told]()  # noqa: S311 - a fixed order, not a secret
    for one in draw(count):
        waiting.append(one)
        if len(waiting) > WINDOW:
            yield waiting.pop(chance.randrange(WINDOW))
    yield from waiting


def grow(store: Store, told: Sequence[Told]) -> None:
    """Add articles and settle, and print how long that took."""
    begun, size = Clock(), len(store)
    store._connection.execute("PRAGMA synchronous = OFF")  # noqa: SLF001 - what is built here may be lost with the machine
    for one in told:
        store.add(one.article)
    store._connection.execute("PRAGMA synchronous = NORMAL")  # noqa: SLF001 - as it is for a user
    added = begun.cpu()
    store.settle()
    file = sum(Path(store.name + end).stat().st_size for end in ("", "-wal"))
    print(
        f"{size:>7} to {len(store)}: added in {added:.1f} s, settled in {begun.cpu() - added:.1f} s of CPU,"
        f" {begun.wall():.0f} s in all; {file / 1e6:.0f} MB"
    )


def one_more(store: Store, told: Sequence[Told], added: Spent, settled: Spent) -> None:
    """Add each article and tell its story."""
    for one in told:
        with added.measured():
            store.add(one.article)
        with settled.measured():
            store.settle()


def spoken(size: int, added: Spent, settled: Spent) -> None:
    """Print what one more article costs."""
    both = [first + second for first, second in zip(added.cpu, settled.cpu, strict=True)]
    print(
        f"{size:>7} in the store: one more takes {1000 * median(both):.1f} ms of CPU (median; added"
        f" {1000 * median(added.cpu):.1f}, settled {1000 * median(settled.cpu):.1f}), at most"
        f" {1000 * max(both):.0f}; {1000 * median(added.wall):.1f} + {1000 * median(settled.wall):.1f} ms of time"
    )


def whole(store: Store, count: int) -> None:
    """Print how many articles a second come from text to story."""
    articles = list(recast(count))
    size, begun, spent = len(store), Clock(), os.times()
    for number, one in enumerate(examine(articles), 1):
        if one.analysis is not None:
            store.add(one.analysis)
        if number % ROUND == 0:
            store.settle()
    store.settle()
    after = os.times()
    cpu = sum(after[:4]) - sum(spent[:4])
    print(
        f"{size:>7} in the store: {count / begun.wall():.1f} articles a second from text to story,"
        f" {1000 * cpu / count:.0f} ms of CPU each over all processes"
    )


@dataclass
class Clock:
    """Seconds since it was made."""

    begun: tuple[float, float] = field(default_factory=lambda: (time.process_time(), time.perf_counter()))

    def cpu(self) -> float:
        """Return those of this process's work."""
        return time.process_time() - self.begun[0]

    def wall(self) -> float:
        """Return those on the wall."""
        return time.perf_counter() - self.begun[1]


@dataclass
class Spent:
    """What many pieces of work took, in seconds."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Note what is done meanwhile."""
        clock = Clock()
        yield
        self.cpu.append(clock.cpu())
        self.wall.append(clock.wall())


if __name__ == "__main__":
    main()
