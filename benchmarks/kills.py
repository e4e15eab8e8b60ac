"""Kill what makes a corpus, at random moments, and see what is left.

    python benchmarks/kills.py [KILLS] [sail|spark]      # 20 and sail unless given

In turn the program that was started, a process that reads articles and, of a Spark 4, the server are killed (SIGKILL)
after a random while, and the same command is given again with --resume, until a corpus is finished; then another is
begun, until there were so many kills. A run that was not killed itself must end well, or with a line that says how to
go on; each finished corpus must be, row for row, what an untouched run makes. The drawn moments are the same each
time; where they fall depends on the machine. For Spark, `make spark` makes its environment.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from tests.corpus import spark  # noqa: E402 - after the path
from tests.corpus.kept import counts, tables  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator

RECOUPE = "from recoupe.cli import main; main()"
SOURCES = [str(one) for one in sorted((ROOT / "tests/quality/stories").glob("[cr]*/*.txt"))]
TABLES = os.environ.get("RECOUPE_TABLES", "quotations,times")
"""What is written beside the articles."""
READING = b"recoupe.workers.process"
"""In the command line of a process that reads articles."""


class LostError(Exception):
    """A corpus is not what an untouched run makes, or a run ended without a word."""


@dataclass
class Engine:
    """Where a corpus is made: `sail`, or a server of Spark that can be killed and started again; who is next to die."""

    folder: Path
    server: spark.Server | None = None
    chance: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311 - the same draw each time
    turns: int = 0

    def next(self) -> str:
        """Return who is to be killed now."""
        victims = ("driver", "worker", "server") if self.server else ("driver", "worker")
        self.turns += 1
        return victims[self.turns % len(victims)]

    @property
    def address(self) -> str:
        """Return what `--engine` is given."""
        return self.server.address if self.server else "sail"

    def restarted(self) -> None:
        """Have another server listen where the last one did."""
        if self.server:
            self.server = spark.start(self.folder, int(self.server.address.rpartition(":")[2]))


def main() -> None:
    """Kill so many times; it stops where something that was finished is lost."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with TemporaryDirectory() as folder, _engine(Path(folder), sys.argv[2:]) as engine:
        begun = time.perf_counter()
        _begun(engine, Path(folder, "whole")).wait()
        took = time.perf_counter() - begun
        print(f"{engine.address}: an untouched run takes {took:.0f} s", flush=True)
        done = 0
        while done < kills:
            done += _made(engine, Path(folder), took, kills - done)
            print(f"{done:>4} kills, {time.perf_counter() - begun:.0f} s: nothing lost", flush=True)


@contextmanager
def _engine(folder: Path, asked: list[str]) -> Iterator[Engine]:
    engine = Engine(folder, spark.start(folder) if "spark" in asked else None)
    try:
        yield engine
    finally:
        if engine.server:
            engine.server.kill()


def _made(engine: Engine, folder: Path, took: float, kills: int) -> int:
    """Make one corpus over as many kills as it takes, hold it against the whole, and return how many there were."""
    out, done = folder / f"out-{engine.turns}", 0
    while True:
        run = _begun(engine, out)
        if done < kills:
            victim = engine.next()
            killed = _killed(victim, run, engine, engine.chance.uniform(0.1, 1) * took)
            done += killed
            print(f"     {victim} {'killed' if killed else 'had finished'}", flush=True)
        if _ended(run, out):
            break
    whole = folder / "whole"
    if tables(out) != tables(whole) or counts(out) != counts(whole):
        raise LostError(f"{out}: it is not what an untouched run makes")
    return done


def _begun(engine: Engine, out: Path) -> subprocess.Popen[str]:
    asked = ["--out", str(out), "--engine", engine.address, "--tables", TABLES, "--step", "5", "--resume"]
    return subprocess.Popen(
        [sys.executable, "-c", RECOUPE, "corpus", *SOURCES, *asked], stderr=subprocess.PIPE, text=True
    )


def _ended(run: subprocess.Popen[str], out: Path) -> bool:
    """Wait for a run to end, and tell whether it finished."""
    _, said = run.communicate(timeout=600)
    if run.returncode in {0, -signal.SIGKILL}:
        return run.returncode == 0
    print(f"     {said.splitlines()[-1] if said else ''}", flush=True)
    if run.returncode != 2 or "Traceback" in said:
        raise LostError(f"{out}: it ended with {run.returncode}: {said}")
    return False


def _killed(victim: str, run: subprocess.Popen[str], engine: Engine, after: float) -> int:
    """Kill one of a run after so many seconds; return how many were."""
    time.sleep(after)
    if victim == "server" and engine.server:
        engine.server.kill()
        engine.restarted()
        return 1
    while run.poll() is None:
        readers = [run.pid] if victim == "driver" else sorted(_readers(engine, run))
        if readers:
            os.kill(engine.chance.choice(readers), signal.SIGKILL)
            return 1
        time.sleep(0.05)
    return 0  # it had finished already


def _readers(engine: Engine, run: subprocess.Popen[str]) -> Iterator[int]:
    for pid in _below(engine.server.process.pid if engine.server else run.pid):
        with suppress(FileNotFoundError):
            if READING in Path(f"/proc/{pid}/cmdline").read_bytes():
                yield pid


def _below(pid: int) -> Iterator[int]:
    """Yield the processes that a process started, from whichever thread, and those these did."""
    for started in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(FileNotFoundError):  # it has ended since
            for child in map(int, started.read_text(encoding="ascii").split()):
                yield child
                yield from _below(child)


if __name__ == "__main__":
    main()
