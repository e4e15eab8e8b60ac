from __future__ import annotations

import pytest

from recoupe.analysis.times import Time, TimeType, interval
from recoupe.presentation.interface import interface
from recoupe.presentation.spelling import spell_time
from recoupe.text import Span


def spelled(value: str, kind: TimeType, language: str) -> str:
    days = interval(value) if kind in (TimeType.DATE, TimeType.TIME) else (None, None)
    told = spell_time(Time("a", Span(0, 1), kind, value, *days, "", ""), interface(language))
    return told.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("value", "kind", "french", "english"),
    [
        ("2017-04-12", TimeType.DATE, "mercredi 12 avril 2017", "Wednesday 12 April 2017"),
        ("2017-04", TimeType.DATE, "avril 2017", "April 2017"),
        ("2017", TimeType.DATE, "2017", "2017"),
        ("198", TimeType.DATE, "1980–1989", "1980–1989"),
        (
            "2017-WI",
            TimeType.DATE,
            "1er décembre 2017 – 28 février 2018",
            "1 December 2017 – 28 February 2018",
        ),
        ("XXXX-04-12", TimeType.DATE, "12 avril", "12 April"),
        ("XXXX-WXX-2TMO", TimeType.TIME, "mardi, matin", "Tuesday, morning"),
        ("XXXX-SU", TimeType.DATE, "été", "summer"),
        ("XXXX", TimeType.DATE, "date ouverte", "date open"),
        ("PRESENT_REF", TimeType.DATE, "présent", "present"),
        ("2017-04-12TEV", TimeType.TIME, "mercredi 12 avril 2017, soir", "Wednesday 12 April 2017, evening"),
        ("PT15M", TimeType.DURATION, "15 minutes", "15 minutes"),
        ("P1.5Y", TimeType.DURATION, "1.5 ans", "1.5 years"),
        ("PT1H30M", TimeType.DURATION, "1 heure 30 minutes", "1 hour 30 minutes"),
        ("P1Y6M", TimeType.DURATION, "1 an 6 mois", "1 year 6 months"),
        ("BC0052", TimeType.DATE, "BC0052", "BC0052"),
        ("PXM", TimeType.DURATION, "durée ouverte", "open length"),
        ("P1D", TimeType.SET, "chaque jour", "every day"),
        ("P2M", TimeType.SET, "rythme : 2 mois", "every 2 months"),
    ],
)
def test_a_value_is_spelled_as_people_write_it(value: str, kind: TimeType, french: str, english: str) -> None:
    assert spelled(value, kind, "fr") == french
    assert spelled(value, kind, "en") == english
