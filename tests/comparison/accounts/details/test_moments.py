from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.comparison import compare
from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    Compare = Callable[..., Found]


def test_a_weekday_can_be_the_day_of_a_month_told_elsewhere(compare: Compare) -> None:
    found = compare(
        a=("L’attaque de Vaudry, le 4 avril, a visé un pont.", "2023-04-06"),
        b=("Un pont était visé par l’attaque de mardi à Vaudry.", "2023-04-06"),
    )
    account = found.about("date")
    assert account.verdict is Verdict.COMPATIBLE
    assert account.slot == "date · attaque de Vaudry"
    assert found.evidence(account) == [("a", "le 4 avril"), ("b", "mardi")]
    assert {value.value for value in account.values} == {"4 avril 2023"}


def test_a_day_within_a_week_is_compatible(compare: Compare) -> None:
    found = compare(
        a=("L’attaque au gaz du 4 avril à Vaudry divise.", "2023-04-12"),
        b=("Il nie l’attaque au gaz de la semaine dernière à Vaudry.", "2023-04-12"),
    )
    account = found.about("date")
    assert account.verdict is Verdict.COMPATIBLE
    assert found.evidence(account) == [("a", "4 avril"), ("b", "la semaine dernière")]


def test_two_days_of_what_happened_once_at_one_place_differ(compare: Compare) -> None:
    found = compare(
        a=("L’explosion de l’usine de Vaudry, le 4 avril, a visé un pont.", "2023-04-12"),
        b=("Le 5 avril, l’explosion de l’usine de Vaudry a fait peur.", "2023-04-12"),
    )
    assert found.about("date").verdict is Verdict.CONFLICT


def test_one_day_of_two_months_differs_where_all_else_is_alike(compare: Compare) -> None:
    found = compare(
        a=("L’attaque au gaz du 4 avril à Vaudry.", "2023-06-29"),
        b=("L’attaque au gaz du 4 juin à Vaudry.", "2023-06-29"),
    )
    assert found.about("date").verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    "other",
    [
        "La rencontre du 5 avril à Vaudry sur le gaz.",
        "L’attaque au gaz du 5 avril à Port-Lestrel.",
        "L’attaque du 5 avril.",
        "L’attaque au gaz du 25 avril à Vaudry.",
        "L’attaque au gaz du 5 avril à Vaudry, puis l’attaque au gaz du 7 avril.",
        "Après l’attaque, le ministre a parlé mercredi 5 avril à Vaudry du gaz.",
        "Vendredi, après l’attaque au gaz de Vaudry, il a parlé.",
    ],
)
def test_days_that_may_be_of_two_things_are_no_conflict(compare: Compare, other: str) -> None:
    found = compare(a=("L’attaque au gaz du 4 avril à Vaudry.", "2023-04-29"), b=(other, "2023-04-29"))
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("à 6 h 30", "à 6h30", Verdict.AGREE),
        ("vers 6 h 30", "à 6 h 45", Verdict.COMPATIBLE),
        ("à 6 h 30", "à 7 h 15", Verdict.CONFLICT),
        ("vers 6 h 30", "à 9 heures", Verdict.CONFLICT),
    ],
)
def test_hours_of_what_happened_once_are_compared(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    found = compare(
        a=f"L’accident du car s’est produit {one} devant la gare.",
        b=f"Le car sortait de la gare. L’accident a eu lieu {other} devant la gare, selon un témoin.",
    )
    account = found.about("heure")
    assert account.verdict is verdict
    assert [article for article, _ in found.evidence(account)] == ["a", "b"]


def test_an_explicit_day_that_one_article_gives_is_told(compare: Compare) -> None:
    found = compare(
        a=("L’attaque de Vaudry a eu lieu le 4 avril.", "2023-04-29"),
        b=("Il a plu à Vaudry lundi.", "2023-04-29"),
    )
    account = found.about("date")
    assert (account.verdict, found.evidence(account)) == (Verdict.ONLY_ONE, [("a", "le 4 avril")])


def test_a_day_another_article_means_in_other_words_is_not_given_by_one(compare: Compare) -> None:
    found = compare(
        a=("L’attaque de Vaudry a eu lieu le 4 avril.", "2023-04-06"),
        b=("Il a plu mardi.", "2023-04-06"),
    )
    assert found.accounts == ()


def test_a_day_and_its_hour_in_one_expression_are_compared_as_both(compare: Compare) -> None:
    found = compare(
        a=("L’attaque au gaz a eu lieu mardi 4 avril à 6 h 30 à Vaudry.", "2023-04-06"),
        b=("L’attaque au gaz a eu lieu mardi 4 avril à 9 heures à Vaudry.", "2023-04-06"),
    )
    assert Verdict.CONFLICT in {account.verdict for account in found.accounts}


def test_when_somebody_spoke_is_no_hour_of_what_they_spoke_of() -> None:
    """*A lancé* tells of no launch, and *vendredi matin* when it was said."""
    call = "Naufrage\n\nLe navire a lancé un appel de détresse à 20h40."
    said = "Naufrage\n\n« Il est parti sans un appel de détresse », a lancé vendredi matin le ministre, Ida Rask."
    found = compare(analyse(Article(name, text, language="fr")) for name, text in (("a", call), ("b", said)))
    assert [one.value for account in found.accounts for one in account.values if " h " in one.value] == [
        "20 h 40"
    ]
    assert not any(value.value == "vendredi matin" for one in found.accounts for value in one.values)


def test_the_hour_that_heads_an_entry_tells_when_it_was_written(compare: Compare) -> None:
    """Only an hour within what is told is compared."""
    live = "9 h 40{} deux détenus se sont évadés de la prison de Vaudry cette semaine."
    other = "À 4 h 20, deux détenus se sont évadés de la prison de Vaudry cette semaine."
    headed = compare(a=live.format(" –"), b=other)
    assert Verdict.CONFLICT not in {account.verdict for account in headed.accounts}
    assert Verdict.CONFLICT in {account.verdict for account in compare(a=live.format(","), b=other).accounts}
