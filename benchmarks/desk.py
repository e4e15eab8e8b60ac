"""Measure the desk: how long pages take when twenty readers ask at once, and what memory it takes.

    python benchmarks/desk.py [--articles N] [--db FILE] [--readers N] [--seconds N]

The store has made-up articles (`newsday.py`) and some of the invented stories under other names (`recast.py`), so that
there are dossiers to show. Every page that is asked for is asked for once before, which tells what a dossier costs
when nobody has looked at it yet. The readers are those of `wrk` (apt-get install wrk), each asking for the next page
as soon as it has one.
"""

from __future__ import annotations

import argparse
import http.client
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.newsday import draw
from benchmarks.recast import recast

from recoupe.examine import examine
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = 400
"""Articles that are analysed whole; the others are made up, and nobody speaks in them."""
PAGES = 60
"""Stories, and articles, that readers ask for: those of a day."""
SCRIPT = """
local paths = {{ {paths} }}
math.randomseed(os.time())
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("found %d %d %.3f %.3f %.3f\\n", summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency.max / 1000))
end
"""


def main() -> None:
    """Print what pages cost, one by one and for many readers at once."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, default=10_000)
    asked.add_argument(
        "--db", help="a store to measure, made where there is none; a passing one unless given"
    )
    asked.add_argument("--readers", type=int, default=20)
    asked.add_argument("--seconds", type=int, default=60)
    given = asked.parse_args()
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: apt-get install wrk")
    with tempfile.TemporaryDirectory() as folder:
        name = given.db or f"{folder}/desk.db"
        if not Path(name).exists():
            fill(name, given.articles)
        addresses = list(paths(name))
        with served(name) as (desk, port):
            once(port, addresses)
            many(port, addresses, folder, given.readers, given.seconds)
            print(f"memory at most: {memory(desk):.0f} MB")


def fill(name: str, count: int) -> None:
    """Make a store of `count` articles."""
    with Store(name) as store:
        for told in draw(count - WHOLE):
            store.add(told.article)
        for one in examine(recast(WHOLE)):
            if one.analysis is not None:
                store.add(one.analysis)
        store.settle()


def paths(name: str) -> Iterator[str]:
    """Yield the addresses that readers ask for: lists, stories and articles, those that came in last most of all."""
    chance = random.Random(1)  # noqa: S311 - a fixed draw, not a secret
    with Store(name, read_only=True) as store:
        print(f"{len(store)} articles")
        lines = store.stories(limit=2000)
        shown = [*lines[: PAGES // 2], *chance.sample(lines[PAGES // 2 :], PAGES // 2)]
        yield from (
            "/today",
            "/today?page=2",
            "/today?page=40",
            "/today.json",
            "/today.csv",
            "/add",
            "/inbox",
        )
        yield from (
            "/search",
            "/search?page=9",
            "/search?q=pont",
            "/search?q=le&order=earliest",
            "/search.json",
        )
        yield from ("/search?of=quotations", "/search?of=quotations&kind=direct&carried=1")
        for line in shown:
            yield f"/stories/{line.id}"
            if (story := store.story(line.id)) is not None:
                yield f"/articles/{story.events[0].articles[0]}"


@contextmanager
def served(name: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Give a desk of the store, and its port."""
    program = "from recoupe.cli import main; main()"
    command = [sys.executable, "-c", program, "desk", "--db", name, "--port", "0"]
    desk = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert desk.stderr is not None  # noqa: S101 - it was asked for
    found = re.search(r":(\d+)/", desk.stderr.readline())
    if found is None:
        sys.exit("the desk did not start")
    try:
        yield desk, int(found[1])
    finally:
        desk.send_signal(signal.SIGINT)
        desk.wait()


def once(port: int, addresses: list[str]) -> None:
    """Ask for each page twice, and print what it costs before and after it is kept."""
    for times in ("first", "again"):
        for kind in ("/today", "/search", "/stories", "/articles"):
            spent = sorted(asked(port, address) for address in addresses if address.startswith(kind))
            print(
                f"{kind:<10} {times}: {1000 * median(spent):.1f} ms (median), at most {1000 * spent[-1]:.0f}"
            )


def asked(port: int, address: str) -> float:
    """Return the seconds that a page takes."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    if answer.status != http.HTTPStatus.OK:
        sys.exit(f"{address}: {answer.status}")
    return time.perf_counter() - begun


def many(port: int, addresses: list[str], folder: str, readers: int, seconds: int) -> None:
    """Let many readers ask at once, and print how long they waited."""
    script = Path(folder) / "paths.lua"
    script.write_text(
        SCRIPT.format(paths=", ".join(f'"{address}"' for address in addresses)), encoding="utf-8"
    )
    settings = ["-t", "2", "-c", str(readers), "-d", f"{seconds}s", "--timeout", "30s", "-s", str(script)]
    run = subprocess.run(
        ["wrk", *settings, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True
    )
    found = re.search(r"found (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+)", run.stdout)
    if found is None:
        sys.exit(run.stdout)
    requests, errors, half, most, longest = found.groups()
    print(
        f"{readers} readers for {seconds} s: {int(requests) / seconds:.0f} pages a second, {errors} errors;"
        f" half within {half} ms, 95 in 100 within {most} ms, at most {longest} ms"
    )


def memory(desk: subprocess.Popen[str]) -> float:
    """Return the most that the desk has had in memory, in megabytes."""
    status = Path(f"/proc/{desk.pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1000 if found else 0.0


if __name__ == "__main__":
    main()
