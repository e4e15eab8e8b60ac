"""Deeds of daily news, each in two tellings: `deeds.toml` beside this file lists them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.accounts.deeds.deed import deeds
from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]

FILLER = "Les riverains attendent des nouvelles. La mairie se tait."
LISTED: dict[str, list[tuple[str, str, str]]] = tomllib.loads(
    Path(__file__).with_name("deeds.toml").read_text(encoding="utf-8")
)


def verdicts(compare: Compare, slot: str, one: str, other: str) -> set[Verdict]:
    """Return the verdicts on a slot of two articles that tell one deed."""
    found = compare(a=f"{one} {FILLER}", b=f"{other} {FILLER}")
    return {account.verdict for account in found.accounts if account.slot == slot}


@pytest.mark.parametrize(("slot", "one", "other"), LISTED["conflict"])
def test_one_deed_told_with_two_fillers_is_a_conflict(
    compare: Compare, slot: str, one: str, other: str
) -> None:
    assert verdicts(compare, slot, one, other) == {Verdict.CONFLICT}


@pytest.mark.parametrize(("slot", "one", "other"), LISTED["open"])
def test_fillers_that_can_both_be_true_are_no_conflict(
    compare: Compare, slot: str, one: str, other: str
) -> None:
    assert Verdict.CONFLICT not in verdicts(compare, slot, one, other)


def test_every_telling_is_of_a_listed_slot() -> None:
    assert {slot for pairs in LISTED.values() for slot, *_ in pairs} <= {deed.said for deed in deeds()}
