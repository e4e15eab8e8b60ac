"""Measure copied passages: quality, time, memory and growth, against passim where it is installed, in one run.

    python benchmarks/copying.py [--articles N | ARTICLES.jsonl PASSAGES.jsonl] [--growth 1 10]

Without files, what is compared are made-up dispatches and articles (`dispatches.py`). A file of passages holds
`{"a": {"article", "start", "end"}, "b": {…}}` a line. `--growth` compares so many times the articles.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import resource
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks import dispatches

import recoupe
from recoupe import examples
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.dispatches import Gold, Shared

    from recoupe.article import Article

RUN = 10
FEW = 1000


def main() -> None:
    """Print the measures."""
    options = _options()
    gold = dispatches.load(*options.files) if options.files else dispatches.draw(options.articles)
    found, cpu, wall = run(gold.articles)
    print(f"articles               {len(gold.articles):,}")
    print(
        f"CPU / wall             {cpu:.2f} s / {wall:.2f} s, {len(gold.articles) / cpu:,.0f} articles a second"
    )
    print(f"peak memory            {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    print(f"characters             {characters(gold.shared, found)}")
    print(f"pairs                  {pairs(gold.shared, found)}")
    few = dispatches.unrelated(gold, FEW)
    print(f"of {len(few):,} unrelated     {len(run(few)[0])} passages")
    story = examples.articles()
    run(story)
    print(f"a story of {len(story)}           {1000 * run(story)[2]:.0f} ms, warm")
    begun = time.process_time()
    count = plain_index(gold.articles)
    spent = time.process_time() - begun
    print(
        f"plain {RUN}-gram index    {spent:.2f} CPU s, {spent / cpu:.1f} times ours; {count:,} pairs, no spans"
    )
    grow(gold.articles, options.growth, drawn=not options.files)
    rival(gold, wall)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--articles", type=int, default=6000)
    parser.add_argument("--growth", type=int, nargs="*", default=[1, 5])
    return parser.parse_args()


def run(articles: Iterable[Article]) -> tuple[list[Shared], float, float]:
    """Return the passages between `articles`, and the CPU and wall seconds from texts to spans."""
    cpu, wall = time.process_time(), time.perf_counter()
    copies = recoupe.copies(articles, speech=False)
    found = [
        ((one.a.article, one.a.span.start, one.a.span.end), (one.b.article, one.b.span.start, one.b.span.end))
        for one in copies.passages
    ]
    return found, time.process_time() - cpu, time.perf_counter() - wall


def characters(gold: Sequence[Shared], found: Sequence[Shared]) -> str:
    """Return precision, recall and F1 of the characters on both sides, and plagdet (Potthast et al., 2010)."""
    wanted, covered = _cover(gold), _cover(found)
    both = sum(len(places & covered.get(side, set())) for side, places in wanted.items())
    precision, recall = (both / max(1, sum(map(len, one.values()))) for one in (covered, wanted))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    grains = _granularity(gold, found)
    plagdet = f1 / math.log2(1 + grains)
    return f"P {precision:.1%} R {recall:.1%} F1 {f1:.1%}, plagdet {plagdet:.3f}"


def _cover(passages: Sequence[Shared]) -> dict[tuple[str, str, int], set[int]]:
    cover: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for passage in passages:
        a, b = sorted(passage)
        for side, (_, start, end) in enumerate((a, b)):
            cover[a[0], b[0], side].update(range(start, end))
    return cover


def _granularity(gold: Sequence[Shared], found: Sequence[Shared]) -> float:
    """Return how many passages tell of one that was planted, on average over those that were found."""
    by_pair: dict[tuple[str, str], list[Shared]] = defaultdict(list)
    for passage in found:
        a, b = sorted(passage)
        by_pair[a[0], b[0]].append((a, b))
    hits = []
    for planted in gold:
        a, b = sorted(planted)
        hits.append(sum(_meet(a, one) and _meet(b, other) for one, other in by_pair[a[0], b[0]]))
    met = [count for count in hits if count]
    return sum(met) / len(met) if met else 1.0


def _meet(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return min(one[2], other[2]) > max(one[1], other[1])


def pairs(gold: Sequence[Shared], found: Sequence[Shared]) -> str:
    """Return precision and recall of the pairs of articles; those of one event share by way of its dispatch."""
    wanted, told = ({frozenset((a[0], b[0])) for a, b in passages} for passages in (gold, found))
    right = len(wanted & told)
    return f"P {right / max(1, len(told)):.1%} R {right / max(1, len(wanted)):.1%}"


def plain_index(articles: Sequence[Article]) -> int:
    """Return how many pairs share 10 words in a row, by a dictionary of 10-grams."""
    places: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for article in articles:
        words = re.findall(r"\w+", fold(article.text))
        for at in range(len(words) - RUN + 1):
            places[tuple(words[at : at + RUN])].add(article.id)
    return len({pair for ids in places.values() for pair in combinations(sorted(ids), 2)})


def grow(articles: Sequence[Article], times: Sequence[int], *, drawn: bool) -> None:
    """Print the CPU time of so many times the articles, drawn or replicated, and the exponent of its growth."""
    spent = []
    for count in times:
        more = (
            dispatches.draw(count * len(articles)).articles
            if drawn
            else dispatches.replicate(articles, count)
        )
        many = tuple(more)
        spent.append(run(many)[1])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{len(many):>9,} articles    {spent[-1]:.1f} CPU s, {memory} MB at most so far")
    for (first, then), (less, taken) in zip(combinations(times, 2), combinations(spent, 2), strict=True):
        print(
            f"growth {first} to {then}          exponent {math.log(taken / less) / math.log(then / first):.2f}"
        )


def rival(gold: Gold, wall: float) -> None:
    """Print what passim 2 takes for the same articles, and what it finds, where it is installed."""
    program = shutil.which("passim") or shutil.which("seriatim")
    if program is None:
        print("passim                 not installed")
        return
    with TemporaryDirectory() as folder:
        table = Path(folder, "articles.json")
        rows = ({"id": one.id, "series": one.id, "text": one.text} for one in gold.articles)
        table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        begun = time.perf_counter()
        subprocess.run([program, "--pairwise", table, Path(folder, "out")], check=True, capture_output=True)
        spent = time.perf_counter() - begun
        lines = (line for part in Path(folder, "out").rglob("align.json/*.json") for line in part.open())
        found = [_aligned(json.loads(line)) for line in lines]
    print(f"passim                 {spent:.0f} s, {spent / wall:.0f} times ours")
    print(f"  its characters       {characters(gold.shared, found)}")
    print(f"  its pairs            {pairs(gold.shared, found)}")


def _aligned(row: dict[str, str | int]) -> Shared:
    one, other = ((str(row["id" + n]), int(row["begin" + n]), int(row["end" + n])) for n in ("", "2"))
    return one, other


if __name__ == "__main__":
    main()
