from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.analysis.times import Time, find_times
from recoupe.text import Span

# A Thursday.
DAY = date(2021, 9, 16)


def read(text: str, published: date | None = DAY) -> list[tuple[str, str, str]]:
    return [(time.span.of(text), time.type.value, time.value) for time in times(text, published)]


def times(text: str, published: date | None = DAY) -> tuple[Time, ...]:
    return find_times("a", text, [Span(0, len(text))], published=published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le pont a rouvert le 3 août.", [("le 3 août", "DATE", "2021-08-03")]),
        ("Le pont fermera du 3 octobre 2021.", [("3 octobre 2021", "DATE", "2021-10-03")]),
        ("Le maire l'a dit le 3\u00a0août.", [("le 3\u00a0août", "DATE", "2021-08-03")]),
        ("Il naquit le 1er mai 1931.", [("le 1er mai 1931", "DATE", "1931-05-01")]),
        ("Elle a signé en novembre 98.", [("novembre 98", "DATE", "1998-11")]),
        ("Le marché ouvre samedi 18 septembre.", [("samedi 18 septembre", "DATE", "2021-09-18")]),
        ("Le 18 sept. 2019, il pleuvait.", [("Le 18 sept. 2019", "DATE", "2019-09-18")]),
        ("Le bac partira début décembre.", [("début décembre", "DATE", "2021-12")]),
        ("La halle date du XVIIIe siècle.", [("XVIIIe siècle", "DATE", "17")]),
        ("La halle date du 18e siècle.", [("18e siècle", "DATE", "17")]),
        ("Les usines des années 1970.", [("années 1970", "DATE", "197")]),
    ],
)
def test_a_calendar_date_is_read_with_its_year(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le préfet a visité l'usine mardi.", "2021-09-14"),
        ("Le préfet visitera l'usine mardi.", "2021-09-21"),
        ("Le préfet a visité l'usine jeudi.", "2021-09-16"),
        ("Le préfet visitera l'usine jeudi prochain.", "2021-09-23"),
        ("Le préfet a visité l'usine jeudi dernier.", "2021-09-09"),
    ],
)
def test_a_weekday_takes_the_tense_of_its_sentence(text: str, value: str) -> None:
    assert [found[2] for found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le bac a coulé hier.", "2021-09-15"),
        ("Le bac a coulé hier soir.", "2021-09-15TEV"),
        ("Le bac partira demain.", "2021-09-17"),
        ("Le bac a coulé la semaine dernière.", "2021-W36"),
        ("Le bac a coulé l'année dernière.", "2020"),
        ("Le bac a coulé il y a trois jours.", "2021-09-13"),
        ("Le bac a coulé il y a quatre-vingt-dix ans.", "1931"),
        ("Le bac a coulé il y a deux mois.", "2021-07"),
        ("Le bac a coulé à Noël.", "2021-12-25"),
        ("Le bac a coulé le lundi de Pâques.", "2021-04-05"),
        ("Le bac a coulé cet été.", "2021-SU"),
    ],
)
def test_a_deictic_expression_is_counted_from_the_day_of_the_article(text: str, value: str) -> None:
    assert [found[2] for found in read(text)] == [value]


def test_an_hour_falls_on_the_day_last_spoken_of() -> None:
    text = "Le feu a pris samedi 4 septembre. Vers 21 h 45, les pompiers sont venus."
    day, hour = times(text)
    assert hour.value == "2021-09-04T21:45"
    assert hour.anchor == f"{day.span.start}-{day.span.end}"


def test_an_hour_may_take_the_day_named_right_behind_it() -> None:
    assert [found[2] for found in read("Vers 7 h 10, mardi, un arbre est tombé.")] == [
        "2021-09-14T07:10",
        "2021-09-14",
    ]


def test_the_night_belongs_to_the_day_last_spoken_of() -> None:
    assert [found[2] for found in read("Mardi, il a plu. La digue a cédé dans la nuit.")] == [
        "2021-09-14",
        "2021-09-14TNI",
    ]


