"""Contradictions against gold: whether those who dispute are paired, and whether those paired dispute."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from tests.quality.scoring.quotations import SAME, quotation_pairs
from tests.quality.scoring.score import Score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.quality.goldset import GoldSet

Row = dict[str, Any]
Couple = frozenset[str]


def contradiction_scores(gold: GoldSet, dossiers: Sequence[Row]) -> dict[str, Score]:
    """Score the contradictions of `dossiers` by the gold's pairs of quotations.

    `contradictions`: the pairs of gold that two statements paired hold, a contradiction that is none of gold
    counted as one pair too many; `contradictions true`: the contradictions that are of gold, of all found.
    """
    groups = gold.rows("statements.json", "groups")
    wanted = {frozenset((row["a"], row["b"])) for row in gold.rows("statements.json", "contradictions")}
    said = [row for row in gold.lines("quotations.jsonl") if row["type"] != "not_speech"]
    return score_couples(list(_couples(said, dossiers)), wanted, repeated(wanted, groups))


def score_couples(
    couples: Sequence[set[Couple]], wanted: set[Couple], right: set[Couple]
) -> dict[str, Score]:
    """Score, for each contradiction found, the couples its two statements hold; those `right` are not wrong."""
    hits = set[Couple]().union(*couples) & wanted
    true = sum(bool(pairs & right) for pairs in couples)
    return {
        "contradictions": Score(len(hits), len(hits) + len(couples) - true, len(wanted)),
        "contradictions true": Score(true, len(couples), len(couples)),
    }


def repeated(wanted: set[Couple], groups: Sequence[Row]) -> set[Couple]:
    """Return `wanted` and the same between every two reports of the same two utterances."""
    same: Mapping[str, set[str]] = defaultdict(set)
    for group in groups:
        for member in group["members"]:
            same[member].update(group["members"])
    pairs = (sorted(couple) for couple in wanted)
    return {frozenset((x, y)) for a, b in pairs for x in same[a] | {a} for y in same[b] | {b}}


def _couples(said: list[Row], dossiers: Sequence[Row]) -> Iterator[set[Couple]]:
    """Yield the couples of gold quotations that each contradiction between two speakers' statements holds."""
    found = [row for dossier in dossiers for row in dossier["quotations"]]
    known = {found[j]["id"]: said[i]["id"] for i, j, v in quotation_pairs(said, found) if v >= SAME}
    for dossier in dossiers:
        members = {
            one["id"]: [known[name] for name in one["members"] if name in known]
            for one in dossier["statements"]
        }
        for row in dossier["contradictions"]:
            if row["kind"] not in {"change", "reported"}:
                a, b = (members[row[side]["statement"]] for side in ("a", "b"))
                yield {frozenset((x, y)) for x in a for y in b}
