"""The weights of the odds that two quotations report one utterance: `python -m tests.quality.weighing`."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from tests.quality.measuring import SETS, dossiers
from tests.quality.scoring.quotations import SAME, quotation_pairs

from recoupe.analysis import analyse
from recoupe.comparison import compare
from recoupe.comparison.calendar import date_articles
from recoupe.comparison.statements.likeness import weigh
from recoupe.comparison.statements.odds import Grounds
from recoupe.comparison.statements.pairing import find_grounds, reports_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recoupe.article import Article

# The five articles, the only real press among them, count ten times: with three 88.9 of their pairs come out, with ten
# 95.5, and the others as well (`odds.py`).
OPEN = ("stories", "stories-later", "stories-newest", "example", *("five-articles",) * 10)
# A penalty on large weights, and steps of Newton's method, which needs about ten.
PENALTY, STEPS = 3.0, 50


def main() -> None:
    """Print the bias and the weight of each ground, as fitted on the open sets."""
    pairs = [pair for name in OPEN if name in SETS for pair in told(name)]
    grounds = np.array([one for one, _ in pairs], float)
    bias, weights = fit(grounds, np.array([same for _, same in pairs], float))
    print(f"bias={bias:.2f}", *(f"{name}={w:.2f}" for name, w in zip(Grounds._fields, weights, strict=True)))  # noqa: T201


def told(name: str) -> Iterator[tuple[Grounds, bool]]:
    """Yield what tells for each pair of the set `name`, and whether the gold holds both to be one utterance."""
    gold = SETS[name]
    said = [row for row in gold.lines("quotations.jsonl") if row["type"] != "not_speech"]
    groups = gold.rows("statements.json", "groups")
    together = {frozenset(two) for group in groups for two in combinations(group["members"], 2)}
    heard = [row for dossier in dossiers(name) for row in dossier["quotations"]]
    known = {heard[j]["id"]: said[i]["id"] for i, j, v in quotation_pairs(said, heard) if v >= SAME}
    for lot in gold.lots:
        for pair, grounds in _of(lot).items():
            yield grounds, frozenset(known.get(one, one) for one in pair) in together


def _of(lot: tuple[Article, ...]) -> dict[tuple[str, str], Grounds]:
    dossier = compare(analyse(article) for article in lot)
    calendar = date_articles(dossier.analyses)
    reports = reports_of(dossier.analyses, dossier.quotations)
    days, times = calendar.days, calendar.spans_of_days
    found = find_grounds(dossier.analyses, reports, weigh(reports.values()), days=days, times=times)
    return {ids: grounds for ids, (_, grounds) in found.items()}


def fit(grounds: NDArray[np.float64], same: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Return the bias and the weights of a logistic regression, each ground scaled alike for the penalty."""
    middle, spread = grounds.mean(0), grounds.std(0) + 1e-9
    rows = np.c_[(grounds - middle) / spread, np.ones(len(grounds))]
    weights = np.zeros(rows.shape[1])
    penalty = np.r_[np.full(rows.shape[1] - 1, PENALTY), 1e-6]
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - same) + penalty * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    raw = weights[:-1] / spread
    return float(weights[-1] - raw @ middle), raw


if __name__ == "__main__":
    main()
