"""Measure quotations with their speakers against a full pass of the same pipeline, and against peers, in one run.

    python benchmarks/quotations.py [--processes N] [FILE…]

Without files, the articles are those of the example story; either are repeated to some sixty and more. Rates are
those of articles of 450 words once the workers are up: a long run less a short one. Where other work shares the
processors, read the column of CPU seconds.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

# A second thread of the matrix library waits by turning round, and its turns count as work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:  # the workers import this file by its name
    sys.path.append(ROOT)

import recoupe  # noqa: E402 - after the path
from recoupe import examples  # noqa: E402 - as above
from recoupe.language.pipeline import load  # noqa: E402 - as above
from recoupe.workers import in_order  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Run = Callable[[Sequence[recoupe.Article]], object]

SHORT, LONG = 60, 460
WORDS = 450
BATCH = 64
# Articles parsed together by the yardstick, so that its batches are full.
TOGETHER = 4


def main() -> None:
    """Print what each way makes of the same articles in a second, and how many times the yardstick's."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--processes", type=int, default=2)
    asked.add_argument("files", nargs="*")
    given = asked.parse_args()
    articles = recoupe.read(given.files).articles if given.files else examples.articles()
    many = [replace(one, id=f"{one.id}-{number}") for number, one in enumerate(islice(cycle(articles), LONG))]
    words = sum(len(one.text.split()) for one in many[SHORT:])
    print(f"{given.processes} processes; articles of {WORDS} words: {'a second':>11} {'a CPU second':>13}")
    apart = partial(rate, many, words)
    compare(
        ("the pipeline over every sentence", apart(partial(parse_apart, processes=given.processes))),
        ("recoupe: quotations and speakers", apart(partial(hear, processes=given.processes))),
    )
    print("\nin one process")
    alone = [("the pipeline over every sentence", apart(parse_here)), ("recoupe: quotations and speakers",
             apart(partial(hear, processes=1)))]  # fmt: skip
    compare(*alone, *peers(apart))


def compare(*measured: tuple[str, tuple[float, float]]) -> None:
    """Print a line for each rate, and its ratio to the first."""
    for name, (wall, processor) in measured:
        first = measured[0][1]
        ratios = f"x{wall / first[0]:.2f} and x{processor / first[1]:.2f}"
        print(f"{name:34} {wall:16.1f} {processor:13.1f}   {ratios}")


def rate(articles: Sequence[recoupe.Article], words: int, run: Run) -> tuple[float, float]:
    """Return articles of `WORDS` words a second and a CPU second: what the articles after `SHORT` take."""
    short, long = spent(run, articles[:SHORT]), spent(run, articles)
    return words / WORDS / (long[0] - short[0]), words / WORDS / (long[1] - short[1])


def spent(run: Run, articles: Sequence[recoupe.Article]) -> tuple[float, float]:
    """Return the seconds that `run` takes, and those of every processor it had."""
    began, used = time.perf_counter(), processor_time()
    run(articles)
    return time.perf_counter() - began, processor_time() - used


def processor_time() -> float:
    """Return the CPU seconds of this process and of the children that have ended."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


def hear(articles: Sequence[recoupe.Article], *, processes: int) -> int:
    """Return how many quotations the articles hold."""
    return sum(len(speech.quotations) for speech in recoupe.speech(articles, processes=processes))


def parse_apart(articles: Sequence[recoupe.Article], *, processes: int) -> int:
    """Return how many tokens the articles hold, parsed in as many processes."""
    groups = (articles[at : at + TOGETHER] for at in range(0, len(articles), TOGETHER))
    work: Any = import_module("benchmarks.quotations").parse_here
    return sum(in_order(work, groups, processes=processes, lost=len))


def parse_here(articles: Sequence[recoupe.Article]) -> int:
    """Return how many tokens the articles hold."""
    return sum(map(len, load("fr").pipe(sentences(articles), batch_size=BATCH)))


def sentences(articles: Iterable[recoupe.Article]) -> list[str]:
    """Return the sentences of the articles' blocks: what a pass over every sentence reads."""
    from recoupe.analysis.layout import lay_out  # noqa: PLC0415 - beside what it feeds
    from recoupe.language.sentences import split  # noqa: PLC0415 - as above

    cut = ((one.text, split(one.text, (block.span for block in lay_out(one).blocks))) for one in articles)
    return [span.of(text) for text, spans in cut for span in spans]


def peers(apart: Callable[[Run], tuple[float, float]]) -> list[tuple[str, tuple[float, float]]]:
    """Return the rate of each peer that is installed, and say which is not."""
    try:
        import_module("textacy.extract")
    except ImportError:
        print("textacy: not installed (pip install textacy)")
        return []
    return [("the same pass, then textacy", apart(extract))]


def extract(articles: Sequence[recoupe.Article]) -> int:
    """Return how many direct quotations textacy finds over the same parse; unclosed marks stop it, it says."""
    spacy, tokens, textacy = map(import_module, ("spacy", "spacy.tokens", "textacy.extract"))
    french, found = spacy.blank("fr").vocab, 0
    for article in articles:
        parsed = list(load("fr").pipe(sentences([article]), batch_size=BATCH))
        doc = tokens.Doc(french).from_bytes(tokens.Doc.from_docs(parsed).to_bytes())
        try:
            found += len(list(textacy.direct_quotations(doc)))
        except ValueError:
            continue
    return found


if __name__ == "__main__":
    main()
