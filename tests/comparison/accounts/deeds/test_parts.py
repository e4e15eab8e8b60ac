from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.dossier import AccountKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.comparison.accounts.conftest import Found

    from recoupe.comparison.dossier import Account

    Compare = Callable[..., Found]

FILLER = "Les riverains attendent des nouvelles. La mairie se tait."

CONTRARY = {
    "qui a donné l’alerte": [
        (
            "C’est une infirmière de nuit qui a donné l’alerte.",
            "Un agent de sécurité, réveillé par le bruit, a prévenu les secours.",
            ("une infirmière de nuit", "Un agent de sécurité"),
        ),
        (
            "Les pompiers ont été alertés par un voisin.",
            "Un automobiliste a appelé les secours.",
            ("un voisin", "Un automobiliste"),
        ),
        (
            "L’alerte a été donnée par son fils.",
            "Une voisine avait lancé l’alerte.",
            ("son fils", "Une voisine"),
        ),
    ],
    "où le feu a pris": [
        (
            "Le feu est parti du troisième étage.",
            "Le feu s’est déclaré au deuxième étage.",
            ("du troisième étage", "au deuxième étage"),
        ),
        (
            "L’incendie a pris dans la cuisine.",
            "L’incendie est parti d’une chambre.",
            ("dans la cuisine", "d’une chambre"),
        ),
    ],
    "cause du feu": [
        (
            "L’incendie serait dû à un court-circuit.",
            "L’incendie a été provoqué par une cigarette.",
            ("un court-circuit", "une cigarette"),
        ),
    ],
    "par où ils sont entrés": [
        (
            "Les voleurs sont entrés par une porte de service.",
            "Ils seraient passés par le toit.",
            ("une porte de service", "le toit"),
        ),
    ],
    "comment ils ont fui": [
        (
            "Les deux hommes se sont enfuis à scooter.",
            "Ils ont pris la fuite dans une voiture noire.",
            ("scooter", "une voiture"),
        ),
    ],
    "qui enquête": [
        (
            "L’enquête a été confiée à l’inspection générale de la police.",
            "L’inspection générale de la gendarmerie est saisie.",
            ("l’inspection générale de la police", "L’inspection générale de la gendarmerie"),
        ),
    ],
    "origine du mandat": [
        (
            "Il était visé par un mandat d’arrêt émis par la justice belge.",
            "Le mandat d’arrêt vient d’Italie.",
            ("la justice belge", "d’Italie"),
        ),
    ],
    "à qui la démission a été remise": [
        (
            "Elle a présenté sa démission au président.",
            "Elle a remis sa lettre au premier ministre.",
            ("président", "premier ministre"),
        ),
    ],
    "qualification retenue": [
        (
            "Il a été condamné à deux ans de prison pour escroquerie.",
            "Le tribunal a retenu l’abus de confiance.",
            ("escroquerie", "l’abus de confiance"),
        ),
    ],
    "lieu de la rencontre": [
        (
            "Syndicats et direction des chantiers se sont retrouvés jeudi à la préfecture.",
            "Syndicats et direction des chantiers se sont retrouvés jeudi au siège de l’entreprise.",
            ("à la préfecture", "au siège de l’entreprise"),
        ),
    ],
    "lieu de l’arrestation": [
        (
            "Le patron du club a été arrêté à l’aéroport de Vaudry.",
            "Le patron du club a été interpellé dans un hôtel de Vaudry.",
            ("à l’aéroport de Vaudry", "dans un hôtel de Vaudry"),
        ),
    ],
    "route": [
        (
            "Une collision entre deux cars a fait dix blessés sur l’A6.",
            "Une collision entre deux cars a fait dix blessés sur l’autoroute A7.",
            ("A6", "A7"),
        ),
    ],
    "nationalité": [
        (
            "Un cargo grec chargé de blé a sombré au large de Vaudry.",
            "Un cargo turc chargé de blé a sombré au large de Vaudry.",
            ("cargo grec", "cargo turc"),
        ),
    ],
}


def parts(found: Found, slot: str) -> list[Account]:
    """Return the accounts of one slot of a deed."""
    return [account for account in found.accounts if account.slot == slot]


@pytest.mark.parametrize(
    ("slot", "one", "other", "values"), [(slot, *pair) for slot, pairs in CONTRARY.items() for pair in pairs]
)
def test_two_fillers_of_one_slot_that_exclude_each_other_are_a_conflict(
    compare: Compare, slot: str, one: str, other: str, values: tuple[str, str]
) -> None:
    found = compare(a=f"{one} {FILLER}", b=f"{other} {FILLER}")
    (account,) = parts(found, slot)
    assert account.verdict is Verdict.CONFLICT
    assert found.evidence(account) == [("a", values[0]), ("b", values[1])]


