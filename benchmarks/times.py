"""Measure temporal expressions alone: articles a second, CPU time and memory, beside a plain search, in one run.

    python benchmarks/times.py [--articles N] [--processes N] [FILE…]

Without files, the articles are those of the example story; either come again and again, as a stream. Rates are
those of articles of 450 words, a start of the workers included. The plain search is one regular expression of
dates, weekdays and hours over the text as it is: it finds fewer words, and what they mean is left to find.
"""

from __future__ import annotations

import argparse
import re
import resource
import time
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from typing import TYPE_CHECKING

import recoupe
from recoupe import examples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

WORDS = 450
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|demain"
PLAIN = re.compile(
    rf"\b(?:(?:1er|\d{{1,2}}) (?:{MONTHS})(?: \d{{4}})?|(?:{MONTHS})(?: \d{{4}})?|{DAYS}|\d{{1,2}} ?[h:] ?\d\d"
    r"|\d{1,2}/\d{1,2}/\d{4}|(?:19|20)\d\d|(?:\d+|deux|trois|plusieurs) (?:heures|jours|semaines|mois|ans))\b",
    re.IGNORECASE,
)


def main() -> None:
    """Print what each way reads in a second, and how many times the plain search takes."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, default=10_000)
    asked.add_argument("--processes", type=int, default=2)
    asked.add_argument("files", nargs="*")
    given = asked.parse_args()
    articles = recoupe.read(given.files).articles if given.files else examples.articles()
    first = _measured("plain search, one process", plain, stream(articles, given.articles))
    for processes in (1, given.processes):
        name = f"recoupe: times, {processes} at once"
        _measured(name, partial(found, processes=processes), stream(articles, given.articles), first)
    own, theirs = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"peak memory: {own} MB here, {theirs} MB in the largest worker")


def stream(articles: Sequence[recoupe.Article], count: int) -> Iterator[recoupe.Article]:
    """Yield as many articles as hold the words of `count` of them."""
    words = sum(len(one.text.split()) for one in articles)
    many = round(count * WORDS * len(articles) / words)
    return (replace(one, id=f"{one.id}-{at}") for at, one in enumerate(islice(cycle(articles), many)))


def plain(articles: Iterable[recoupe.Article]) -> tuple[int, int]:
    """Return how many words the articles hold, and how many matches."""
    words = times = 0
    for article in articles:
        words += len(article.text.split())
        times += len(PLAIN.findall(article.text))
    return words, times


def found(articles: Iterable[recoupe.Article], *, processes: int) -> tuple[int, int]:
    """Return how many words the articles hold, and how many times."""
    words = times = 0
    for one in recoupe.datings(articles, processes=processes):
        words += len(one.article.text.split())
        times += len(one.times)
    return words, times


def _measured(
    name: str,
    run: Callable[[Iterator[recoupe.Article]], tuple[int, int]],
    articles: Iterator[recoupe.Article],
    first: float | None = None,
) -> float:
    """Print a line for one way, and return its CPU seconds an article."""
    began, used = time.perf_counter(), _processor_time()
    words, times = run(articles)
    wall, cpu = time.perf_counter() - began, _processor_time() - used
    many = words / WORDS
    ratio = f", {cpu / many / first:.1f} times the plain search" if first else ""
    print(
        f"{name:34} {many / wall:8,.0f} articles a second, {1000 * cpu / many:.2f} CPU ms each{ratio};"
        f" {times / many:.1f} times each"
    )
    return cpu / many


def _processor_time() -> float:
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


if __name__ == "__main__":
    main()
