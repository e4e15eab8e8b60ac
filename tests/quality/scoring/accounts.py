"""Accounts against gold: which facts are found, and how their accounts stand to one another."""

from __future__ import annotations

from collections import defaultdict
from statistics import mean
from typing import Any

from tests.quality.scoring.score import Score

Row = dict[str, Any]

VERDICTS = ("agree", "spelling", "compatible", "update", "conflict", "only_one")
# The open gold calls one verdict by another name.
_CALLED = {"variant_spelling": "spelling"}


def account_scores(facts: list[Row], accounts: list[Row]) -> dict[str, Score]:
    """Score the accounts of `facts`: verdicts right where several articles tell, conflicts found and false.

    A fact is told by the account that has values at its places in most articles, two at least where two give
    it; the one of the right verdict where several do.
    """
    told = [_telling(fact, accounts) for fact in facts]
    pairs = [
        (_verdict(fact), str(one["verdict"]) if one else None) for fact, one in zip(facts, told, strict=True)
    ]
    shared = [(wanted, given) for wanted, given in pairs if wanted != "only_one"]
    conflicts = [one for one in accounts if one["verdict"] == "conflict"]
    true = [one for one in conflicts if any(_verdict(f) == "conflict" and _tells(one, f) for f in facts)]
    wanted = [fact for fact in facts if _verdict(fact) == "conflict"]
    hit = [fact for fact in wanted if any(_tells(one, fact) for one in conflicts)]
    return {
        "shared facts": _right(shared),
        "verdicts": _macro(pairs),
        "conflicts": Score(len(hit), len(wanted), len(wanted)),
        "conflicts true": Score(len(true), len(conflicts), len(conflicts)),
    }


def _right(pairs: list[tuple[str, str | None]]) -> Score:
    return Score(sum(wanted == given for wanted, given in pairs), len(pairs), len(pairs))


def _macro(pairs: list[tuple[str, str | None]]) -> Score:
    """Return the mean F1 over the verdicts that the facts have, as a share of 100."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for wanted, given in pairs:
        counts[wanted][2] += 1
        counts[wanted][0] += wanted == given
        if given:
            counts[given][1] += 1
    reached = mean(Score(*counts[verdict]).f1 for verdict in VERDICTS if counts[verdict][2])
    return Score(reached, 100, 100)


def _telling(fact: Row, accounts: list[Row]) -> Row | None:
    ranked = [
        (len(_common(account, fact)), account["verdict"] == _verdict(fact), -number)
        for number, account in enumerate(accounts)
        if _tells(account, fact)
    ]
    return accounts[-max(ranked)[2]] if ranked else None


def _tells(account: Row, fact: Row) -> bool:
    return len(_common(account, fact)) >= min(2, len(set(fact["articles"])))


def _common(account: Row, fact: Row) -> set[str]:
    """Return the articles in which a value of the account stands at a place of the fact."""
    return {
        value["article"]
        for value in account["values"]
        for place in fact["values"]
        if value["article"] == place["article"]
        and value["start"] < place["end"]
        and place["start"] < value["end"]
    }


def _verdict(fact: Row) -> str:
    return _CALLED.get(fact["verdict"], str(fact["verdict"]))
