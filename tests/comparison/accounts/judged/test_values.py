from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.accounts.judged.values import Bundle, JudgedValues
from recoupe.comparison.bonds import Bond, standing
from recoupe.comparison.dossier import Account, AccountKind, Place, Value, Verdict
from recoupe.text import Span

if TYPE_CHECKING:
    from random import Random

PLACES = [Place(article, Span(start, start + 2)) for article in "abc" for start in (0, 9)]
ENDS = st.sampled_from(list(combinations(PLACES, 2)))
# Each place in at most one account, as details are.
HOMES = st.lists(st.integers(0, 3), min_size=len(PLACES), max_size=len(PLACES))


def value(place: Place, said: str = "12") -> Value:
    return Value(place, said)


def account(number: int, *places: Place, kind: AccountKind = AccountKind.FACT) -> Account:
    return Account(f"a{number}", "morts", tuple(map(value, places)), Verdict.AGREE, (), kind)


def accounts_of(homes: list[int]) -> list[Account]:
    """Return accounts that hold the places by their numbers; a place of number 0 is in none."""
    held = [[place for place, home in zip(PLACES, homes, strict=True) if home == n] for n in (1, 2, 3)]
    return [account(number, *places) for number, places in enumerate(held, 1) if places]


def far(one: Value, other: Value) -> int:
    return one.value != other.value


def applied(judged: JudgedValues, accounts: list[Account]) -> list[set[Place]]:
    found = judged.applied(accounts, {place: value(place) for place in PLACES}, far)
    return [{one.place for one in bundle.values} for bundle in found]


@st.composite
def judged(draw: st.DrawFn) -> JudgedValues:
    """Draw decisions that do not speak against one another."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(Bond), ENDS), max_size=8))
    stands = standing([(bond, *ends) for bond, ends in drawn])
    kept = [one for one, stand in zip(drawn, stands, strict=True) if stand]
    return JudgedValues(*(tuple(ends for bond, ends in kept if bond is wanted) for wanted in Bond))


@given(HOMES, judged())
def test_values_of_one_fact_are_in_one_account(homes: list[int], decided: JudgedValues) -> None:
    found = applied(decided, accounts_of(homes))
    assert all(any({*ends} <= places for places in found) for ends in decided.same)


@given(HOMES, judged())
def test_values_of_two_facts_are_in_no_account_together(homes: list[int], decided: JudgedValues) -> None:
    found = applied(decided, accounts_of(homes))
    assert not any({*ends} <= places for places in found for ends in decided.different)


@given(HOMES, judged())
def test_no_value_is_lost_and_none_is_told_twice(homes: list[int], decided: JudgedValues) -> None:
    accounts = accounts_of(homes)
    wanted = {place for ends in decided.same for place in ends}
    found = applied(decided, accounts)
    assert set().union(*found) == wanted | {one.place for account in accounts for one in account.values}
    assert sum(map(len, found)) == len(set().union(*found))


@given(HOMES, judged())
def test_what_is_left_open_changes_nothing(homes: list[int], decided: JudgedValues) -> None:
    accounts = accounts_of(homes)
    found = JudgedValues(unsure=decided.unsure).applied(accounts, {}, far)
    assert found == [Bundle(one.values, (one,)) for one in accounts]
    assert not any(one.is_changed for one in found)


@given(HOMES, judged(), st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(
    homes: list[int], decided: JudgedValues, chance: Random
) -> None:
    same, different = [*decided.same], [*decided.different]
    chance.shuffle(same)
    chance.shuffle(different)
    again = JudgedValues(tuple(same), tuple(different), decided.unsure)
    assert applied(again, accounts_of(homes)) == applied(decided, accounts_of(homes))


def test_all_that_go_with_either_are_brought_together() -> None:
    a, b, c, d, *_ = PLACES
    assert applied(JudgedValues(same=((a, c),)), [account(1, a, b), account(2, c, d)]) == [{a, b, c, d}]


@pytest.mark.parametrize(("said", "home"), [("12", "a"), ("15", "c")])
def test_a_third_value_goes_with_the_side_it_is_nearest_to(said: str, home: str) -> None:
    a, c, third = PLACES[0], PLACES[4], PLACES[2]
    whole = Account("a1", "morts", (value(a), value(third, said), value(c, "15")), Verdict.CONFLICT, ())
    found = JudgedValues(different=((a, c),)).applied([whole], {}, far)
    (with_third,) = [bundle for bundle in found if third in {one.place for one in bundle.values}]
    assert {one.place.article for one in with_third.values} == {"b", home}


def test_what_is_the_same_as_one_side_goes_with_it_whatever_it_says() -> None:
    a, b, c = PLACES[0], PLACES[2], PLACES[4]
    whole = Account("a1", "morts", (value(a), value(b, "15"), value(c, "15")), Verdict.CONFLICT, ())
    found = JudgedValues(same=((a, b),), different=((a, c),)).applied([whole], {}, far)
    assert [[one.place for one in bundle.values] for bundle in found] == [[a, b], [c]]


def test_a_claim_in_the_same_place_is_left_alone() -> None:
    a, b = PLACES[:2]
    claim, fact = account(1, a, b, kind=AccountKind.CLAIM), account(2, a, b)
    assert applied(JudgedValues(different=((a, b),)), [claim, fact]) == [{a, b}, {a}, {b}]


def test_of_several_accounts_of_a_place_two_of_one_kind_are_joined() -> None:
    a, b = PLACES[0], PLACES[2]
    accounts = [account(1, a, kind=AccountKind.NAME), account(2, a), account(3, b)]
    assert applied(JudgedValues(same=((a, b),)), accounts) == [{a}, {a, b}]


def test_each_place_knows_what_is_decided_of_it() -> None:
    a, b, c, *_ = PLACES
    about = JudgedValues(same=((a, b),), unsure=((a, c),)).about
    assert about[a] == [("same", (a, b)), ("unsure", (a, c))]
    assert {*chain.from_iterable(about.values())} == {("same", (a, b)), ("unsure", (a, c))}
