from __future__ import annotations

from itertools import permutations

import pytest

import recoupe

ARTICLES = (
    recoupe.Article("a", "« Le pont restera fermé », a déclaré lundi la maire Jeanne Aubrac.\n"),
    recoupe.Article("b", "La maire Jeanne Aubrac a annoncé que le pont restera fermé.\n"),
    recoupe.Article("c", "Une navette sera proposée aux écoliers.\n"),
)


def test_progress_counts_each_article_then_their_comparison() -> None:
    steps: list[tuple[int, int]] = []
    recoupe.dossier(ARTICLES, progress=lambda done, all_of_them: steps.append((done, all_of_them)))
    assert steps == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_library_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    recoupe.report(recoupe.dossier(ARTICLES))
    assert capfd.readouterr() == ("", "")


def test_the_dossier_is_the_comparison_of_the_analyses_in_any_order() -> None:
    made = recoupe.compare(recoupe.analyse(article) for article in ARTICLES)
    assert all(recoupe.dossier(order) == made for order in permutations(ARTICLES))


def test_articles_may_come_one_by_one_or_not_at_all() -> None:
    assert len(recoupe.dossier(iter(ARTICLES)).analyses) == 3
    assert recoupe.dossier([]).quotations == ()


def test_the_timeline_is_that_of_the_dossier_with_whom_it_names() -> None:
    articles = (
        recoupe.Article("a", "La maire Jeanne Aubrac a fermé le pont le 7 mars 2021.\n"),
        recoupe.Article("b", "Le pont a été fermé le 7 mars 2021. Paul Ravier en doute.\n"),
    )
    steps: list[tuple[int, int]] = []
    made = recoupe.dossier(articles)
    told = recoupe.timeline(reversed(articles), progress=lambda *step: steps.append(step))
    assert told.entries == made.timeline
    assert (told.articles, told.year) == (made.articles, made.year)
    assert [actor.name for actor in told.actors] == ["Jeanne Aubrac"]
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(recoupe.PipelineError, match="xx_absent"):
        recoupe.dossier(ARTICLES, model="xx_absent")
