"""What the library finds in a gold set, and its scores."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.quality.goldset import GoldSet, gold_sets
from tests.quality.scoring.accounts import account_scores
from tests.quality.scoring.passages import passage_score
from tests.quality.scoring.quotations import Quotations
from tests.quality.scoring.statements import statement_scores
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
    """Return the dossier of each lot of the set `name`, as plain data."""
    lots = [[analyse(article) for article in lot] for lot in SETS[name].lots]
    return tuple(json.loads(json.dumps(to_json(compare(lot)))) for lot in lots)


def found(name: str, part: str) -> list[Row]:
    """Return the rows of `part` that were found in the set `name`."""
    return [row for dossier in dossiers(name) for row in dossier[part]]


@cache
def quotations(name: str) -> Quotations:
    """Return the quotations found in the set `name`, marked."""
    heard = [row for dossier in dossiers(name) for row in _named(dossier)]
    return Quotations(SETS[name].lines("quotations.jsonl"), heard)


def _named(dossier: Row) -> Iterator[Row]:
    """Yield the quotations with every spelling of their speakers: another article's may be the one given."""
    spellings = {actor["id"]: actor["names"] for actor in dossier["actors"]}
    for row in dossier["quotations"]:
        yield {**row, "spellings": [row["speaker"]["name"], *spellings.get(row["speaker"]["actor"], [])]}


@cache
def scores(name: str) -> dict[str, Score]:
    """Return each score of the set `name` that its gold allows."""
    return dict(_scores(SETS[name]))


def _scores(gold: GoldSet) -> Iterator[tuple[str, Score]]:
    if gold.has("quotations.jsonl"):
        marked = quotations(gold.name)
        yield from (
            ("content", marked.content),
            ("attribution", marked.attribution),
            ("certain", marked.certain),
        )
    if gold.has("times.jsonl"):
        times = time_scores(gold.lines("times.jsonl"), found(gold.name, "times"))
        yield from ((f"times {rule}", score) for rule, score in times.items())
    if gold.has("statements.json"):
        said = statement_scores(gold, found(gold.name, "quotations"), found(gold.name, "statements"))
        yield from said.items()
    if gold.has("facts.json"):
        facts = account_scores(gold.rows("facts.json", "facts"), found(gold.name, "accounts"))
        yield from facts.items()
    if gold.has("passages.json"):
        yield "passages", passage_score(gold.rows("passages.json", "passages"), found(gold.name, "passages"))
    if gold.has("events.json"):
        timeline = timeline_scores(gold.rows("events.json", "events"), found(gold.name, "timeline"))
        yield from ((f"timeline {rule}", score) for rule, score in timeline.items())
