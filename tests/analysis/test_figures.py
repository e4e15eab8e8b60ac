"""Numbers with what they count, read from invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.analysis.figure import Figure, Modality
from recoupe.analysis.figures import find_figures
from recoupe.text import Span


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures("a", text, (Span(0, len(text)),))


def only(text: str) -> Figure:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("Le choc a fait 87 morts.", "87 morts", 87, "mort"),
        ("Ils étaient dix mille\u00a0manifestants.", "dix mille\u00a0manifestants", 10_000, "manifestant"),
        ("On compte 12\u202f345 personnes.", "12\u202f345 personnes", 12_345, "personne"),
        ("La ville de 70.000 habitants.", "70.000 habitants", 70_000, "habitant"),
        ("Un don de 1,5 million d’euros.", "1,5 million d’euros", 1_500_000, "euro"),
        ("Un trou de 2 milliards de dollars.", "2 milliards de dollars", 2_000_000_000, "dollar"),
        ("Deux millions et demi d’électeurs.", "Deux millions et demi d’électeurs", 2_500_000, "electeur"),
        ("Quatre-vingt-dix-sept pompiers.", "Quatre-vingt-dix-sept pompiers", 97, "pompier"),
        ("Soixante et onze pensionnaires.", "Soixante et onze pensionnaires", 71, "pensionnaire"),
        ("Mille neuf cent quatre-vingts chevaux.", "Mille neuf cent quatre-vingts chevaux", 1980, "cheval"),
        ("Il reste trois bureaux.", "trois bureaux", 3, "bureau"),
        ("Ces 27 pays votent.", "27 pays", 27, "pays"),
        ("Soit 12,5 % des voix.", "12,5 %", 12.5, "%"),
        ("Soit douze pour cent des voix.", "douze pour cent", 12, "%"),
        ("Un billet à 200 €.", "200 €", 200, "euro"),
        ("Le car roulait à 130 km/h.", "130 km/h", 130, "km/h"),
        ("À 90 kilomètres à l’heure.", "90 kilomètres à l’heure", 90, "km/h"),
        ("Il y a eu un mort.", "un mort", 1, "mort"),
        ("Douze autres jeunes blessés.", "Douze autres jeunes blessés", 12, "blesse"),
        ("Cela porte à 14 le nombre de morts.", "14 le nombre de morts", 14, "mort"),
        ("Il est tombé 212 mm.", "212 mm", 212, "millimetre"),
        ("Sur « 12 » dossiers, rien.", "12 » dossiers", 12, "dossier"),
        ("Le tableau vaut 3,5 millions.", "3,5 millions", 3_500_000, "euro"),
    ],
)
def test_a_figure_is_a_number_with_the_noun_it_counts(text: str, words: str, value: float, unit: str) -> None:
    found = only(text)
    assert (found.span.of(text), found.value, found.upper, found.unit) == (words, value, value, unit)


@pytest.mark.parametrize(
    ("text", "modality", "hedge"),
    [
        ("Le choc a fait 9 morts.", Modality.EXACT, None),
        ("Au moins 9 morts à Vaudry.", Modality.AT_LEAST, "Au moins"),
        ("Plus d’une centaine de morts.", Modality.AT_LEAST, "Plus d’"),
        ("Il y a 9 morts au moins.", Modality.AT_LEAST, "au moins"),
        ("Pas moins de 9 morts.", Modality.AT_LEAST, "Pas moins de"),
        ("Moins de 9 morts.", Modality.AT_MOST, "Moins de"),
        ("Jusqu’à 9 morts.", Modality.AT_MOST, "Jusqu’à"),
        ("Pas plus de 9 morts.", Modality.AT_MOST, "Pas plus de"),
        ("Environ 9 morts.", Modality.ABOUT, "Environ"),
        ("Les quelque 200 habitants.", Modality.ABOUT, "quelque"),
        ("Une dizaine de morts.", Modality.ABOUT, None),
        ("Près d’un millier de Syriens.", Modality.ABOUT, "Près d’"),
        ("Une petite dizaine de transferts.", Modality.ABOUT, None),
        ("Un bon millier de marcheurs.", Modality.ABOUT, None),
        ("La note avoisine les 900 euros.", Modality.ABOUT, "avoisine"),
        ("Le trou dépasserait 9 millions d’euros.", Modality.AT_LEAST, "dépasserait"),
        ("La dette, au bas mot 9 millions d’euros.", Modality.AT_LEAST, "au bas mot"),
    ],
)
def test_the_words_beside_a_number_say_how_surely_it_is_given(
    text: str, modality: Modality, hedge: str | None
) -> None:
    found = only(text)
    assert found.modality is modality
    assert (found.hedge.of(text) if found.hedge else None) == hedge


@pytest.mark.parametrize(
    ("text", "words", "value", "upper"),
    [
        ("Entre 10 et 12 personnes.", "10 et 12 personnes", 10, 12),
        ("Il faut 10 à 12 voitures.", "10 à 12 voitures", 10, 12),
        ("Un groupe de 10 à 15 policiers.", "10 à 15 policiers", 10, 15),
        ("Deux ou trois chevaux.", "Deux ou trois chevaux", 2, 3),
        ("De 2 à 3 millions d’euros.", "2 à 3 millions d’euros", 2e6, 3e6),
        ("Des dizaines de blessés.", "Des dizaines de blessés", 20, 99),
        ("Plusieurs centaines de tracteurs.", "Plusieurs centaines de tracteurs", 200, 999),
        ("Des centaines de milliers de votes.", "Des centaines de milliers de votes", 2e5, 1e6 - 1),
    ],
)
def test_a_range_keeps_both_its_ends(text: str, words: str, value: float, upper: float) -> None:
    found = only(text)
    assert (found.span.of(text), found.value, found.upper) == (words, value, upper)


def test_of_a_change_only_the_new_number_counts() -> None:
    text = "Le bilan est passé de 12 à 14 morts."
    assert only(text).span.of(text) == "14 morts"


@pytest.mark.parametrize(
    "text",
    [
        "Il a 38 ans depuis le 4 avril.",
        "Rendez-vous à 12 h 30, porte 3.",
        "La 2e chambre, son article 49 et le n° 12.",
        "Ils ont gagné 3-1 hier.",
        "Appelez le 01 23 45 67 89 demain.",
        "Élu en 2017 députés compris.",
        "La chaîne Mir 24 sur les ondes.",
        "Un homme et une femme.",
        "Un pont neuf construit ici.",
        "Pendant deux semaines, trois fois.",
        "L’avion F-16 détruit, la route 12 fermée.",
    ],
)
def test_ages_dates_hours_ranks_names_and_articles_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_a_figure_keeps_the_content_words_of_its_sentence() -> None:
    assert {"explosion", "vaudry"} <= only("L’explosion de Vaudry a fait 9 morts.").context


NUMBERS = ["douze", "12", "3,5", "cents", "un", "une dizaine", "million", "10 000", "des milliers"]
WORDS = st.sampled_from(
    [
        *NUMBERS,
        "au moins",
        "de",
        "d’",
        "morts",
        "€",
        "%",
        "km/h",
        "entre",
        "et",
        "à",
        "É",
        "’",
        "\u00a0",
        ".",
        "İ",
        "²",
    ]
)


@given(st.lists(WORDS | st.text(max_size=5)).map(" ".join))
def test_every_figure_stands_where_it_says_in_any_text(text: str) -> None:
    for found in figures(text):
        assert found.number in found.span
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.number.of(text).strip() == found.number.of(text) != ""
        assert found.value <= found.upper
        if found.hedge:
            assert not found.hedge.overlaps(found.number)
            assert found.hedge.of(text) != ""


@given(st.lists(WORDS).map(" ".join), st.text(max_size=9))
def test_words_outside_the_sentence_make_no_difference(text: str, before: str) -> None:
    moved = find_figures("a", before + "\n" + text, (Span(len(before) + 1, len(before) + 1 + len(text)),))
    assert [(f.value, f.unit, f.modality) for f in moved] == [
        (f.value, f.unit, f.modality) for f in figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Un train sur trois roulera.", "Un train sur trois", 33.33),
        ("Un tiers des trains roulait.", "Un tiers des trains", 33.33),
        ("Le risque est de 4 sur une échelle de 5.", "4 sur une échelle de 5", 80),
        ("Trois lycées sur quatre sont fermés.", "Trois lycées sur quatre", 75),
        ("La moitié de l’effectif est là.", "La moitié de l’effectif", 50),
        ("Les deux tiers des élus ont dit non.", "Les deux tiers des élus", 66.67),
    ],
)
def test_a_share_is_told_without_a_sign(text: str, words: str, value: float) -> None:
    """So many of so many, and the part of a whole, are shares of a hundred, more or less."""
    found = only(text)
    assert (found.span.of(text), found.value, found.unit) == (words, value, "%")
    assert found.modality is Modality.ABOUT


@pytest.mark.parametrize(
    "text",
    [
        "Il a fallu un quart d’heure.",
        "Ils jouent un quart de finale.",
        "Il vivait au tiers étage.",
        "Douze élus sur vingt.",
    ],
)
def test_what_is_cut_by_habit_is_no_share(text: str) -> None:
    """A quarter of an hour is a time, a quarter-final a match, and *douze élus* are counted."""
    assert all(found.unit != "%" for found in figures(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ils étaient 8000 et l’on dansait.", 8000),
        ("Il n’en reste que onze.", 11),
        ("Les clients, au nombre de 84, patientent.", 84),
    ],
)
def test_a_number_counts_those_the_pronoun_names(text: str, value: float) -> None:
    """*Ils étaient 8 000* counts without a noun of its own."""
    assert [found.value for found in figures(text)] == [value]
