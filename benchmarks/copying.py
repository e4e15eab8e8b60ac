"""Measure copied passages: CPU time and memory against a plain index of word 10-grams, in one run.

    python benchmarks/copying.py [ARTICLES]

The articles are drawn from a fixed seed: invented words by Zipf's law, dispatches and outlets that carry
stretches of them with words changed. What was planted is known to the character.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections import defaultdict
from itertools import accumulate, combinations
from typing import TYPE_CHECKING, TypeVar

from recoupe.comparison.copying.match import find_matches
from recoupe.comparison.copying.words import Text
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.comparison.dossier import Passage

RUN = 10
Result = TypeVar("Result")
Planted = tuple[str, Span, str, Span]


def main() -> None:
    """Print the measures for the number of articles asked for, 3,000 unless told."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    small, _ = draw(count // 5)
    texts, planted = draw(count)
    spent_small, _ = timed(lambda: find_matches(small))
    spent, found = timed(lambda: find_matches(texts))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    plain, pairs = timed(lambda: shared_by_plain_index(texts))
    print(f"articles             {len(texts)}")
    print(f"CPU seconds          {spent:.2f} ({len(texts) / spent:,.0f} articles a second)")
    print(f"fivefold articles    {spent / spent_small:.1f} times the CPU time")
    print(f"peak memory          {memory} MB")
    print(f"plain 10-gram index  {plain:.2f} CPU s, {plain / spent:.1f} times ours; {pairs} pairs, no spans")
    print(f"planted, found       {len(planted)}, {recalled(planted, found):.1%} of their characters")
    print(f"found, planted       {len(found)}, {precise(planted, found):.1%} of their characters")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return the CPU seconds `work` takes, and what it gives."""
    before = time.process_time()
    result = work()
    return time.process_time() - before, result


def draw(count: int, seed: int = 7) -> tuple[list[Text], list[Planted]]:
    """Return `count` articles, five to a dispatch, and the stretches planted between dispatch and outlet."""
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, not a secret
    lexicon = ["".join(chance.choices("aeioulrstnmdpcv", k=chance.randint(2, 10))) for _ in range(40_000)]
    weights = list(accumulate(1 / rank for rank in range(1, len(lexicon) + 1)))
    texts: list[Text] = []
    planted: list[Planted] = []
    for event in range(count // 5):
        wire = chance.choices(lexicon, cum_weights=weights, k=250)
        texts.append(Text(f"{event:06}-0", " ".join(wire)))
        for outlet in range(1, 5):
            first = chance.randrange(150)
            copied = wire[first : first + chance.randint(20, 100)]
            edited = [chance.choice(lexicon) if 2 < i < len(copied) - 3 and chance.random() < 0.08 else word
                      for i, word in enumerate(copied)]  # fmt: skip
            before = " ".join(chance.choices(lexicon, cum_weights=weights, k=80)) + " "
            name, start = f"{event:06}-{outlet}", len(" ".join([*wire[:first], ""]))
            texts.append(Text(name, f"{before}{' '.join(edited)} {' '.join(chance.choices(lexicon, k=60))}"))
            here = Span(len(before), len(before) + len(" ".join(edited)))
            planted.append((f"{event:06}-0", Span(start, start + len(" ".join(copied))), name, here))
    return texts, planted


def shared_by_plain_index(texts: Sequence[Text]) -> int:
    """Return how many pairs share 10 words in a row, by a dictionary of 10-grams."""
    places: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for text in texts:
        words = re.findall(r"\w+", fold(text.text))
        for at in range(len(words) - RUN + 1):
            places[tuple(words[at : at + RUN])].add(text.id)
    return len({pair for ids in places.values() for pair in combinations(sorted(ids), 2)})


def recalled(planted: Sequence[Planted], found: Sequence[Passage]) -> float:
    """Return the share of the planted characters on the outlets' side that a passage covers."""
    by_pair = defaultdict(list)
    for passage in found:
        by_pair[passage.a.article, passage.b.article].append(passage.b.span)
    covered = sum(overlap(here, span) for a, _, b, here in planted for span in by_pair[a, b])
    return covered / sum(len(here) for _, _, _, here in planted)


def precise(planted: Sequence[Planted], found: Sequence[Passage]) -> float:
    """Return the share of the found characters that were planted; outlets of one event share by way of it."""
    here = {b: span for _, _, b, span in planted}
    sides = [passage.b for passage in found]
    return sum(overlap(here[side.article], side.span) for side in sides) / max(
        1, sum(len(s.span) for s in sides)
    )


def overlap(one: Span, other: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


if __name__ == "__main__":
    main()
