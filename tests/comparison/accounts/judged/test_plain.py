from __future__ import annotations

import pytest

from recoupe.comparison.accounts.judged.plain import plain_draft
from recoupe.comparison.dossier import Account, AccountKind, Place, Value, Verdict
from recoupe.reasons import because
from recoupe.text import Span

NAMES = {"a": "Le Courrier", "b": "La Gazette", "c": "Vigie"}


def values(*said: str) -> list[Value]:
    return [Value(Place(article, Span(0, 5)), one) for article, one in zip("abc", said, strict=False)]


def held(verdict: Verdict, kind: AccountKind = AccountKind.FACT) -> Account:
    return Account("a1", "morts", (), verdict, (because("accounts.announced", "x", "y"),), kind)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (["Odile Vasseur", "Odile Vaseur"], Verdict.SPELLING),
        (["Odile Vasseur", "Odile Vasseur"], Verdict.AGREE),
        (["Odile Vasseur", "Vasseur"], Verdict.COMPATIBLE),
        (["Odile Vasseur", "Karim Sayed"], Verdict.CONFLICT),
    ],
)
def test_names_are_compared_by_their_words(said: list[str], verdict: Verdict) -> None:
    drawn = plain_draft(values(*said), [held(Verdict.CONFLICT, AccountKind.NAME)], NAMES)
    assert (drawn.verdict, drawn.kind) == (verdict, AccountKind.NAME)


def test_one_article_alone_is_told_so() -> None:
    drawn = plain_draft(values("12"), [held(Verdict.CONFLICT)], NAMES)
    assert (drawn.verdict, drawn.why) == (Verdict.ONLY_ONE, (because("accounts.only", "Le Courrier"),))


def test_the_same_words_agree_whatever_was_told_of_all() -> None:
    assert plain_draft(values("12", "12"), [held(Verdict.CONFLICT)], NAMES).verdict is Verdict.AGREE


@pytest.mark.parametrize("verdict", [Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE])
def test_what_cannot_be_compared_stands_as_it_stood(verdict: Verdict) -> None:
    drawn = plain_draft(
        values("un procès possible", "un procès"), [held(verdict), held(Verdict.AGREE)], NAMES
    )
    assert drawn.verdict is verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [(["12 morts", "quinze morts"], Verdict.CONFLICT), (["douze morts", "12 tués"], Verdict.COMPATIBLE)],
)
def test_numbers_of_accounts_brought_together_are_compared(said: list[str], verdict: Verdict) -> None:
    assert plain_draft(values(*said), [held(Verdict.ONLY_ONE)] * 2, NAMES).verdict is verdict
