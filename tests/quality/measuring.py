"""What the library finds in a gold set, and its scores."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.quality.goldset import GoldSet, gold_sets
from tests.quality.scoring.passages import passage_score
from tests.quality.scoring.quotations import Quotations
from tests.quality.scoring.statements import statement_score
from tests.quality.scoring.timeline import timeline_scores
from tests.quality.scoring.times import time_scores

from recoupe.analysis import analyse
from recoupe.comparison import compare
from recoupe.presentation.export.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.quality.scoring.score import Score

Row = dict[str, Any]

SETS = gold_sets()


@cache
def dossiers(name: str) -> tuple[Row, ...]:
    """Return the dossier of the set `name` as plain data; one an article where they tell no one story."""
    analyses = [analyse(article) for article in SETS[name].articles]
    lots = [analyses] if SETS[name].together else [[one] for one in analyses]
    return tuple(json.loads(json.dumps(to_json(compare(lot)))) for lot in lots)


def found(name: str, part: str) -> list[Row]:
    """Return the rows of `part` that were found in the set `name`."""
    return [row for dossier in dossiers(name) for row in dossier[part]]


@cache
def quotations(name: str) -> Quotations:
    """Return the quotations found in the set `name`, marked."""
    return Quotations(SETS[name].lines("quotations.jsonl"), found(name, "quotations"))


@cache
def scores(name: str) -> dict[str, Score]:
    """Return each score of the set `name` that its gold allows."""
    return dict(_scores(SETS[name]))


def _scores(gold: GoldSet) -> Iterator[tuple[str, Score]]:
    if (gold.folder / "quotations.jsonl").exists():
        marked = quotations(gold.name)
        yield from (
            ("content", marked.content),
            ("attribution", marked.attribution),
            ("certain", marked.certain),
        )
    if (gold.folder / "times.jsonl").exists():
        times = time_scores(gold.lines("times.jsonl"), found(gold.name, "times"))
        yield from ((f"times {rule}", score) for rule, score in times.items())
    if gold.together:
        yield "statements", _statements(gold)
        yield "passages", passage_score(gold.rows("passages.json", "passages"), found(gold.name, "passages"))
        timeline = timeline_scores(gold.rows("events.json", "events"), found(gold.name, "timeline"))
        yield from ((f"timeline {rule}", score) for rule, score in timeline.items())


def _statements(gold: GoldSet) -> Score:
    return statement_score(
        gold.lines("quotations.jsonl"),
        gold.rows("statements.json", "groups"),
        found(gold.name, "quotations"),
        found(gold.name, "statements"),
    )
