from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import AccountKind, Passage, PassageKind, Place, Verdict
from recoupe.reasons import say
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    from recoupe.comparison.dossier import Account

    Compare = Callable[..., Found]

ONE = "L’explosion de Vaudry a fait {} lundi dans une usine de peinture."
OTHER = "Lundi, {} ont été recensés après l’explosion de l’usine, à Vaudry."


def counts(found: Found) -> list[Account]:
    """Return the accounts of counts alone."""
    facts = (account for account in found.accounts if account.kind is AccountKind.FACT)
    return [account for account in facts if not account.slot.startswith("date")]


def test_the_same_count_in_other_words_agrees(compare: Compare) -> None:
    found = compare(
        a="L’explosion de Vaudry a causé la mort de 87 personnes.",
        b="L’explosion d’une usine à Vaudry a fait 87 morts.",
        c="À Vaudry, 87 ouvriers marchent. Quatre-vingt-sept personnes ont péri dans l’explosion.",
    )
    account = found.about("morts")
    assert account.verdict is Verdict.AGREE
    assert found.evidence(account) == [
        ("a", "87 personnes"),
        ("b", "87 morts"),
        ("c", "Quatre-vingt-sept personnes"),
    ]
    assert {value.value for value in account.values} == {"87"}
    assert "explosion de Vaudry" in account.slot


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("12 morts", "12 morts", Verdict.AGREE),
        ("au moins 12 morts", "15 morts", Verdict.COMPATIBLE),
        ("entre 10 et 15 morts", "12 morts", Verdict.COMPATIBLE),
        ("une dizaine de morts", "11 morts", Verdict.COMPATIBLE),
        ("moins de 20 morts", "12 morts", Verdict.COMPATIBLE),
        ("12 morts", "15 morts", Verdict.CONFLICT),
        ("au moins 20 morts", "15 morts", Verdict.CONFLICT),
        ("12 morts", "12 blessés", Verdict.ONLY_ONE),
        ("12 blessés", "3 blessés graves", Verdict.ONLY_ONE),
        ("12 morts", "trois enfants morts", Verdict.ONLY_ONE),
    ],
)
def test_how_surely_a_count_is_given_decides_whether_two_differ(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    day = "2023-05-02"
    found = compare(a=(ONE.format(one), day), b=(OTHER.format(other), day))
    assert {account.verdict for account in counts(found)} == {verdict}


def test_a_toll_that_rises_with_the_days_is_an_update(compare: Compare) -> None:
    found = compare(
        a=(ONE.format("au moins 9 morts"), "2023-05-02"),
        b=(ONE.format("12 morts"), "2023-05-03"),
        c=(ONE.format("14 morts"), "2023-05-05"),
    )
    account = found.about("morts")
    assert account.verdict is Verdict.UPDATE
    assert [value.value for value in account.values] == ["au moins 9", "12", "14"]
    assert say(account.why, "en").startswith("the count changes with time: au moins 9 / 12 / 14")


def test_a_toll_is_an_update_where_nothing_says_which_article_came_first(compare: Compare) -> None:
    account = compare(a=ONE.format("9 morts"), b=ONE.format("12 morts")).about("morts")
    assert account.verdict is Verdict.UPDATE
    assert "which article came first is not known" in say(account.why, "en")


def test_a_toll_called_provisional_is_an_update_on_one_day_too(compare: Compare) -> None:
    texts = [(ONE.format(n), "2023-05-02") for n in ("9 morts, un bilan provisoire,", "12 morts")]
    assert compare(a=texts[0], b=texts[1]).about("morts").verdict is Verdict.UPDATE


def test_a_toll_told_lower_on_a_later_day_is_an_update_too(compare: Compare) -> None:
    found = compare(a=(ONE.format("14 morts"), "2023-05-02"), b=(ONE.format("9 morts"), "2023-05-04"))
    assert found.about("morts").verdict is Verdict.UPDATE


def test_two_tolls_of_one_day_are_a_conflict(compare: Compare) -> None:
    found = compare(a=(ONE.format("14 morts"), "2023-05-02"), b=(ONE.format("9 morts"), "2023-05-02"))
    assert found.about("morts").verdict is Verdict.CONFLICT


def test_the_toll_of_another_time_is_another_fact(compare: Compare) -> None:
    found = compare(
        a=(ONE.format("9 morts"), "2023-05-02"),
        b=("À Vaudry, une explosion d’usine avait déjà fait 21 morts il y a trente ans.", "2023-05-02"),
    )
    assert {account.verdict for account in counts(found)} <= {Verdict.ONLY_ONE}


def test_a_unit_given_once_by_each_with_words_in_common_can_differ(compare: Compare) -> None:
    found = compare(
        a="Le car filait à 130 km/h avant la barrière.",
        b="Selon la gendarmerie, le car roulait à 110 km/h avant de heurter la barrière.",
    )
    account = found.about("km/h")
    assert account.verdict is Verdict.CONFLICT
    assert found.evidence(account) == [("a", "130 km/h"), ("b", "110 km/h")]
    assert "« 110 » : d’après la gendarmerie" in say(account.why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deux corps ont été remontés samedi 6 mai du puits.", "Trois corps ont été vus dans le puits."),
        ("Le puits a coûté 3 millions d’euros.", "Le puits rapporte 8 millions d’euros par an à Vaudry."),
        ("Trois femmes descendent au puits.", "Deux femmes sorviennes descendent au puits."),
        ("Le puits ferme à 12 % du temps.", "Le puits perd 3 % du temps."),
        ("Douze ouvriers creusent à Vaudry.", "Cinq ouvriers ont mangé à Port-Lestrel."),
        ("12 ouvriers du puits, dont 3 cadres, sont là.", "Au puits, 5 cadres sont là."),
    ],
)
def test_counts_that_may_be_of_two_things_are_no_conflict(compare: Compare, one: str, other: str) -> None:
    found = compare(a=one, b=other)
    assert Verdict.CONFLICT not in {account.verdict for account in found.accounts}


