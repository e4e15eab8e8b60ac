"""One detail of one article changed: the accounts say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.comparison.accounts import find_accounts
from recoupe.comparison.calendar import date_articles
from recoupe.comparison.cast import merge_actors
from recoupe.comparison.dossier import AccountKind, Verdict

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Account

PEOPLE = (AccountKind.NAME, AccountKind.AGE, AccountKind.ROLE)
STORY = {
    "a": "Le maire de Vaudry, Gilles Fontanel, a ouvert le gymnase aux sinistrés. Pascal Herbelin, secrétaire "
    "général de Force Dockers, a dénoncé lundi une charge sans sommation. Thierry Galvaud, 47 ans, un pharmacien "
    "de Vaudry, a été condamné vendredi pour le meurtre de son associée.",
    "b": "« Ils sont au sec », a dit le maire de Vaudry, Gilles Fontanel, au gymnase. Selon Pascal Herbelin, "
    "secrétaire général de Force Dockers, la police a chargé sans sommation. La cour a condamné vendredi Thierry "
    "Galvaud, un pharmacien de 47 ans, pour le meurtre de son associée.",
}


def accounts(**texts: str) -> list[Account]:
    """Return the accounts of people in articles of one story."""
    found = [analyse(Article(name, text, language="fr")) for name, text in texts.items()]
    told = find_accounts(found, date_articles(found), merge_actors(found))
    return [account for account in told if account.kind in PEOPLE]


def changed(old: str, new: str) -> list[Account]:
    """Return the accounts of the story with some words of its second article put otherwise."""
    assert old in STORY["b"]
    return accounts(a=STORY["a"], b=STORY["b"].replace(old, new))


def said(account: Account) -> list[str]:
    """Return the values of an account in order of articles."""
    return [value.value for value in account.values]


def of(found: list[Account], kind: AccountKind, verdict: Verdict) -> list[list[str]]:
    """Return the values of each account of a kind and a verdict."""
    return [said(account) for account in found if account.kind is kind and account.verdict is verdict]


def test_articles_that_say_the_same_of_everybody_differ_in_nothing() -> None:
    found = accounts(**STORY)
    assert {account.verdict for account in found} == {Verdict.AGREE}
    assert of(found, AccountKind.AGE, Verdict.AGREE) == [["47 ans", "47 ans"]]
    assert ["Gilles Fontanel", "Gilles Fontanel"] in of(found, AccountKind.NAME, Verdict.AGREE)
    assert ["maire de Vaudry", "maire de Vaudry"] in of(found, AccountKind.ROLE, Verdict.AGREE)


@pytest.mark.parametrize(
    ("old", "new", "kind", "values"),
    [
        ("47 ans", "48 ans", AccountKind.AGE, ["47 ans", "48 ans"]),
        ("Gilles Fontanel", "Jacques Fontanel", AccountKind.NAME, ["Gilles Fontanel", "Jacques Fontanel"]),
        ("Gilles Fontanel", "Gilles Morand", AccountKind.NAME, ["Gilles Fontanel", "Gilles Morand"]),
        (
            "secrétaire général de",
            "secrétaire national de",
            AccountKind.ROLE,
            ["secrétaire général de Force Dockers", "secrétaire national de Force Dockers"],
        ),
        (
            "le maire de Vaudry",
            "le préfet de Vaudry",
            AccountKind.ROLE,
            ["maire de Vaudry", "préfet de Vaudry"],
        ),
        (
            "le maire de Vaudry",
            "le maire de Brisac",
            AccountKind.ROLE,
            ["maire de Vaudry", "maire de Brisac"],
        ),
    ],
)
def test_one_detail_changed_is_a_conflict(old: str, new: str, kind: AccountKind, values: list[str]) -> None:
    found = changed(old, new)
    assert of(found, kind, Verdict.CONFLICT) == [values]
    assert [account.kind for account in found if account.verdict is Verdict.CONFLICT] == [kind]


def test_a_letter_changed_in_a_name_is_a_spelling() -> None:
    found = changed("Thierry Galvaud", "Thierry Galvaut")
    assert of(found, AccountKind.NAME, Verdict.SPELLING) == [["Thierry Galvaud", "Thierry Galvaut"]]
    assert not any(account.verdict is Verdict.CONFLICT for account in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("un pharmacien de 47 ans", "un quadragénaire"),
        ("secrétaire général de", "le patron de"),
        ("secrétaire général de Force Dockers", "porte-parole de Force Dockers"),
    ],
)
def test_what_says_less_or_another_side_is_compatible(old: str, new: str) -> None:
    found = changed(old, new)
    assert not any(account.verdict is Verdict.CONFLICT for account in found)
    assert any(account.verdict is Verdict.COMPATIBLE for account in found)


def test_a_former_office_is_an_update() -> None:
    found = changed("le maire de Vaudry", "l’ancien maire de Vaudry")
    assert [account.verdict for account in found if account.kind is AccountKind.ROLE][:1] == [Verdict.UPDATE]


def test_two_offices_that_one_person_may_hold_are_no_conflict() -> None:
    found = accounts(
        a="Le maire de Vaudry, Gilles Fontanel, a parlé aux sinistrés.",
        b="Le député Gilles Fontanel a parlé aux sinistrés lundi.",
    )
    assert of(found, AccountKind.ROLE, Verdict.CONFLICT) == []


def test_somebody_without_a_name_is_whom_another_article_names() -> None:
    found = accounts(
        a="La victime, un homme de 81 ans, a été retrouvée dans sa voiture à Chaslans.",
        b="Le seul mort, Marcel Thévenard, 81 ans, noyé dans sa voiture à Chaslans, sera enterré samedi.",
        c="À Chaslans, ils n’ont pas pu sauver un retraité de 78 ans, piégé dans sa voiture.",
    )
    assert of(found, AccountKind.AGE, Verdict.CONFLICT) == [["81 ans", "81 ans", "78 ans"]]
    assert of(found, AccountKind.NAME, Verdict.ONLY_ONE) == [["Marcel Thévenard"]]


@pytest.mark.parametrize(
    "other",
    [
        "Une femme de 78 ans a été sauvée dans sa voiture à Chaslans.",
        "Un docker de 45 ans manifestait à Port-Aubin.",
        "Une fillette de 4 ans est morte à Valmeyrac.",
        "Deux hommes de 30 et 41 ans ont été arrêtés dans leur voiture à Chaslans.",
    ],
)
def test_ages_of_others_are_no_conflict(other: str) -> None:
    found = accounts(a="Un homme de 81 ans a été retrouvé dans sa voiture à Chaslans.", b=other)
    assert {account.verdict for account in found if account.kind is AccountKind.AGE} == {Verdict.ONLY_ONE}


def test_two_of_one_kind_in_one_article_are_not_guessed_apart() -> None:
    found = accounts(
        a="Un homme de 30 ans et un homme de 50 ans sont morts dans leur voiture à Chaslans.",
        b="Un homme de 52 ans est mort dans sa voiture à Chaslans.",
    )
    assert of(found, AccountKind.AGE, Verdict.CONFLICT) == []


def test_so_much_time_between_two_articles_explains_a_birthday() -> None:
    texts = ("Thierry Galvaud, 47 ans, est jugé.", "Thierry Galvaud, 48 ans, est rejugé.")
    days = ("2023-02-01", "2024-02-10")
    found = [
        analyse(Article(day, text, language="fr", published=day))
        for day, text in zip(days, texts, strict=True)
    ]
    told = find_accounts(found, date_articles(found), merge_actors(found))
    assert [a.verdict for a in told if a.kind is AccountKind.AGE] == [Verdict.UPDATE]


def test_relatives_of_one_surname_are_two_people() -> None:
    found = accounts(
        a="Hélène Mourier est morte en 2021. Les obsèques ont eu lieu lundi.",
        b="La fille de la victime, Camille Mourier, a fondu en larmes au procès.",
    )
    assert of(found, AccountKind.NAME, Verdict.CONFLICT) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Une femme de 51 ans lutte contre la mort.", "Une ouvrière de 51 ans est morte."),
        ("Un saisonnier de 26 ans a disparu.", "Il s’agirait d’Ilyas Belmonte, 26 ans, ouvrier agricole."),
        ("Deux hommes de 24 et 31 ans ont été arrêtés.", "L’un d’eux, âgé de 24 ans, travaillait au port."),
    ],
)
def test_one_age_without_another_of_it_is_one_person(one: str, other: str) -> None:
    """Two people of one story are seldom of one age."""
    agreed = of(accounts(a=one, b=other), AccountKind.AGE, Verdict.AGREE)
    assert len(agreed) == 1
    assert len({value.split()[-2] if " ans" in value else value for value in agreed[0]} - {"24"}) <= 1


def test_the_sexagenarian_is_the_one_of_such_an_age_whom_the_article_names() -> None:
    """*Le sexagénaire* takes up a name, whose age another article gives."""
    found = accounts(
        a="Thierry Galvaud, 67 ans, a été condamné vendredi à Vaudry.",
        b="Thierry Galvaud fait appel. Le sexagénaire n’a répondu à aucune question.",
    )
    assert of(found, AccountKind.AGE, Verdict.COMPATIBLE) == [["67 ans", "Le sexagénaire"]]


def test_a_role_used_of_somebody_in_place_of_the_name_is_compared() -> None:
    found = accounts(
        a="Ilena Doraska, ancienne ministre de la Justice, a refusé de parler. « On verra », a-t-elle dit.",
        b="Ilena Doraska est arrivée mercredi à la cour. L’ancienne ministre de l’Intérieur a déposé un recours.",
    )
    assert len(of(found, AccountKind.ROLE, Verdict.CONFLICT)) == 1
