"""Measure the comparison of many articles of many events: CPU seconds of each step, and how they grow.

    python benchmarks/comparison.py [--articles N…]

Ten articles tell of each event: an invented text, of which each keeps some paragraphs in an order of its own and
changes some numbers. The letters of all but the commonest words are put for others, each event in its own way, so
that what is said of two events is said in other words. What is read of each article by itself is left out.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from functools import wraps
from importlib import import_module
from itertools import islice
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.comparison import compare
from recoupe.workers.crew import cores, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.analysis.analysis import Analysis

PRESS = Path(__file__).parents[1] / "tests/quality"
FOLDERS = ("press", "press-times")
OF_EVENT = 10
"""Articles of one event."""
COMMON = 700
"""Words that all events have alike: a language's small words, and most words of speech."""
KEPT, CHANGED = 0.7, 0.05
"""The share of paragraphs that an article keeps, and of numbers that it changes."""
STEPS = {
    "copying": ["find_copies"],
    "stories": ["group_stories", "find_stories"],
    "calendar": ["date_articles"],
    "cast": ["merge_actors"],
    "statements": ["reports_of", "find_statements"],
    "accounts": ["find_accounts"],
    "timeline": ["find_timeline"],
    "positions": ["take_stands", "find_contradictions", "find_positions"],
    "digest": ["find_digest"],
}
"""The steps that `compare` takes, by their package."""
ASKED = ("reports_of", "find_statements", "find_accounts")
"""The steps whose sum is printed too."""


def main() -> None:
    """Print the seconds of each step for each number of articles, and the exponents from one number to the next."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, nargs="*", default=[300, 1_000])
    sizes = sorted(asked.parse_args().articles)
    analyses = list(analysed(sizes[-1]))
    spent = Counter[str]()
    for name, functions in STEPS.items():
        for function in functions:
            watch(f"recoupe.comparison.{name}", function, spent)
    runs = [run(analyses[:size], spent) for size in sizes]
    report(sizes, runs)


def analysed(count: int) -> Iterator[Analysis]:
    """Yield `count` articles as they are compared."""
    yield from in_order(analyse, islice(articles(), count), processes=cores(), lost=analyse)


def articles() -> Iterator[Article]:
    """Yield articles, `OF_EVENT` to an event, without end."""
    texts = [
        path.read_text("utf-8") for name in FOLDERS for path in sorted((PRESS / name / "text").glob("*.txt"))
    ]
    counts = Counter(word for text in texts for word in set(re.findall(r"\w+", text.lower())))
    common = {word for word, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:COMMON]}
    event = 0
    while True:
        chance = random.Random(event)  # noqa: S311 - a fixed draw, not a secret
        text = _in_other_letters(texts[event % len(texts)], common, chance)
        paragraphs = [line for line in text.split("\n") if line.strip()]
        for number in range(OF_EVENT):
            told = "\n".join(_retold(paragraphs, chance))
            yield Article(f"{event:05}-{number}", told, outlet=f"Média {number}")
        event += 1


def _in_other_letters(text: str, common: set[str], chance: random.Random) -> str:
    moved: dict[str, str] = {}
    for letters in ("aeiou", "bcdfglmnprstv"):
        others = chance.sample(letters, len(letters))
        moved |= dict(zip(letters + letters.upper(), others + [one.upper() for one in others], strict=True))
    table = str.maketrans(moved)
    return re.sub(
        r"[^\W\d]{4,}", lambda word: word[0] if word[0].lower() in common else word[0].translate(table), text
    )


def _retold(paragraphs: Sequence[str], chance: random.Random) -> Iterator[str]:
    first, *others = paragraphs
    kept = [one for one in others if chance.random() < KEPT]
    if chance.random() < 1 / 2:
        chance.shuffle(kept)
    for paragraph in (first, *kept):
        yield re.sub(r"\b\d+\b", lambda number: _counted(number[0], chance), paragraph)


def _counted(number: str, chance: random.Random) -> str:
    return str(int(number) + chance.randint(1, 2)) if chance.random() < CHANGED else number


def watch(package: str, name: str, spent: Counter[str]) -> None:
    """Have a function of `package` note in `spent` the CPU milliseconds that it takes."""
    module = import_module(package)
    function: Callable[..., Any] = getattr(module, name)

    @wraps(function)
    def watched(*arguments: object, **named: object) -> object:
        before = time.process_time()
        found = function(*arguments, **named)
        spent[name] += round(1000 * (time.process_time() - before))
        return found

    setattr(module, name, watched)


def run(analyses: Sequence[Analysis], spent: Counter[str]) -> dict[str, float]:
    """Return the CPU seconds of each step of comparing `analyses`, of the two asked for, and of all."""
    spent.clear()
    before = time.process_time()
    found = compare(analyses)
    whole = time.process_time() - before
    print(f"{len(analyses):,} articles: {len(found.stories)} stories, {len(found.statements):,} statements")
    seconds = {name: spent[name] / 1000 for names in STEPS.values() for name in names}
    return seconds | {"both asked": sum(seconds[name] for name in ASKED), "compare": whole}


def report(sizes: Sequence[int], runs: Sequence[dict[str, float]]) -> None:
    """Print a line for each step: its seconds for each number of articles, each with its exponent."""
    print(f"{'CPU seconds':20}" + "".join(f"{size:>16,}" for size in sizes))
    for name in runs[0]:
        line = f"{name:20}{runs[0][name]:16.2f}"
        for at in range(1, len(sizes)):
            before, after = (max(0.001, runs[place][name]) for place in (at - 1, at))
            grown = log(after / before) / log(sizes[at] / sizes[at - 1])
            line += f"{after:9.2f} ^{grown:5.2f}"
        print(line)


if __name__ == "__main__":
    main()
