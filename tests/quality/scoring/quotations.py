"""Quotations against gold: their words, and their words with who speaks them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from tests.quality.scoring.characters import characters, likeness
from tests.quality.scoring.pairing import Pair, pair
from tests.quality.scoring.score import Score
from tests.quality.scoring.speakers import same_speaker

Row = dict[str, Any]

# From here on a finding is the same quotation; from there on it has the same words.
SAME, WORDS = 0.5, 0.8


class Quotations:
    """What was found in the articles of a gold set, marked."""

    def __init__(self, gold: list[Row], found: list[Row]) -> None:
        said = [row for row in gold if row["type"] != "not_speech"]
        self.traps = [row for row in gold if row["type"] == "not_speech"]
        self.gold = [row for row in said if not row.get("optional")]
        needed = {j for _, j, value in quotation_pairs(self.gold, found) if value >= SAME}
        arguable = quotation_pairs([row for row in said if row.get("optional")], found)
        free = {j for _, j, value in arguable if value >= SAME} - needed
        self.found = [row for j, row in enumerate(found) if j not in free]

    @cached_property
    def near(self) -> list[Pair]:
        """Return the pairs with the same words."""
        return [one for one in quotation_pairs(self.gold, self.found) if one[2] >= WORDS]

    @cached_property
    def right(self) -> list[Pair]:
        """Return the pairs with the same words and the same speaker."""
        return [(i, j, value) for i, j, value in self.near if _one_speaker(self.gold[i], self.found[j])]

    @property
    def content(self) -> Score:
        """Score the words."""
        return Score(len(self.near), len(self.found), len(self.gold))

    @property
    def attribution(self) -> Score:
        """Score the words with their speaker."""
        return Score(len(self.right), len(self.found), len(self.gold))

    @property
    def certain(self) -> Score:
        """Score what is given as certain, by precision: its words and its speaker are right."""
        sure = [j for j, row in enumerate(self.found) if row["confidence"] == "certain"]
        return Score(len({j for _, j, _ in self.right} & set(sure)), len(sure), len(self.gold))

    @property
    def taken_for_speech(self) -> list[Row]:
        """Return the traps that were found as somebody's words."""
        return [trap for trap in self.traps if any(_alike(trap, row) >= SAME for row in self.found)]


def quotation_pairs(gold: list[Row], found: list[Row]) -> list[Pair]:
    """Return which found quotation is which of gold, by their characters."""
    return pair(gold, found, _alike)


def _alike(one: Row, other: Row) -> float:
    if one["article"] != other["article"]:
        return 0.0
    return likeness(characters(one["content"]), characters(other["content"]))


def _one_speaker(gold: Row, found: Row) -> bool:
    names = [gold["speaker"], *([gold["speaker_in_lot"]] if "speaker_in_lot" in gold else [])]
    given = found.get("spellings", [found["speaker"]["name"]])
    return any(same_speaker(name, one) for name in names for one in given)
