"""Measure the stories of a corpus: CPU time and bytes kept by each step, and how both grow.

    python benchmarks/corpus_stories.py [--articles N…]

Articles are made up (`newsday.py`); what is read of each by itself is left out, as it is the same whatever the
number. The engine is Sail, inside this process.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
from collections import Counter
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1]))

import pyarrow as pa
import pyarrow.parquet as pq
from benchmarks.newsday import draw

from recoupe.analysis.record import to_record
from recoupe.corpus import Settings
from recoupe.corpus.engine import engine
from recoupe.corpus.rows import day_of, to_row
from recoupe.corpus.schemas import ARTICLES, found
from recoupe.corpus.settings import STORIES
from recoupe.corpus.stories.sketches import sketched
from recoupe.corpus.stories.steps import story_steps
from recoupe.corpus.workplace import WORK, Workplace

ASKED = Settings(tables=STORIES)
TASKS = 2


def main() -> None:
    """Print for each number of articles what it took, and the exponent from the one before."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, nargs="*", default=[1_000, 3_000, 10_000])
    asked.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.into:
        write(given.into, given.articles[0])
        return
    before: tuple[int, float, int] | None = None
    for size in given.articles:
        spent, kept = measure(size)
        if before:
            grown = log(size / before[0])
            print(
                f"        exponents: CPU {log(spent / before[1]) / grown:.2f}, "
                f"bytes {log(kept / before[2]) / grown:.2f}"
            )
        before = size, spent, kept


def measure(size: int) -> tuple[float, int]:
    """Return the seconds and the bytes that the stories of so many articles take."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        # In a process of its own, so that what it held is not counted here.
        subprocess.run([sys.executable, __file__, "--articles", str(size), "--into", name], check=True)
        with engine() as session:
            spent = walked(Workplace(session, folder, ASKED, TASKS), size)
        kept = size_of(folder / WORK / "stories")
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        print(
            f"{size:>7} articles: {spent.total():6.1f} s, {kept / 1e6:.1f} MB kept, "
            f"{size_of(folder / 'stories') / 1e6:.1f} MB of stories, {held} MB of memory at most"
        )
        print(
            "        " + ", ".join(f"{step} {taken:.1f} s" for step, taken in spent.items() if taken > 0.05)
        )
        return spent.total(), kept


def walked(place: Workplace, size: int) -> Counter[str]:
    """Take the steps, and return the CPU time of each kind."""
    spent: Counter[str] = Counter()
    steps = -(-size // ASKED.step)
    for step in story_steps(place, {"articles": size, "steps": steps}):
        begun = cpu()
        step.work()
        spent[step.name.removeprefix("stories ").split()[0]] += cpu() - begun  # type: ignore[assignment] # seconds
    return spent


def cpu() -> float:
    """Return the seconds that this process and those it has ended took."""
    ours, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum((ours.ru_utime, ours.ru_stime, theirs.ru_utime, theirs.ru_stime))


def size_of(folder: Path) -> int:
    """Return the bytes of all files in `folder`."""
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())


def write(folder: Path, size: int) -> None:
    """Put what made-up articles say where the steps look for it."""
    told = [one.article for one in draw(size)]
    random.Random(3).shuffle(told)  # noqa: S311 - a fixed draw, not a secret
    for step in range(-(-size // ASKED.step)):
        some = told[step * ASKED.step : (step + 1) * ASKED.step]
        rows = [
            {
                "id": one.article.id,
                "date": day_of(one.article),
                "record": to_record(one),
                "sketch": sketched(one),
            }
            for one in some
        ]
        for name, kept, schema in (
            ("found", rows, found(ASKED)),
            ("articles", [to_row(one.article) for one in some], ARTICLES),
        ):
            shelf = folder / WORK / name / f"step={step}"
            shelf.mkdir(parents=True)
            pq.write_table(pa.Table.from_pylist(kept, schema), shelf / "rows.parquet")


if __name__ == "__main__":
    main()
