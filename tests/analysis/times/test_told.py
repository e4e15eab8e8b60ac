"""Times that take their day from what the text tells around them."""

from __future__ import annotations

import itertools
import re
import time
from datetime import date

import pytest

from recoupe.analysis.times import Time, find_times
from recoupe.text import Span

# A Wednesday.
DAY = date(2024, 5, 15)


def read(text: str, published: date | None = DAY) -> list[tuple[str, str, str]]:
    return [(one.span.of(text), one.type.value, one.value) for one in times(text, published)]


def times(text: str, published: date | None = DAY) -> tuple[Time, ...]:
    ends = [0, *(found.end() for found in re.finditer(r"[.!?] ", text)), len(text)]
    spans = [Span(*pair) for pair in itertools.pairwise(ends)]
    return find_times("a", text, spans, published=published)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Le moulin a été repeint à l'automne.", "l'automne", "2023-FA"),
        ("Le bac avait coulé pendant l'hiver.", "l'hiver", "2023-WI"),
        ("Les travaux finiront avant l'été.", "l'été", "2024-SU"),
        ("La région promet une passerelle « avant l'été ».", "l'été", "2024-SU"),
        ("Elle a quitté la troupe au printemps dernier.", "printemps dernier", "2023-SP"),
        ("Le bilan du printemps a été lourd.", "printemps", "2024-SP"),
        ("La ville double pendant l'été.", "l'été", "XXXX-SU"),
        ("L'été, la plage est bondée.", "L'été", "XXXX-SU"),
        ("En été, la plage est bondée.", "été", "XXXX-SU"),
    ],
)
def test_a_season_takes_its_year_from_the_verb(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


def test_a_season_of_an_undated_text_keeps_its_year_open() -> None:
    assert read("Le moulin a été repeint à l'automne.", None) == [("l'automne", "DATE", "XXXX-FA")]


def test_the_arab_spring_is_no_season() -> None:
    assert read("Elle a écrit un livre sur la fin du printemps arabe.") == []


def test_an_hour_stands_on_the_last_day_named_that_is_not_to_come() -> None:
    text = "Le pont a cédé vendredi 10 mai. La ministre viendra lundi à 11 heures. L'alarme a sonné à 20h40."
    assert [found[2] for found in read(text)] == [
        "2024-05-10",
        "2024-05-20T11:00",
        "2024-05-10T20:40",
    ]


def test_the_evening_before_carries_the_hours_after_it() -> None:
    text = "Le bac a coulé le 3 mai. La veille au soir, à 22 heures, il était à quai."
    assert read(text)[1:] == [
        ("La veille au soir", "TIME", "2024-05-02TEV"),
        ("22 heures", "TIME", "2024-05-02T22:00"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Un bal samedi. Le maire ouvrira samedi le bal des pompiers.", "2024-05-18"),
        ("Le bal de samedi. Le maire a ouvert samedi le bal des pompiers.", "2024-05-11"),
        ("Un bal vendredi.", "2024-05-17"),
        ("Les gagnants du bal, lundi.", "2024-05-13"),
    ],
)
def test_a_heading_s_weekday_takes_the_tense_of_the_body_or_the_nearer_side(text: str, value: str) -> None:
    assert read(text)[0][2] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La ministre a annoncé qu'elle se rendrait lundi à Brest.", "2024-05-20"),
        ("Le suspect se cacherait depuis lundi.", "2024-05-13"),
        ("L'usine aurait fermé lundi.", "2024-05-13"),
        ("La région s'est engagée à rouvrir la ligne d'ici à vendredi.", "2024-05-17"),
    ],
)
def test_a_future_told_in_the_past_is_ahead_and_hearsay_is_not(text: str, value: str) -> None:
    assert [found[2] for found in read(text)] == [value]


def test_days_after_count_from_the_last_day_told_and_not_from_today() -> None:
    text = "Le pont a cédé vendredi. La ministre viendra lundi. « Trois jours après, je tremble », dit-elle."
    assert read(text)[-1] == ("Trois jours", "DURATION", "P3D")
    last = times(text)[-1]
    assert (last.earliest, last.latest) == (date(2024, 5, 13), date(2024, 5, 13))