def test_a_value_stands_in_the_text_as_it_is_told(compare: Compare) -> None:
    found = compare(a=f"Un voisin a donné l’alerte. {FILLER}", b=f"Un passant a donné l’alerte. {FILLER}")
    (account,) = parts(found, "qui a donné l’alerte")
    assert [value.value for value in account.values] == [words for _, words in found.evidence(account)]
    assert account.kind is AccountKind.EVENT


def test_words_for_one_thing_agree(compare: Compare) -> None:
    found = compare(
        a=f"Un vigile a donné l’alerte. {FILLER}", b=f"Les secours ont été prévenus par un gardien. {FILLER}"
    )
    assert [account.verdict for account in parts(found, "qui a donné l’alerte")] == [Verdict.AGREE]


def test_a_country_and_a_site_can_both_be_true(compare: Compare) -> None:
    found = compare(
        a=f"Le patron du club a été arrêté en France. {FILLER}",
        b=f"Le patron du club a été arrêté à l’aéroport de Vaudry. {FILLER}",
    )
    assert Verdict.CONFLICT not in {account.verdict for account in parts(found, "lieu de l’arrestation")}


def test_an_article_that_gives_both_leaves_the_matter_open(compare: Compare) -> None:
    found = compare(
        a=f"Un voisin a donné l’alerte. Selon d’autres, un passant a donné l’alerte. {FILLER}",
        b=f"Un passant a donné l’alerte. {FILLER}",
    )
    assert [account.verdict for account in parts(found, "qui a donné l’alerte")] == [Verdict.COMPATIBLE]


def test_arrests_of_two_people_are_two(compare: Compare) -> None:
    found = compare(
        a=f"Karim Vasseur a été arrêté lundi dans un hôtel de la côte. {FILLER}",
        b=f"Odile Vasseur a été arrêtée lundi dans une gare de la côte. {FILLER}",
    )
    assert Verdict.CONFLICT not in {account.verdict for account in parts(found, "lieu de l’arrestation")}


def test_arrests_of_two_days_are_two(compare: Compare) -> None:
    found = compare(
        a=f"Le patron du club a été arrêté le 3 mai dans un hôtel de la côte. {FILLER}",
        b=f"Le patron du club a été arrêté le 5 mai dans une gare de la côte. {FILLER}",
    )
    assert Verdict.CONFLICT not in {account.verdict for account in parts(found, "lieu de l’arrestation")}


def test_what_a_sentence_denies_fills_no_slot(compare: Compare) -> None:
    found = compare(
        a=f"Le feu n’est pas parti du troisième étage. {FILLER}",
        b=f"Le feu est parti du deuxième étage. {FILLER}",
    )
    assert parts(found, "où le feu a pris") == []


def test_a_deed_of_long_ago_is_another(compare: Compare) -> None:
    found = compare(
        a=(f"En 2011, le feu était parti du troisième étage. {FILLER}", "2023-05-02"),
        b=(f"Le feu est parti du deuxième étage. {FILLER}", "2023-05-02"),
    )
    assert parts(found, "où le feu a pris") == []


def test_two_meetings_with_little_in_common_do_not_contradict_each_other(compare: Compare) -> None:
    found = compare(
        a=f"Les élus ont tenu une réunion à la mairie. {FILLER}",
        b=f"Les parents d’élèves prévoient une réunion au gymnase. {FILLER}",
    )
    assert Verdict.CONFLICT not in {account.verdict for account in parts(found, "lieu de la rencontre")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le suspect a été arrêté à Vaudry.", "Son complice a été interpellé dans un hôtel de Port-Lestrel."),
        ("Les enquêteurs sont passés par la porte.", "Les voleurs sont entrés par le toit."),
        ("Le train a percuté une voiture.", "La voiture a été heurtée par le train."),
        ("Il a été condamné pour blanchiment et escroquerie.", "Condamné pour escroquerie, il fera appel."),
        (
            "Un groupe allemand a fait une offre. Un groupe chinois aussi.",
            "Le groupe chinois a fait une offre.",
        ),
        ("L’incendie n’est pas d’origine criminelle.", "L’incendie est dû à un court-circuit."),
        ("Un hélicoptère a repéré l’avion qui s’est écrasé.", "Un avion s’est écrasé."),
    ],
)
def test_what_can_be_true_together_is_no_conflict(compare: Compare, one: str, other: str) -> None:
    found = compare(a=f"{one} {FILLER}", b=f"{other} {FILLER}")
    assert [account for account in found.accounts if account.verdict is Verdict.CONFLICT] == []
