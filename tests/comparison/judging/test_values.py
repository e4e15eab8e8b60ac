from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.comparison.accounts.conftest import _analysis

from recoupe import compare, judge, to_json
from recoupe.judgements import About

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.comparison.dossier import Dossier

A = "L’incendie de Vaudry a fait 12 morts.\nLa mairie a compté 300 sinistrés."
B = "L’incendie de Vaudry a fait 12 morts, dit-on.\nUn navire a perdu 18 matelots."
C = "L’incendie de Vaudry a fait 15 morts en tout.\nLa mairie a compté 300 sinistrés."
TEXTS = {"a": A, "b": B, "c": C}
Rows = dict[str, Any]


def made(texts: dict[str, str], judgements: Iterable[Any] = ()) -> Dossier:
    return compare(
        [_analysis(name, text, "2021-03-03") for name, text in texts.items()], judgements=judgements
    )


FIRST = to_json(made(TEXTS))


def ident(named: str, findings: Rows = FIRST) -> str:
    """Return the id of the value that is named `a:12`."""
    article, _, value = named.partition(":")
    (found,) = [
        one["id"]
        for account in findings["accounts"]
        for one in account["values"]
        if (one["article"], one["value"]) == (article, value)
    ]
    return str(found)


def again(*decided: tuple[str, str, str], texts: dict[str, str] = TEXTS) -> Rows:
    """Return the findings of `texts` under decisions on the values of the first dossier."""
    told = [judge(FIRST, kind=kind, of=[ident(one) for one in ends]) for kind, *ends in decided]
    assert {one.about for one in told} <= {About.VALUES}
    return to_json(made(texts, told))


def home(findings: Rows, named: str) -> Rows:
    name = ident(named, findings).partition(".")[0]
    return next(account for account in findings["accounts"] if account["id"] == name)


def members(account: Rows) -> list[str]:
    return [f"{one['article']}:{one['value']}" for one in account["values"]]


def states(findings: Rows) -> list[str]:
    return [one["state"] for one in findings["judgements"]]


def entries(account: Rows) -> set[str]:
    return {one["key"] for one in account["why_details"]}


def test_the_tolls_are_one_account_before_anything_is_decided() -> None:
    toll = home(FIRST, "c:15")
    assert (members(toll), toll["verdict"]) == (["a:12", "b:12", "c:15"], "conflict")


def test_two_values_of_two_facts_part_and_what_is_left_is_judged_anew() -> None:
    found = again(("different", "a:12", "c:15"))
    twelve, fifteen = home(found, "a:12"), home(found, "c:15")
    assert (members(twelve), twelve["verdict"]) == (["a:12", "b:12"], "agree")
    assert (members(fifteen), fifteen["verdict"]) == (["c:15"], "only_one")
    assert all("judgements.different_fact" in entries(one) for one in (twelve, fifteen))
    assert "« 12 » (a) et « 15 » (c) pour deux faits" in fifteen["why"]


def test_no_third_value_brings_two_facts_together() -> None:
    found = again(("different", "a:12", "c:15"), ("same", "b:12", "c:15"))
    assert members(home(found, "a:12")) == ["a:12"]
    assert members(home(found, "c:15")) == ["b:12", "c:15"]
    assert home(found, "c:15")["verdict"] == "conflict"


def test_two_values_of_one_fact_are_brought_into_one_account() -> None:
    found = again(("same", "b:18", "a:300"))
    joined = home(found, "b:18")
    assert members(joined) == ["a:300", "b:18", "c:300"]
    assert joined["verdict"] == "conflict"
    assert "judgements.same_fact" in entries(joined)


def test_doubt_is_shown_on_both_sides_and_changes_nothing_else() -> None:
    found = again(("unsure", "b:18", "a:300"))
    assert [members(one) for one in found["accounts"]] == [members(one) for one in FIRST["accounts"]]
    assert all("judgements.unsure_fact" in entries(home(found, one)) for one in ("b:18", "a:300"))
    assert sum("judgements.unsure_fact" in entries(one) for one in found["accounts"]) == 2


def test_the_outcome_names_the_values_as_they_are_now() -> None:
    (told,) = again(("different", "a:12", "c:15"))["judgements"]
    found = again(("different", "a:12", "c:15"))
    assert (told["state"], told["about"]) == ("applied", "values")
    assert told["findings"] == [ident("a:12", found), ident("c:15", found)]


def test_of_two_that_contradict_each_other_the_last_stands() -> None:
    found = again(("different", "a:12", "c:15"), ("same", "c:15", "a:12"))
    assert states(found) == ["overruled", "applied"]
    assert members(home(found, "c:15")) == ["a:12", "b:12", "c:15"]


def test_a_value_moves_with_its_text() -> None:
    found = again(("different", "a:12", "c:15"), texts={**TEXTS, "a": f"Mercredi.\n{A}"})
    assert states(found) == ["moved"]
    assert members(home(found, "c:15")) == ["c:15"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (A.replace("12 morts", "13 morts"), "no_value"),
        (A.replace("de Vaudry a fait 12 morts", "a tué 12 fois"), "no_value"),
        ("Rien.", "no_value"),
    ],
)
def test_a_value_that_is_no_more_is_told(text: str, entry: str) -> None:
    found = again(("different", "a:12", "c:15"), texts={**TEXTS, "a": text})
    (told,) = found["judgements"]
    assert (told["state"], told["findings"], told["why_details"][0]["key"]) == (
        "unfit",
        [],
        f"judgements.{entry}",
    )
    assert len(members(home(found, "c:15"))) > 1


def test_a_value_that_no_account_has_any_more_still_counts() -> None:
    alone = {"b": B}
    assert not any("b:18" in members(one) for one in to_json(made(alone))["accounts"])
    found = again(("same", "b:18", "b:12"), texts=alone)
    assert states(found) == ["applied"]
    assert members(home(found, "b:12")) == ["b:12", "b:18"]
    assert states(again(("unsure", "b:18", "b:12"), texts=alone)) == ["applied"]


def test_without_decisions_on_values_accounts_are_as_they_were_found() -> None:
    assert to_json(made(TEXTS, [])) == FIRST


def test_decisions_are_the_same_whatever_the_order_of_articles() -> None:
    told = [judge(FIRST, kind="different", of=[ident("a:12"), ident("c:15")])]
    turned: Sequence[tuple[str, str]] = list(TEXTS.items())[::-1]
    assert to_json(made(dict(turned), told)) == to_json(made(TEXTS, told))


def test_where_there_is_no_article_every_decision_is_told_as_unfit() -> None:
    told = [judge(FIRST, kind="same", of=[ident("a:12"), ident("c:15")])]
    assert [one.state.value for one in compare([], judgements=told).judgements] == ["unfit"]
