"""Measure the memory of a long stream of articles: this process and its workers together, as it goes on.

    python benchmarks/memory.py [ARTICLES [PROCESSES [CHARACTERS]]]

The articles are those of the example story over and over, each under an id of its own and with a sentence of
words that no other has, as new names and numbers come in a real stream; CHARACTERS keeps only the first of each.
Linux only: it reads `/proc`.
"""

from __future__ import annotations

import os
import random
import sys
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import recoupe
from recoupe import examples

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = 20
NEW_WORDS = 12


def main() -> None:
    """Print the memory at twenty points of the stream, 1,000 articles on two processes unless told."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    processes = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    characters = int(sys.argv[3]) if len(sys.argv) > 3 else None
    print(f"{'articles':>9} {'MB':>6} {'articles/s':>11}")
    began, said, seen = time.perf_counter(), 0, []
    for done, speech in enumerate(recoupe.speech(stream(count, characters), processes=processes), 1):
        said += len(speech.quotations)
        if done % max(1, count // SAMPLES) == 0:
            seen.append(resident())
            print(f"{done:9,} {seen[-1]:6,.0f} {done / (time.perf_counter() - began):11.1f}", flush=True)
    half = seen[len(seen) // 2 :]
    print(
        f"{said:,} quotations; peak {max(seen):,.0f} MB; the second half grew by {half[-1] - half[0]:+.0f} MB"
    )


def stream(count: int, characters: int | None = None) -> Iterator[recoupe.Article]:
    """Yield `count` articles, each made when it is asked for."""
    chance = random.Random(7)  # noqa: S311 - a fixed draw, not a secret
    for number, article in enumerate(islice(cycle(examples.articles()), count)):
        new = " ".join("".join(chance.choices("aeioulrstnmdpcv", k=8)) for _ in range(NEW_WORDS))
        text = (
            f"{article.text[:characters]}\n\nSelon la préfecture, {new} seront présentés lundi à la presse.\n"
        )
        yield replace(article, id=f"{article.id}-{number}", text=text)


def resident() -> float:
    """Return the megabytes in memory of this process and its children."""
    children = Path("/proc/self/task").glob("*/children")
    pids = {pid for listing in children for pid in listing.read_text(encoding="ascii").split()}
    pages = (
        int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) for pid in ("self", *pids)
    )
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