def test_a_weekday_pointed_at_is_the_last_one_before_the_day_told() -> None:
    text = "Le maire a été élu le 5 mars 2020. Ce dimanche-là, il pleuvait."
    assert read(text)[1] == ("Ce dimanche-là", "DATE", "2020-03-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chaque hiver, le bac reste à quai.", ("Chaque hiver", "SET", "XXXX-WI")),
        ("Ils ont attendu sept ans le procès.", ("sept ans", "DURATION", "P7Y")),
        ("Il vit ici depuis sept ans.", ("sept ans", "DURATION", "P7Y")),
        ("Il a dirigé l'usine pendant sept ans.", ("sept ans", "DURATION", "P7Y")),
        ("La mairie restera ouverte tout le week-end.", ("tout le week-end", "DATE", "2024-W20-WE")),
        ("À l'époque, il n'y avait pas de pont.", ("l'époque", "DATE", "PAST_REF")),
        ("Elle se rendra sur place dans la journée.", ("la journée", "DATE", "2024-05-15")),
        (
            "Il a disparu dans la nuit de jeudi à vendredi.",
            ("la nuit de jeudi à vendredi", "TIME", "2024-05-09TNI"),
        ),
        ("Il a disparu dans la nuit du 3 au 4 mai.", ("la nuit du 3 au 4 mai", "TIME", "2024-05-03TNI")),
        (
            "Il a disparu dans la nuit du 30 avril au 1er mai.",
            ("la nuit du 30 avril au 1er mai", "TIME", "2024-04-30TNI"),
        ),
        ("Il a disparu dans la nuit de samedi.", ("la nuit de samedi", "TIME", "2024-05-11TNI")),
        ("Le feu a pris vers 21h10.", ("vers 21h10", "TIME", "2024-05-15T21:10")),
        ("Elle est née le 15 mai 1999.", ("le 15 mai 1999", "DATE", "1999-05-15")),
        ("Les travaux ont repris mi-avril.", ("mi-avril", "DATE", "2024-04")),
        ("Elle a démissionné fin mars.", ("fin mars", "DATE", "2024-03")),
        ("Il s'est installé début 2017.", ("début 2017", "DATE", "2017")),
        ("Les années 1990 furent dures.", ("Les années 1990", "DATE", "199")),
        ("Elle chantait dans les années 80.", ("les années 80", "DATE", "198")),
        ("Elle chantait dans les années trente.", ("les années trente", "DATE", "193")),
        ("Une halle des années quatre-vingt-dix.", ("années quatre-vingt-dix", "DATE", "199")),
        ("Il a plu mardi dans la journée.", ("mardi dans la journée", "TIME", "2024-05-14TDT")),
    ],
)
def test_a_time_keeps_its_words_type_and_value(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Un enfant de sept ans a été blessé.",
        "Sa fille, sept ans, dormait.",
        "À l'époque où elle était maire, rien ne bougeait.",
        "La halle remonte à l'époque coloniale.",
    ],
)
def test_ages_and_eras_are_no_times(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Les deux tours auront lieu les 6 et 13 avril.", ["2024-04-06", "2024-04-13"]),
        ("Le salon s'est tenu du 3 au 7 avril.", ["2024-04-03", "2024-04-07"]),
        ("Le salon se tient les 6, 7 et 8 juin.", ["2024-06-06", "2024-06-07", "2024-06-08"]),
    ],
)
def test_days_that_share_a_month_are_read_one_by_one(text: str, values: list[str]) -> None:
    assert [found[2] for found in read(text)] == values


@pytest.mark.parametrize(
    "text",
    ["le maire viendra lundi " * 20_000, "1 " * 40_000 + "avril", "les " + "1, " * 20_000 + "et 3 avril"],
)
def test_a_sentence_without_end_is_read_in_linear_time(text: str) -> None:
    begun = time.process_time()
    find_times("a", text, [Span(0, len(text))], published=DAY)
    # Quadratic readings took minutes; this takes a second or two.
    assert time.process_time() - begun < 20
