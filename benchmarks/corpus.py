"""How much faster two processes read a corpus than one, in one run.

    python benchmarks/corpus.py [ARTICLES]      # 400 unless given

The articles are those of the example stories again and again, each time under another name. What is timed is the
step in which each article is read alone, the start of its processes included; the quicker of two tries counts.
Where other work shares the processors, read what the engine's own process takes: it is what two tasks cannot share.
Of few articles the start weighs more than in a corpus, whose steps have 20,000: 400 gave 1.65, 1,600 1.78, 2,600 1.87.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from recoupe.corpus import Settings
from recoupe.corpus.analysing import analyse_step
from recoupe.corpus.engine import engine
from recoupe.corpus.gathering import gather, name
from recoupe.corpus.workplace import Workplace
from recoupe.reading import read

STORIES = Path(__file__).parents[1] / "tests/quality/stories"


def main() -> None:
    """Print articles a second of one process and of two, and their ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    with TemporaryDirectory() as folder, engine() as session:
        _draw(count, Path(folder, "articles.parquet"))
        place = Workplace(session, Path(folder, "corpus"), Settings(step=count), 1)
        gather(place, [str(Path(folder, "articles.parquet"))], {})
        name(place)
        took = {tasks: min(_timed(replace(place, tasks=tasks)) for _ in range(2)) for tasks in (1, 2)}
    for tasks, (seconds, own) in took.items():
        each = f"{1000 * own / count:.1f} ms of the engine's own an article"
        print(f"{tasks} processes: {count / seconds:.1f} articles a second, {each}")
    print(
        f"ratio {took[1][0] / took[2][0]:.2f}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    )


def _draw(count: int, file: Path) -> None:
    articles = read([str(one) for one in sorted(STORIES.glob("*/*.txt"))]).articles
    rows = [
        {"id": f"{number}-{one.id}", "text": one.text, "title": one.title, "published": one.published}
        for number, one in enumerate(islice(cycle(articles), count))
    ]
    pq.write_table(pa.Table.from_pylist(rows), file)


def _timed(place: Workplace) -> tuple[float, float]:
    """Return how long the step takes, and what of it the processor works for this process."""
    begun, own = time.perf_counter(), time.process_time()
    analyse_step(place, 0)
    return time.perf_counter() - begun, time.process_time() - own


if __name__ == "__main__":
    main()
