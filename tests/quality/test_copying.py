"""Copied passages where every shared character is known: articles made up of dispatches, copied and edited."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.quality.scoring.passages import passage_score

from recoupe.comparison.copying.dependence import find_dependence
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.words import Text

if TYPE_CHECKING:
    from recoupe.comparison.copying.matches import Matches

# Measured there, less at most half a point; a floor only goes up.
MADE = Path(__file__).parent.parent.parent.parent / "shared" / "reuse"
FLOOR_F1 = 98.0
FLOOR_PRECISION = 99.0
FLOOR_RECALL = 95.5
FLOOR_CLASSES = 97.0

pytestmark = pytest.mark.skipif(
    not MADE.is_dir(), reason="the made-up dispatches are not beside the repository"
)


def rows(part: str) -> list[dict[str, Any]]:
    with gzip.open(MADE / f"tune-2000-{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@cache
def matches() -> Matches:
    return match([Text(row["id"], row["text"], outlet=row["outlet"]) for row in rows("articles")])


def pairs(passages: list[dict[str, Any]]) -> set[frozenset[str]]:
    return {frozenset((one["a"]["article"], one["b"]["article"])) for one in passages}


def test_shared_characters_and_pairs_are_found() -> None:
    gold = rows("passages")
    found = [
        {
            side: {"article": place.article, "start": place.span.start, "end": place.span.end}
            for side, place in (("a", passage.a), ("b", passage.b))
        }
        for passage in matches().passages()
    ]
    characters = passage_score(gold, found)
    right = len(pairs(gold) & pairs(found))
    precision, recall = 100 * right / len(pairs(found)), 100 * right / len(pairs(gold))
    print(f"characters {characters}, pairs {precision:.1f} / {recall:.1f}")  # noqa: T201 - the figure is what one asks for
    assert characters.f1 >= FLOOR_F1
    assert precision >= FLOOR_PRECISION
    assert recall >= FLOOR_RECALL


def test_articles_are_wholly_partially_or_not_derived() -> None:
    gold = {row["id"]: row["class"] for row in rows("articles") if row["class"] != "source"}
    named = {"wholly": "wholly", "partially": "partially", "not": "non"}
    told = {one.article: named[one.derivation] for one in find_dependence(matches()) if one.article in gold}
    both = Counter((gold[name], told[name]) for name in gold)
    scores = [
        200 * both[one, one] / sum(count * ((one == a) + (one == b)) for (a, b), count in both.items())
        for one in named.values()
    ]
    macro = sum(scores) / len(scores)
    print(f"classes, macro F1 {macro:.1f}")  # noqa: T201 - as above
    assert macro >= FLOOR_CLASSES
