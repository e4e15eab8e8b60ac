from __future__ import annotations

import sys
from dataclasses import replace
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


def test_an_object_that_encodes_serves_as_well_as_a_name() -> None:
    class Silent:
        def encode(self, sentences: list[str]) -> list[list[float]]:
            return [[0.0, 0.0] for _ in sentences]

    assert recoupe.dossier(ARTICLES, embeddings=Silent()) == recoupe.dossier(ARTICLES)


def test_a_model_of_embeddings_that_cannot_serve_is_told_before_any_article_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    steps: list[tuple[int, int]] = []
    with pytest.raises(recoupe.EmbeddingsError, match="not installed"):
        recoupe.dossier(ARTICLES, embeddings="absent", progress=lambda *step: steps.append(step))
    assert steps == []


STORY = (
    recoupe.Article(
        "a", "« Le pont restera fermé jusqu’au printemps », a déclaré lundi la maire Jeanne Aubrac.\n"
    ),
    recoupe.Article(
        "b", "« Le pont restera fermé jusqu’au printemps », a dit Jeanne Aubrac.\nPaul Ravier sort.\n"
    ),
    recoupe.Article("c", "« Il faudra prendre le bac », a répondu Paul Ravier.\n"),
)


@pytest.fixture(scope="module")
def judgements() -> tuple[recoupe.Judgement, ...]:
    found = recoupe.to_json(recoupe.dossier(STORY))
    a, b, c = (one["id"] for one in found["quotations"])
    return (
        recoupe.judge(found, kind="different", of=[a, b]),
        recoupe.judge(found, kind="same", of=[b, c]),
        recoupe.judge(found, kind="speaker", of=[c], name="Jeanne Aubrac"),
    )


def findings(made: recoupe.Dossier) -> recoupe.Dossier:
    return replace(made, judgements=())


def test_what_people_decided_is_kept_to(judgements: tuple[recoupe.Judgement, ...]) -> None:
    made = recoupe.dossier(STORY, judgements=judgements)
    assert [one.state for one in made.judgements] == ["applied"] * 3
    assert [[name[0] for name in one.members] for one in made.statements] == [["a"], ["b", "c"]]
    assert {q.speaker.name for q in made.quotations} == {"Jeanne Aubrac"}


def test_judgements_in_any_order_and_twice_over_come_to_the_same(
    judgements: tuple[recoupe.Judgement, ...],
) -> None:
    made = findings(recoupe.dossier(STORY, judgements=judgements))
    assert all(
        findings(recoupe.dossier(STORY, judgements=lines)) == made for lines in permutations(judgements)
    )
    assert findings(recoupe.dossier(STORY, judgements=judgements * 2)) == made


def test_judgements_follow_a_text_that_was_added_to(judgements: tuple[recoupe.Judgement, ...]) -> None:
    later = [replace(one, text=f"Mis à jour à 20 heures.\n\n{one.text}") for one in STORY]
    made = recoupe.dossier(later, judgements=judgements)
    assert [one.state for one in made.judgements] == ["moved"] * 3
    assert [len(one.members) for one in made.statements] == [1, 2]


def test_judgements_on_other_articles_change_nothing(judgements: tuple[recoupe.Judgement, ...]) -> None:
    made = recoupe.dossier(ARTICLES, judgements=judgements)
    assert [one.state for one in made.judgements] == ["unfit"] * 3
    assert findings(made) == recoupe.dossier(ARTICLES)
