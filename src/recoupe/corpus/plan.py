"""The order of the steps of a corpus: each needs those before it, and nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from recoupe.corpus.analysing import analyse_step
from recoupe.corpus.copying import copying
from recoupe.corpus.gathering import gather, name
from recoupe.corpus.method import write_method
from recoupe.corpus.stories.steps import story_steps
from recoupe.corpus.tables import write_articles, write_found, write_problems
from recoupe.corpus.workplace import Step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.corpus.workplace import Workplace


def beginning(place: Workplace, sources: Sequence[str], asked: Mapping[str, Any]) -> list[Step]:
    """Return the steps after which it is known how many there are."""
    return [Step("read", lambda: gather(place, sources, asked)), Step("articles", lambda: name(place))]


def rest(place: Workplace, counts: Mapping[str, int]) -> list[Step]:
    """Return those that follow, so many articles being read in so many steps."""
    return [
        *(Step(f"step {number}", partial(analyse_step, place, number)) for number in range(counts["steps"])),
        *copying(place, counts["articles"]),
        Step("table articles", lambda: write_articles(place)),
        *(Step(f"table {one}", partial(write_found, place, one)) for one in place.settings.alone),
        *story_steps(place, counts),
        Step("table problems", lambda: write_problems(place)),
        # What is told of a run is told once all of it is counted.
        Step("method", lambda: write_method(place)),
    ]
