"""Measure the whole walk: start, peak memory and words a second, against spaCy's own pass in the same run.

    python benchmarks/dossier.py [FILE…]

Without files, the articles are those of the example story. The yardstick is the shipped pipeline over every
sentence and nothing else: what any program that stands on the parse must pay.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import recoupe
from recoupe import examples
from recoupe.language.pipeline import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RUNS = 3
PROGRAM = "from recoupe.cli import main; main()"
YARDSTICK = """
import sys
from recoupe.language.pipeline import load
pipeline = load("fr")
for name in sys.argv[1:]:
    lines = open(name, encoding="utf-8").read().splitlines()
    list(pipeline.pipe(line for line in lines if line.strip()))
"""


def main() -> None:
    """Print two small tables: processes from a cold start, and words a second in a warm one."""
    files = sys.argv[1:] or _example_files()
    with tempfile.TemporaryDirectory() as folder:
        page = str(Path(folder, "dossier.html"))
        print(f"{'cold start':28} {'seconds':>8} {'MB':>5} {'ratio':>6}")
        bare = cold("pass")
        yardstick = cold(YARDSTICK, *files)
        row("python alone", bare, bare)
        row("import recoupe", cold("import recoupe"), bare)
        row("recoupe --help", cold(PROGRAM, "--help"), bare)
        row("the pipeline over the texts", yardstick, yardstick)
        row("recoupe dossier", cold(PROGRAM, "dossier", *files, "-o", page), yardstick)
    print()
    warm(recoupe.read(files).articles)


def cold(program: str, *arguments: str) -> tuple[float, int]:
    """Return the least seconds of some runs of `program`, and its peak memory in megabytes."""
    spent, memory = [], 0
    for _ in range(RUNS):
        before = time.perf_counter()
        child = subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        spent.append(time.perf_counter() - before)
        memory = max(memory, used.ru_maxrss // 1024)
        if status:
            sys.exit(f"it failed: {' '.join(arguments)}")
    return min(spent), memory


def row(name: str, measured: tuple[float, int], yardstick: tuple[float, int]) -> None:
    """Print one line: the measure, and how many times the yardstick's seconds it takes."""
    seconds, memory = measured
    print(f"{name:28} {seconds:8.2f} {memory:5} {seconds / yardstick[0]:6.1f}")


def warm(articles: Sequence[recoupe.Article]) -> None:
    """Print words a second of each half, beside those of the pipeline over every sentence."""
    words = sum(len(article.text.split()) for article in articles)
    pipeline = load("fr")
    analyses = [recoupe.analyse(article) for article in articles]
    cut = [[span.of(one.article.text) for span in one.sentences] for one in analyses]
    alone = fastest(lambda: [list(pipeline.pipe(sentences)) for sentences in cut])
    print(f"{'warm':28} {'words/s':>8} {'ratio':>12}")
    for name, seconds in (
        ("the pipeline over the texts", alone),
        ("analyse", fastest(lambda: [recoupe.analyse(article) for article in articles])),
        ("compare", fastest(lambda: recoupe.compare(analyses))),
        ("dossier", fastest(lambda: recoupe.dossier(articles))),
    ):
        print(f"{name:28} {words / seconds:8,.0f} {seconds / alone:12.1f}")


def fastest(work: Callable[[], object]) -> float:
    """Return the least CPU seconds of some runs of `work`."""
    spent = []
    for _ in range(RUNS):
        before = time.process_time()
        work()
        spent.append(time.process_time() - before)
    return min(spent)


def _example_files() -> list[str]:
    return sorted(map(str, (Path(examples.__file__).parent / "articles").iterdir()))


if __name__ == "__main__":
    main()
