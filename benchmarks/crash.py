"""Kill a program that adds articles to a store, at random moments, and see what is left.

    python benchmarks/crash.py [KILLS]      # 24 unless given; 200 take five minutes

The program adds articles, each told once it is finished, and settles their stories after every third; it is killed
(SIGKILL) after a random while and begun again, until it was killed so many times and then comes to its end. After
each kill the file must be sound and hold what was finished; at the end it must hold what a store holds to which all
was added at once. The drawn moments are the same each time; where they fall depends on the machine.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.newsday import draw

from recoupe.store import Store

if TYPE_CHECKING:
    from typing import IO

ARTICLES = 60
LONGEST = 0.4
"""Seconds after its first finished article in which a program is killed: it adds some forty. A start takes as long."""
OPENED = 0.8
"""Share of the programs that are killed once an article is finished; the others while they begin, too."""
ADDING = """
import sys
from benchmarks.newsday import draw
from recoupe.store import Store
done = set(sys.argv[2].split(","))
with Store(sys.argv[1]) as store:
    for number, told in enumerate(draw(int(sys.argv[3]))):
        if told.article.article.id not in done:
            store.add(told.article)
            print(told.article.article.id, flush=True)
        if number % 3 == 2:
            store.settle()
    store.settle()
print("all", flush=True)
"""
TABLES = (
    "SELECT id, title, text FROM article",
    "SELECT id, title, texts, articles, first, last, told, content FROM story",
    "SELECT id, address, story, changed FROM entry",
    "SELECT story, statement.id, speaker, outlets FROM statement",
    """
    SELECT one.id, other.id, share, keeps FROM neighbour JOIN entry AS one USING (article)
    JOIN entry AS other ON other.article = neighbour.other
    """,
)


class LostError(Exception):
    """What a store should hold it does not."""


def main() -> None:
    """Kill a program so many times; it stops where something that was finished is lost."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 24
    done, articles = 0, 0
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        while done < kills:
            done += killed(Path(folder, f"{done}.db"), min(8, kills - done), seed=done)
            articles += ARTICLES
            print(
                f"{done:>4} kills, {articles} articles, {time.perf_counter() - begun:.0f} s: nothing lost",
                flush=True,
            )


def killed(name: Path, kills: int, *, seed: int = 0, articles: int = ARTICLES) -> int:
    """Fill the store `name` over so many kills, and hold it against one filled at once; return how often it was killed.

    Raises:
        LostError: something that was finished is lost.
    """
    chance = random.Random(seed)  # noqa: S311 - the same draw each time
    finished: set[str] = set()
    times = 0
    while times < kills and "all" not in finished:
        opened = chance.random() < OPENED
        finished |= _added(name, finished, articles, after=chance.uniform(0, LONGEST), opened=opened)
        times += 1
        check(name, finished - {"all"})
    _added(name, finished, articles, after=None)
    with Store(str(name.with_suffix(".once.db"))) as once:
        for told in draw(articles):
            once.add(told.article)
        once.settle()
    if rows(name) != rows(Path(once.name)):
        raise LostError(f"{name}: it is not what all at once gives")
    return times


def check(name: Path, finished: set[str]) -> None:
    """Raise `LostError` where a store is not sound, or does not hold what was finished."""
    with Store(str(name)) as store:
        held = {article.id.rpartition("-")[0] for article in store.articles()}
    if not finished <= held:
        raise LostError(f"{name}: lost {finished - held}")
    connection = sqlite3.connect(name)
    sound = [connection.execute(f"PRAGMA {one}_check").fetchall() for one in ("integrity", "foreign_key")]
    connection.close()
    if sound != [[("ok",)], []]:
        raise LostError(f"{name}: {sound}")


def rows(name: Path) -> list[list[str]]:
    """Return what a store holds but when it came in."""
    connection = sqlite3.connect(name)
    try:
        return [sorted(map(str, connection.execute(query))) for query in TABLES]
    finally:
        connection.close()


def _added(
    name: Path, finished: set[str], articles: int, *, after: float | None, opened: bool = True
) -> set[str]:
    """Run the program, killed `after` its first article, or its start; return what it said was finished."""
    words = [str(name), ",".join(sorted(finished)), str(articles)]
    program = subprocess.Popen([sys.executable, "-c", ADDING, *words], stdout=subprocess.PIPE, text=True)
    output = cast("IO[str]", program.stdout)
    first = output.readline() if opened else ""
    if after is not None:
        time.sleep(after)
        os.kill(program.pid, signal.SIGKILL)
    told = (first + output.read()).split()
    status = program.wait()
    if status not in {0, -signal.SIGKILL}:
        raise LostError(f"{name}: the program ended with {status}")
    return set(told)


if __name__ == "__main__":
    main()