def test_the_next_day_is_counted_from_the_day_last_spoken_of() -> None:
    assert [found[2] for found in read("Le 3 août, elle est partie. Elle est revenue le lendemain.")] == [
        "2021-08-03",
        "2021-08-04",
    ]


@pytest.mark.parametrize("text", ["du 3 au 7 juin", "les 3 et 7 juin", "le 3 ou le 7 juin"])
def test_each_end_of_a_range_is_a_date(text: str) -> None:
    assert [found[2] for found in read(f"Le salon s'est tenu {text}.")] == ["2021-06-03", "2021-06-07"]


@pytest.mark.parametrize(
    "text",
    [
        "Une fillette de 6 ans a été sauvée.",
        "Marthe, 92 ans, habite ici.",
        "Les 87 habitants ont voté.",
        "Il en coûte 2000 euros.",
        "La chaîne Azur 24 a diffusé un film.",
        "Le champ de mars est fermé.",
        "La sonde file vers la Lune et Mars.",
        "L'enfant a été vu dans le Midi.",
    ],
)
def test_ages_amounts_and_names_are_no_times(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le débat a duré plusieurs heures.", ("plusieurs heures", "DURATION", "PXH")),
        ("Ces derniers jours, il pleut.", ("Ces derniers jours", "DURATION", "PXD")),
        ("Elle attend depuis douze ans.", ("douze ans", "DURATION", "P12Y")),
        ("Le train eut quinze minutes de retard.", ("quinze minutes", "DURATION", "PT15M")),
        ("Ils jouent tous les jeudis.", ("tous les jeudis", "SET", "XXXX-WXX-4")),
        ("Il court chaque jour.", ("chaque jour", "SET", "P1D")),
        ("Elle est désormais seule.", ("désormais", "DATE", "PRESENT_REF")),
        ("Un pont récemment ouvert.", ("récemment", "DATE", "PAST_REF")),
    ],
)
def test_durations_habits_and_vague_words_keep_their_kind(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le préfet est venu mardi.", "XXXX-WXX-2"),
        ("Le préfet est venu le 3 août.", "XXXX-08-03"),
        ("Le préfet est venu il y a six ans.", "XXXX"),
        ("Le préfet est venu hier.", "XXXX-XX-XX"),
    ],
)
def test_without_a_day_what_depends_on_it_stays_open(text: str, value: str) -> None:
    (time,) = times(text, None)
    assert (time.value, time.earliest, time.latest, time.anchor) == (value, None, None, "day")


def test_a_day_that_does_not_exist_is_read_as_written_and_means_no_day() -> None:
    (time,) = times("Le contrat expire le 31 novembre.")
    assert time.value == "2021-11-31"
    assert (time.earliest, time.latest) == (None, None)


def test_a_month_covers_its_days() -> None:
    (time,) = times("En février 2020, la digue a cédé.")
    assert (time.earliest, time.latest) == (date(2020, 2, 1), date(2020, 2, 29))


def test_an_expression_does_not_cross_the_edge_of_a_sentence() -> None:
    text = "Ils étaient le 3\naoût suivit."
    found = find_times("a", text, [Span(0, 16), Span(17, len(text))], published=DAY)
    assert [time.span.of(text) for time in found] == ["août"]


PIECES = (
    "le|la|les|3|31|12|avril|été|mardi|hier|à|18 h 30|dans|deux ans|il y a|nuit|semaine dernière|1998|0|9999|"
    "XXe siècle|Noël|chaque jour|.|,|😀|İ|\u00a0|demain|premier trimestre|99999999999|tôt|plus|auparavant"
)
WORDS = st.sampled_from(PIECES.split("|"))


@given(st.lists(WORDS, max_size=30), st.one_of(st.none(), st.dates()))
def test_spans_lie_in_the_text_in_order_and_nothing_crashes(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    found = times(text, published)
    for time in found:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert (time.earliest is None) == (time.latest is None)
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.lists(WORDS, max_size=20), st.dates())
def test_the_day_changes_values_but_never_what_is_found(words: list[str], published: date) -> None:
    text = " ".join(words)
    assert [(t.span, t.rule) for t in times(text)] == [(t.span, t.rule) for t in times(text, published)]
