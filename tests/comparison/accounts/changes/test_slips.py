from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import Edit, Operation, Passage, PassageKind, Place, Verdict
from recoupe.reasons import say
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]

TEXT = "Les voisins disent que {} y dormait encore quand la porte a cédé."


def shared(one: str, other: str) -> Passage:
    """Return the passage of two texts that differ in one word."""
    start = TEXT.index("{}")
    spans = [Span(start, start + len(put)) for put in (one, other)]
    sides = [Place(name, Span(0, len(TEXT) - 2 + len(put))) for name, put in (("a", one), ("b", other))]
    edit = Edit(Operation.REPLACE, *spans)
    return Passage(sides[0], sides[1], PassageKind.NARRATION, (edit,), 11)


@pytest.mark.parametrize(
    ("one", "other"), [("Odile Vasseur", "Karim Vasseur"), ("le 12", "le 15"), ("lundi", "mardi")]
)
def test_one_detail_changed_in_a_copied_text_is_a_conflict(compare: Compare, one: str, other: str) -> None:
    found = compare([shared(one, other)], a=TEXT.format(one), b=TEXT.format(other))
    (account,) = [account for account in found.accounts if account.verdict is Verdict.CONFLICT]
    assert {article for article, _ in found.evidence(account)} == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"), [("Karim al-Sayed", "Karim el-Sayed"), ("le voisin", "la voisine")]
)
def test_a_spelling_or_another_word_is_none(compare: Compare, one: str, other: str) -> None:
    found = compare([shared(one, other)], a=TEXT.format(one), b=TEXT.format(other))
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}


def test_the_reason_shows_what_differs(compare: Compare) -> None:
    found = compare([shared("lundi", "mardi")], a=TEXT.format("lundi"), b=TEXT.format("mardi"))
    account = next(one for one in found.accounts if one.verdict is Verdict.CONFLICT)
    assert "lundi / mardi" in say(account.why, "en")


@pytest.mark.parametrize(("one", "other", "told"), [("12", "15", True), ("deux", "une", False)])
def test_a_number_at_the_edge_of_a_copied_text_is_told(
    compare: Compare, one: str, other: str, *, told: bool
) -> None:
    """What differs right behind the shared words stands outside them; *une* may be no number."""
    text = "Les voisins disent que la porte a cédé devant {}."
    end = text.index(" {}")
    side = [Place(name, Span(0, end)) for name in ("a", "b")]
    passage = Passage(side[0], side[1], PassageKind.NARRATION, (), 8)
    found = compare([passage], a=text.format(one), b=text.format(other))
    assert (Verdict.CONFLICT in {account.verdict for account in found.accounts}) is told
