from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis

    Read = Callable[[str], Analysis]


def told(analysis: Analysis) -> list[tuple[str, int, int, str]]:
    """Return each age: its words, its years and whose it is, by name or by noun."""
    names = {actor.id: actor.name for actor in analysis.actors}
    return [
        (
            age.whole.of(analysis.article.text),
            age.low,
            age.high,
            names.get(age.actor, " ".join(sorted(age.nouns))),
        )
        for age in analysis.ages
    ]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Paul Durand, 47 ans, a été entendu par les enquêteurs.", ("47 ans", 47, 47, "Paul Durand")),
        ("Odile Vasseur (63 ans) reprend la mairie de Vaudry.", ("63 ans", 63, 63, "Odile Vasseur")),
        ("Il s’agirait d’Ilyas Belmonte, 26 ans, ouvrier agricole.", ("26 ans", 26, 26, "ouvrier")),
        ("L’un d’eux, âgé de 24 ans, a travaillé au port.", ("24 ans", 24, 24, "")),
        ("L’autre, 31 ans, est connu.", ("31 ans", 31, 31, "")),
        ("À 63 ans, Odile Vasseur reprend la mairie de Vaudry.", ("63 ans", 63, 63, "Odile Vasseur")),
        ("Odile Vasseur a 63 ans et vit à Vaudry.", ("63 ans", 63, 63, "Odile Vasseur")),
        ("Agé de 29 ans, Karim Ziani travaille au port.", ("29 ans", 29, 29, "Karim Ziani")),
        ("Mort à 81 ans, Paul Durand avait dirigé le club.", ("81 ans", 81, 81, "Paul Durand")),
        ("Paul Durand est mort lundi à l’âge de 81 ans.", ("81 ans", 81, 81, "Paul Durand")),
        ("Paul Durand, boulanger à Vaudry, 54 ans, a ouvert.", ("54 ans", 54, 54, "Paul Durand")),
        ("Paul Durand, la cinquantaine, sourit.", ("cinquantaine", 50, 59, "Paul Durand")),
        ("Une octogénaire, Marie Petit, a été retrouvée.", ("Une octogénaire", 80, 89, "Marie Petit")),
        (
            "Marie Petit, un docker de vingt-sept ans, rit.",
            ("un docker de vingt-sept ans", 27, 27, "Marie Petit"),
        ),
        ("La mère de Noé, 6 ans, a porté plainte.", ("6 ans", 6, 6, "Noé")),
    ],
)
def test_the_name_beside_an_age_has_it(read: Read, text: str, age: tuple[str, int, int, str]) -> None:
    assert told(read(text)) == [age]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Un passager de 61 ans est mort.", ("Un passager de 61 ans", 61, 61, "passager")),
        ("Un chauffeur de car de 55 ans conduisait.", ("Un chauffeur de car de 55 ans", 55, 55, "chauffeur")),
        ("La victime, un homme de 81 ans, est morte.", ("un homme de 81 ans", 81, 81, "homme victime")),
        ("La victime, âgée de 35 ans, est morte.", ("35 ans", 35, 35, "victime")),
        ("Le chauffeur. L’homme, âgé de 43 ans, va bien.", ("43 ans", 43, 43, "chauffeur homme")),
        ("Une fillette de 18 mois est saine et sauve.", ("Une fillette de 18 mois", 1, 1, "fillette")),
        ("Un homme d’une trentaine d’années a fui.", ("Un homme d’une trentaine d’années", 25, 39, "homme")),
    ],
)
def test_somebody_without_a_name_is_told_by_nouns(
    read: Read, text: str, age: tuple[str, int, int, str]
) -> None:
    assert told(read(text)) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Durand a été condamné à vingt ans de réclusion.",
        "Paul Durand a été condamné à cinq ans, dont deux avec sursis.",
        "Le conflit dure depuis dix ans, a rappelé Paul Durand.",
        "Paul Durand, alors âgé de 20 ans, avait fui.",
        "Paul Durand a commencé le piano à l’âge de 5 ans.",
        "Un whisky de 12 ans a été servi au maire.",
        "L’entreprise, 40 ans d’existence, ferme ses portes.",
        "Un enseignant de trente ans de métier a parlé.",
    ],
)
def test_a_duration_a_sentence_and_a_former_age_are_no_age(read: Read, text: str) -> None:
    assert told(read(text)) == []


def test_the_ages_of_several_are_of_several(read: Read) -> None:
    (age,) = read("Six d’entre eux, âgés de 18 mois à 9 ans, sont malades.").ages
    assert (age.low, age.high, age.plural, age.actor) == (1, 9, True, "")
