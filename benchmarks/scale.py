"""What copying costs over a corpus as it grows: seconds, memory and bytes kept on disk, and their exponents.

    python benchmarks/scale.py [ARTICLES…] [--tables passages] [--date-window 3] [--folder DIR] [--steps]
    python benchmarks/scale.py 10000 100000 1000000 --date-window 3 --folder /data/scale      # hours; 60 GB

The articles are those of `corpus_articles.py`, copies alone: no sentence is parsed. Bytes are those that steps keep
for one another, all of which pass between workers where there are several; memory is what the engine's process and
those beside it hold at once.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.corpus_articles import draw

from recoupe.corpus import Settings, write
from recoupe.corpus.settings import COPIES
from recoupe.corpus.workplace import WORK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGE = os.sysconf("SC_PAGE_SIZE")
EVERY = 0.5
"""Seconds between two looks at the memory."""


def main() -> None:
    """Print what each size costs, and the exponents between the first and the last."""
    asked = argparse.ArgumentParser()
    asked.add_argument("sizes", type=int, nargs="*", default=[2_000, 10_000])
    asked.add_argument("--tables", default=",".join(COPIES))
    asked.add_argument(
        "--date-window", type=int, help="days apart beyond which articles are not compared; any unless given"
    )
    asked.add_argument(
        "--folder", help="where all is kept while it runs; a folder that is thrown away unless given"
    )
    asked.add_argument("--steps", action="store_true", help="print each step")
    given = asked.parse_args()
    with TemporaryDirectory() as nowhere:
        folder = Path(given.folder or nowhere)
        settings = Settings(tables=tuple(given.tables.split(",")), window=given.date_window)
        costs = [measured(size, folder, settings, steps=given.steps) for size in given.sizes]
    if len(costs) > 1:
        print(f"exponents: CPU {grown(costs, 'cpu'):.2f}, bytes kept {grown(costs, 'kept'):.2f}")


@dataclass
class Cost:
    """What one size took: seconds of all processes and on the wall, bytes kept, MB at most, also since a step."""

    articles: int
    cpu: float = 0.0
    wall: float = 0.0
    kept: int = 0
    memory: int = 0
    step: int = 0
    rows: dict[str, int] = field(default_factory=dict)


def measured(size: int, folder: Path, settings: Settings, *, steps: bool) -> Cost:
    """Draw so many articles, write their tables and print what that took."""
    drawn, out = folder / f"drawn-{size}", folder / f"corpus-{size}"
    if not drawn.exists():
        draw(size, drawn)
    shutil.rmtree(out, ignore_errors=True)
    cost = Cost(size)
    seen = Seen(out, cost, steps=steps)
    begun, spent = time.perf_counter(), processors()
    with watched(cost):
        manifest = write(drawn / "articles", out, settings=settings, progress=seen.progress)
    cost.wall, cost.cpu, cost.kept = time.perf_counter() - begun, processors() - spent, seen.kept
    cost.rows = {name: manifest.counts[name] for name in settings.tables}
    print(
        f"{size:,} articles: {cost.wall:.0f} s, {cost.cpu:.0f} s of CPU, {cost.memory} MB, {cost.kept / 1e6:,.0f} MB"
        f" kept; {cost.rows}",
        flush=True,
    )
    shutil.rmtree(out)
    return cost


@dataclass
class Seen:
    """What the steps keep, weighed after each of them."""

    out: Path
    cost: Cost
    steps: bool
    kept: int = 0
    last: tuple[float, float] = field(default_factory=lambda: (time.perf_counter(), processors()))

    def progress(self, done: int, total: int) -> None:
        """Weigh, and print a step."""
        self.kept = max(self.kept, weight(self.out / WORK))
        wall, cpu = time.perf_counter(), processors()
        if self.steps:
            print(
                f"  {done} of {total}: {wall - self.last[0]:.1f} s, {cpu - self.last[1]:.1f} s of CPU,"
                f" {self.cost.step} MB",
                flush=True,
            )
        self.cost.step = 0
        self.last = wall, cpu


def weight(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(one.stat().st_size for one in folder.rglob("*.parquet"))


def processors() -> float:
    """Return the seconds that processors worked for this process and those it started."""
    times = os.times()
    return sum(times[:4])


@contextmanager
def watched(cost: Cost) -> Iterator[None]:
    """Note the most memory that this process and those it started hold meanwhile."""
    over = threading.Event()

    def look() -> None:
        while not over.wait(EVERY):
            cost.step = max(cost.step, sum(held(pid) for pid in family()) // 1_000_000)
            cost.memory = max(cost.memory, cost.step)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        over.set()
        looking.join()


def family() -> list[int]:
    """Return this process and all that descend from it."""
    parents = {}
    for one in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(one.parent.name)] = int(one.read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        except (OSError, ValueError):  # gone meanwhile
            continue
    found = [os.getpid()]
    for pid in found:
        found += (child for child, parent in parents.items() if parent == pid)
    return found


def held(pid: int) -> int:
    """Return the bytes of memory that a process holds."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def grown(costs: Sequence[Cost], name: str) -> float:
    """Return the exponent by which a cost grows with the articles."""
    first, last = costs[0], costs[-1]
    growth = getattr(last, name) / max(1e-9, getattr(first, name))
    return math.log(growth) / math.log(last.articles / first.articles)


if __name__ == "__main__":
    main()
