from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import recoupe
from recoupe.analysis.times.stated import find_stated

if TYPE_CHECKING:
    from recoupe.analysis.times import Stated


def stated(text: str) -> list[Stated]:
    return list(find_stated(text, recoupe.times(text)))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Publié le 12 avril à 8 h 30", (4, 12)),
        ("LISBONNE, 9 avril (Agence Atlantique) – La ministre part.", (4, 9)),
        ("La commission se penche aujourd'hui, lundi 29 mai, sur le dossier.", (5, 29)),
        ("Le collectif a déposé ce mercredi 7 février un recours.", (2, 7)),
        ("Le maire l'a dit hier, mercredi 8 mars, devant les élus.", (3, 9)),
        ("Le maire le dira demain, jeudi 9 mars, devant les élus.", (3, 8)),
        ("Le maire l'a dit hier, mercredi 28 février, devant les élus.", (3, 1)),
    ],
)
def test_an_article_says_which_day_it_is_of(text: str, day: tuple[int, int]) -> None:
    assert [one.day for one in stated(text)] == [day]


@pytest.mark.parametrize(
    "text", ["Le pont a cédé mercredi 12 avril.", "Aujourd'hui, il pleut.", "Hier, il pleuvait."]
)
def test_what_happened_on_a_day_is_not_the_articles(text: str) -> None:
    assert stated(text) == []


def test_today_said_with_its_date_is_that_date() -> None:
    text = "La commission se penche aujourd'hui, lundi 29 mai, sur le dossier."
    assert [time.value for time in recoupe.times(text, published="2023-05-28")] == ["2023-05-29"]
