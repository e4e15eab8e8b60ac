"""Statements against gold, by pairs: two reports of one utterance stand in one statement."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from tests.quality.scoring.quotations import SAME, quotation_pairs
from tests.quality.scoring.score import Score

if TYPE_CHECKING:
    from tests.quality.goldset import GoldSet

Row = dict[str, Any]
Couple = frozenset[str]


def statement_scores(gold: GoldSet, found: list[Row], statements: list[Row]) -> dict[str, Score]:
    """Score `statements` by the gold's groups, and the kind of wording of every pair found."""
    said, groups = gold.lines("quotations.jsonl"), gold.rows("statements.json", "groups")
    return {
        "statements": statement_score(said, groups, found, statements),
        "wordings": wording_score(said, groups, found, statements),
    }


def wording_score(gold: list[Row], groups: list[Row], found: list[Row], statements: list[Row]) -> Score:
    """Score the kind of wording of each pair of the gold's `groups` that one statement holds."""
    known = _known(gold, found)
    kinds = {
        frozenset(known[name] for name in (pair["a"], pair["b"])): pair["wording"]
        for statement in statements
        for pair in statement["pairs"]
        if pair["a"] in known and pair["b"] in known
    }
    wanted = {couple: kind for group in groups for couple, kind in _kinds(group) if couple in kinds}
    return Score(sum(kinds[couple] == kind for couple, kind in wanted.items()), len(wanted), len(wanted))


def _kinds(group: Row) -> list[tuple[Couple, str]]:
    """Return every pair with its kind; the group's where it has two members and tells none."""
    told = [(frozenset((pair["a"], pair["b"])), pair["wording"]) for pair in group.get("pairs", [])]
    alone = len(set(group["members"])) == 2
    return told or ([(frozenset(group["members"]), group["wording"])] if alone else [])


def _known(gold: list[Row], found: list[Row]) -> dict[str, str]:
    said = [row for row in gold if row["type"] != "not_speech"]
    return {found[j]["id"]: said[i]["id"] for i, j, v in quotation_pairs(said, found) if v >= SAME}


def statement_score(gold: list[Row], groups: list[Row], found: list[Row], statements: list[Row]) -> Score:
    """Score `statements` over the quotations `found` by the `groups` of those of `gold`."""
    known = _known(gold, found)
    together = couples(statements)
    named = {frozenset(known[member] for member in couple) for couple in together if couple <= known.keys()}
    wanted = couples(groups)
    return Score(len(named & wanted), len(together), len(wanted))


def couples(groups: list[Row]) -> set[Couple]:
    """Return every two members of one group."""
    return {frozenset(two) for group in groups for two in combinations(sorted(set(group["members"])), 2)}
