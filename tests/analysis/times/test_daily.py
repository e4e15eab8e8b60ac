"""Times as a regional daily tells them: ranges, what recurs, hours, feasts, days of other calendars."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.analysis.times import find_times
from recoupe.text import Span

# A Thursday.
DAY = date(1999, 5, 20)


def read(text: str) -> list[tuple[str, str]]:
    found = find_times("a", text, [Span(0, len(text))], published=DAY)
    return [(time.span.of(text), time.value) for time in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Du 3 au 7 avril, il a plu.", ["1999-04-03", "1999-04-07"]),
        ("Les 6 et 13 avril, il a plu.", ["1999-04-06", "1999-04-13"]),
        ("Les 4, 5 et 6 juin, fête.", ["1999-06-04", "1999-06-05", "1999-06-06"]),
        ("Les samedi 5 et dimanche 6 juin, fête.", ["1999-06-05", "1999-06-06"]),
        ("Du vendredi 4 au dimanche 6 juin, fête.", ["1999-06-04", "1999-06-06"]),
        ("La grève durera de lundi à mercredi.", ["1999-05-24", "1999-05-26"]),
        ("La grève courra de lundi 20 h à mercredi 8 h.", ["1999-05-24T20:00", "1999-05-26T08:00"]),
        ("La saison 1998-1999 fut longue.", ["1998", "1999"]),
        ("La saison 1998-99 fut longue.", ["1998", "1999"]),
        ("Du IXe au XIe siècle, on y pria.", ["08", "10"]),
        ("Ouvert de 9 à 12 h.", ["1999-05-20T09:00", "1999-05-20T12:00"]),
        ("Ouvert de 9 h 30-12 h.", ["1999-05-20T09:30", "1999-05-20T12:00"]),
    ],
)
def test_each_end_of_a_range_has_its_day(text: str, days: list[str]) -> None:
    assert [value for _, value in read(text)] == days


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ouvert le mercredi de 14 h à 17 h.", ["XXXX-WXX-3", "XXXX-WXX-3T14:00", "XXXX-WXX-3T17:00"]),
        ("Ouvert le samedi matin.", ["XXXX-WXX-6TMO"]),
        ("Ouvert du lundi au vendredi.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("Il court deux fois par semaine.", ["P1W"]),
        ("Ils se voient un samedi par mois.", ["P1M"]),
        ("Le premier lundi de chaque mois, marché.", ["XXXX-WXX-1", "P1M"]),
        ("Tous les quinze jours, marché.", ["P15D"]),
        ("Chaque matin, il court.", ["XXXX-XX-XXTMO"]),
        ("Tous les week-ends, il court.", ["XXXX-WXX-WE"]),
        ("Il court tous les jours à 20 h.", ["P1D", "T20:00"]),
        ("Il parle une ou deux fois par an.", ["P1Y"]),
    ],
)
def test_what_recurs_has_no_day_of_its_own(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il viendra mardi à 10 heures.", ("mardi à 10 heures", "1999-05-25T10:00")),
        ("Il a dîné à 8 heures du soir.", ("8 heures du soir", "1999-05-20T20:00")),
        ("Il est rentré à minuit et demi.", ("minuit et demi", "1999-05-20T00:30")),
        ("Vers 0 h 40, le feu a pris.", ("Vers 0 h 40", "1999-05-20T00:40")),
        ("Il a plu la nuit dernière.", ("la nuit dernière", "1999-05-19TNI")),
        ("Il est mort dans la nuit du 3 mars 1978.", ("la nuit du 3 mars 1978", "1978-03-03TNI")),
        ("Il est mort le 3 mars au soir.", ("le 3 mars au soir", "1999-03-03TEV")),
        ("Un feu a éclaté en fin de matinée.", ("fin de matinée", "1999-05-20TMO")),
    ],
)
def test_hours_and_parts_of_a_day_stand_on_it(text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


def test_an_hour_told_of_a_night_is_of_the_day_it_ends_on() -> None:
    text = "Le vol a eu lieu dans la nuit du 3 au 4 mai, vers 2 h 30."
    assert read(text)[1] == ("2 h 30", "1999-05-04T02:30")


def test_a_day_alone_is_of_the_month_last_spoken_of() -> None:
    text = "L'assaut fut donné le 14 mai 1940. Le 16, on se repliait. Le 12 du même mois, il pleuvait."
    spans = [Span(0, 35), Span(35, 59), Span(59, len(text))]
    values = [time.value for time in find_times("a", text, spans, published=DAY)]
    assert values == ["1940-05-14", "1940-05-16", "1940-05-12"]


def test_an_hour_to_come_does_not_stand_on_a_day_gone() -> None:
    text = "Le pont a cédé lundi. La réunion débutera à 18 h."
    spans = [Span(0, 21), Span(22, len(text))]
    assert find_times("a", text, spans, published=DAY)[1].value == "1999-05-20T18:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le tour se courra le 11 décembre.", "1999-12-11"),
        ("Le tour se courra en janvier.", "2000-01"),
        ("Il l'est depuis juin.", "1998-06"),
        ("La fin, prévue pour mars, tarde.", "2000-03"),
        ("Le procès de l'accident de janvier s'ouvrira.", "1999-01"),
        ("Il a annoncé la fête du 11 novembre.", "1999-11-11"),
    ],
)
def test_a_missing_year_is_on_the_side_of_the_verb(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il l'a couru en 1 h 30.", "PT1H30M"),
        ("Il l'a couru en 2 h 14'30''.", "PT2H14M30S"),
        ("Il l'a couru en 1'32''45.", "PT1M32.45S"),
        ("Il l'a couru en 30 minutes et 12 secondes.", "PT30M12S"),
        ("Il a attendu une heure et demie.", "PT1H30M"),
        ("Il a attendu deux ans et demi.", "P2Y6M"),
        ("Il vit ici depuis une quinzaine d'années.", "P15Y"),
        ("Il a signé l'accord sur les 35 heures.", "PT35H"),
        ("Il passa cinq ans en mer.", "P5Y"),
        ("Il a moins de deux ans d'expérience.", "P2Y"),
    ],
)
def test_a_stretch_is_read_whole(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Un homme âgé de 35 ans.",
        "Il a commencé avant 18 ans.",
        "Ils ont plus de trente ans.",
        "Une fillette de 18 mois.",
        "Il fête ses 80 ans.",
        "Alain Parmentier, 53 ans, employé.",
        "Appelez le 03.03.45.19.99.",
    ],
)
def test_an_age_and_a_telephone_are_no_times(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il reviendra à la Toussaint 2001.", "2001-11-01"),
        ("Le lundi de Pâques, il pleuvait.", "1999-04-05"),
        ("Le pont de l'Ascension fut calme.", "1999-05-13"),
        ("Ils fêtent l'Epiphanie.", "1999-01-06"),
        ("Le 18 brumaire an VIII, il prit le pouvoir.", "1799-11-09"),
        ("Le 1er vendémiaire an XII, il pleuvait.", "1803-09-24"),
        ("Le 9 thermidor, Robespierre tomba.", "XXXX-XX-XX"),
        ("Le 9 thermidor an XX, personne ne tomba.", "XXXX-XX-XX"),
        ("Charlemagne régnait en l'an 800.", "0800"),
        ("Alésia tomba en 52 avant J.-C.", "BC0052"),
        ("Le temple est du IIe siècle avant J.-C.", "BC01"),
        ("Le premier dimanche de juin, on vote.", "1999-06-06"),
        ("Le siècle dernier fut long.", "18"),
        ("En 2150, il fera chaud.", "2150"),
    ],
)
def test_feasts_and_other_calendars_come_to_days(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize("text", ["Le 31 février 1999.", "Le 30 février.", "Le 31 avril au soir."])
def test_a_day_that_is_none_is_told_and_moves_to_no_other(text: str) -> None:
    (found,) = find_times("a", text, [Span(0, len(text))], published=DAY)
    assert found.value[4:8] in ("-02-", "-04-")
    assert (found.earliest, found.latest) == (None, None)


@pytest.mark.parametrize("year", [*range(0, 10_000, 37), 9999])
def test_any_year_of_four_digits_is_read_without_a_fault(year: int) -> None:
    text = f"Le 29 février {year:04d}, en l'an {year}, au printemps {year:04d}, le premier lundi de mai {year:04d}."
    assert find_times("a", text, [Span(0, len(text))], published=DAY)
