from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from recoupe import analyse, compare, examples, judge, to_json
from recoupe.analysis.analysis import Analysis  # noqa: TC001 - in the type of what is kept
from recoupe.comparison.dossier import Account  # noqa: TC001 - as above


@cache
def analyses() -> tuple[Analysis, ...]:
    return tuple(analyse(article) for article in examples.articles())


@cache
def findings() -> dict[str, Any]:
    """Return what is found in the example story before anybody decides."""
    return to_json(compare(analyses()))


def told(account: Account) -> tuple[str, str, list[str]]:
    return account.kind.value, account.verdict.value, sorted(value.value for value in account.values)


def apart(kind: str, one: str, other: str) -> list[tuple[str, str, list[str]]]:
    """Return the accounts of two values that were of one, once a person holds them to be of two."""
    (account,) = [
        row
        for row in findings()["accounts"]
        if row["kind"] == kind and {one, other} <= {value["value"] for value in row["values"]}
    ]
    ends = [next(v["id"] for v in account["values"] if v["value"] == said) for said in (one, other)]
    if one == other:
        ends = [value["id"] for value in account["values"]][:2]
    found = compare(analyses(), judgements=[judge(findings(), kind="different", of=ends)])
    return [
        told(one)
        for one in found.accounts
        if any(reason.key == "judgements.different_fact" for reason in one.why)
    ]


def test_counts_that_are_left_are_compared_by_their_numbers() -> None:
    assert apart("fact", "31", "34") == [("fact", "agree", ["31", "31"]), ("fact", "only_one", ["34"])]


def test_a_toll_that_is_left_still_changes_with_time() -> None:
    twelve, fourteen = apart("fact", "12", "14")
    assert twelve[1:] == ("update", ["12", "12", "9", "9", "9", "au moins 12", "au moins 9"])
    assert fourteen[1:] == ("agree", ["14", "14", "14"])


def test_roles_that_are_left_are_compared_as_roles() -> None:
    director = "directeur de la Compagnie sarnaise de navigation"
    assert apart("role", director, "patron de la compagnie") == [
        ("role", "agree", [director] * 3),
        ("role", "only_one", ["patron de la compagnie"]),
    ]


def test_ages_that_are_left_alone_are_told_by_one() -> None:
    assert apart("age", "34 ans", "34 ans") == [("age", "only_one", ["34 ans"])] * 2


def test_names_that_are_left_are_compared_by_their_spelling() -> None:
    assert apart("name", "Ilmar Tessen", "Ilmar Tesen") == [
        ("name", "agree", ["Ilmar Tessen"] * 4),
        ("name", "only_one", ["Ilmar Tesen"]),
    ]


@pytest.mark.parametrize(
    ("kind", "one", "other", "verdict"),
    [
        ("fact", "155", "143", "update"),
        ("fact", "20 h 52", "19 h 50", "conflict"),
        ("age", "34 ans", "22", "conflict"),
        ("name", "Solène Bréhaut", "Alain Tréhorel", "conflict"),
    ],
)
def test_what_a_person_brings_together_is_compared_as_what_it_is(
    kind: str, one: str, other: str, verdict: str
) -> None:
    values = [
        (row, value) for row in findings()["accounts"] for value in row["values"] if row["kind"] != "claim"
    ]
    first = next(value["id"] for row, value in values if (row["kind"], value["value"]) == (kind, one))
    second = next(value["id"] for row, value in values if value["value"] == other)
    found = compare(analyses(), judgements=[judge(findings(), kind="same", of=[first, second])])
    (joined,) = [
        one for one in found.accounts if any(reason.key == "judgements.same_fact" for reason in one.why)
    ]
    assert joined.verdict.value == verdict
    assert {one, other} <= {value.value for value in joined.values}