def test_two_counts_of_a_crowd_are_two_facts(compare: Compare) -> None:
    text = "Ils étaient {} manifestants à Vaudry selon la police, {} manifestants selon les organisateurs."
    found = compare(a=text.format("2 000", "9 000"), b=text.format("2 000", "9 000"))
    crowds = [account for account in counts(found) if "manifestants" in account.slot]
    assert [account.verdict for account in crowds] == [Verdict.AGREE, Verdict.AGREE]


def test_a_crowd_counted_by_two_is_no_conflict(compare: Compare) -> None:
    found = compare(
        a="À Vaudry, 2 000 manifestants ont défilé selon la police.",
        b="À Vaudry, 9 000 manifestants ont défilé selon les organisateurs.",
    )
    assert {account.verdict for account in counts(found)} == {Verdict.ONLY_ONE}


def test_values_in_shared_text_are_said_to_have_one_source(compare: Compare) -> None:
    text = "L’explosion de Vaudry a fait 12 morts."
    shared = Passage(Place("a", Span(0, 38)), Place("b", Span(0, 38)), PassageKind.NARRATION, (), 7)
    assert "same text: one source only" in say(compare([shared], a=text, b=text).about("morts").why, "en")
    assert "one source" not in say(compare(a=text, b=text).about("morts").why, "en")
    third = compare([shared], a=text, b=text, c="À Vaudry, l’explosion a tué 12 personnes.").about("morts")
    assert "a, b share the same text" in say(third.why, "en")


def test_what_refers_back_differs_from_nothing_and_is_no_news(compare: Compare) -> None:
    found = compare(a="Les deux pays négocient à Vaudry.", b="À Vaudry, nos trois pays négocient.")
    assert counts(found) == []


def test_some_of_a_known_whole_do_not_grow(compare: Compare) -> None:
    found = compare(
        a=(
            "Neuf des trente-quatre personnes retenues à bord du ferry de Vaudry ont été libérées.",
            "2023-05-02",
        ),
        b=(
            "Sur les trente-six personnes retenues à bord du ferry de Vaudry, neuf ont été libérées.",
            "2023-05-04",
        ),
    )
    assert found.about("personnes").verdict is Verdict.CONFLICT


def test_none_grows_to_some(compare: Compare) -> None:
    found = compare(
        a=("L’explosion de l’usine de Vaudry n’a fait aucun mort.", "2023-05-02"),
        b=("L’explosion de l’usine de Vaudry a fait 12 morts.", "2023-05-04"),
    )
    assert found.about("morts").verdict is Verdict.UPDATE


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("La participation au scrutin de Vaudry s’élève à 64,8 %.", {Verdict.CONFLICT}),
        ("Le sortant obtient 64,8 % des voix au scrutin de Vaudry.", {Verdict.ONLY_ONE}),
    ],
)
def test_a_share_differs_from_shares_of_the_same(
    compare: Compare, other: str, verdicts: set[Verdict]
) -> None:
    day = "2023-05-02"
    found = compare(a=("La participation au scrutin de Vaudry s’élève à 68,4 %.", day), b=(other, day))
    assert {account.verdict for account in counts(found) if "%" in account.slot} == verdicts


def test_words_that_say_a_value_has_changed_make_it_an_update(compare: Compare) -> None:
    one = "Le préjudice du vol de Vaudry est évalué à 1,2 million d’euros."
    other = "Le préjudice du vol de Vaudry est désormais évalué à 1,8 million d’euros."
    found = compare(a=(one, "2023-05-02"), b=(other, "2023-05-04"))
    assert found.about("euros").verdict is Verdict.UPDATE


def test_what_two_give_is_never_said_to_be_given_by_one(compare: Compare) -> None:
    found = compare(a="On a vu 40 hérons à Vaudry.", b="Des étangs gelés comptaient 40 hérons.", c="Rien.")
    assert all(account.verdict is not Verdict.ONLY_ONE for account in found.accounts)


def test_an_article_alone_has_nothing_to_compare(compare: Compare) -> None:
    assert compare(a=ONE.format("12 morts")).accounts == ()


def test_a_count_is_no_conflict_where_the_other_article_gives_it_by_another_speaker(compare: Compare) -> None:
    """Two speakers differ: that is told by one article, and the other agrees with it."""
    one = "Le docteur Vasseur a recensé 62 cas de rougeole."
    given = "Un virus a frappé Vaudry : la rougeole, 47 cas selon la préfecture{}."
    told, alone = (
        compare(a=one, b=given.format(more)) for more in (", plus de soixante selon les médecins", "")
    )
    assert Verdict.CONFLICT not in {account.verdict for account in told.accounts}
    assert Verdict.CONFLICT in {account.verdict for account in alone.accounts}


def test_a_distance_does_not_change(compare: Compare) -> None:
    """*Désormais* makes a count an update, but no road grows longer."""
    text = "{} la déviation de Vaudry allonge le trajet de {} kilomètres par la route."
    account = compare(a=text.format("Hier,", 22), b=text.format("Désormais,", 27)).about("kilomètres")
    assert account.verdict is Verdict.CONFLICT
