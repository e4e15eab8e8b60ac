"""Statements against gold, by pairs: two reports of one utterance stand in one statement."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from tests.quality.scoring.quotations import SAME, quotation_pairs
from tests.quality.scoring.score import Score

Row = dict[str, Any]
Couple = frozenset[str]


def statement_score(gold: list[Row], groups: list[Row], found: list[Row], statements: list[Row]) -> Score:
    """Score `statements` over the quotations `found` by the `groups` of those of `gold`."""
    said = [row for row in gold if row["type"] != "not_speech"]
    known = {found[j]["id"]: said[i]["id"] for i, j, v in quotation_pairs(said, found) if v >= SAME}
    together = couples(statements)
    named = {frozenset(known[member] for member in couple) for couple in together if couple <= known.keys()}
    wanted = couples(groups)
    return Score(len(named & wanted), len(together), len(wanted))


def couples(groups: list[Row]) -> set[Couple]:
    """Return every two members of one group."""
    return {frozenset(two) for group in groups for two in combinations(sorted(set(group["members"])), 2)}
