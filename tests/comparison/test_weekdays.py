from __future__ import annotations

import pytest

import recoupe

DATED = recoupe.Article(
    "a",
    "La crue\n\nL'Orbelle est sortie de son lit dimanche. Lundi, le préfet a fait évacuer Saint-Aubry.",
    published="2023-10-23",
)
NEXT = recoupe.Article(
    "b", "La crue, suite\n\nLes écoles de Saint-Aubry sont restées fermées mardi.", published="2023-10-24"
)


def written(text: str) -> str:
    """Return the day from which *hier* is counted in an article read with the two, less that one day."""
    article = recoupe.Article("c", f"Les sinistrés\n\n{text} Hier, il pleuvait à Saint-Aubry.")
    found = recoupe.dossier([DATED, NEXT, article])
    return next(time.value for time in found.times if time.article == "c" and time.rule == "yesterday")


@pytest.mark.parametrize(
    ("text", "yesterday"),
    [
        ("L'Orbelle a débordé lundi 23 octobre. Les écoles ont fermé mardi.", "2023-10-23"),
        ("L'Orbelle a débordé lundi 23 octobre. Le préfet a parlé lundi.", "2023-10-22"),
        ("Le maire l'a dit hier, mardi 24 octobre. Le préfet a parlé lundi.", "2023-10-24"),
        ("Ce mercredi 25 octobre, le préfet est venu. Les écoles ont fermé mardi.", "2023-10-24"),
    ],
    ids=["a weekday the others tell", "nothing behind its own", "the day before is said", "the day is said"],
)
def test_an_article_is_of_the_day_on_which_its_words_fit_those_of_others(text: str, yesterday: str) -> None:
    assert written(text) == yesterday


def test_a_weekday_that_no_article_knows_moves_nothing() -> None:
    assert written("L'Orbelle a débordé lundi 23 octobre. Les élus se sont réunis jeudi.") == "2023-10-22"
