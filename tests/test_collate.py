from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import recoupe
from recoupe import collate, examples
from recoupe.comparison.dossier import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = examples.articles()
SAID = "Nous rouvrirons la ligne avant l'été, quoi qu'en disent les actionnaires de la compagnie"
TOLD = "La liaison ferroviaire avait fermé en novembre après l'effondrement d'un talus sur la voie"


def article(name: str, text: str) -> recoupe.Article:
    return recoupe.Article(name, text)


def test_the_passages_are_those_of_the_dossier() -> None:
    found = [one for one in recoupe.copies(ARTICLES).passages if one.a.article != one.b.article]
    assert tuple(found) == recoupe.dossier(ARTICLES).passages


def test_every_span_holds_its_words_in_both_articles() -> None:
    texts = {one.id: one.text for one in ARTICLES}
    for passage in recoupe.copies(ARTICLES, speech=False).passages:
        a, b = (place.span.of(texts[place.article]) for place in (passage.a, passage.b))
        assert a == a.strip() != ""
        assert b == b.strip() != ""
        assert all(edit.a in passage.a.span and edit.b in passage.b.span for edit in passage.edits)


def test_the_order_of_articles_makes_no_difference() -> None:
    forth, back = recoupe.copies(ARTICLES, speech=False), recoupe.copies(ARTICLES[::-1], speech=False)
    assert tuple(forth.passages) == tuple(back.passages)
    assert forth.families == back.families
    assert forth.dependence == back.dependence
    assert forth.boilerplate == back.boilerplate


def test_marks_alone_tell_speech_in_marks_and_reading_tells_the_rest() -> None:
    texts = [f"{name} : la ministre assure que {SAID[0].lower()}{SAID[1:]}." for name in ("Un", "Deux")]
    pair = [article(str(number), text) for number, text in enumerate(texts)]
    assert [one.kind for one in recoupe.copies(pair, speech=False).passages] == [PassageKind.NARRATION]
    assert [one.kind for one in recoupe.copies(pair, speech=True).passages] == [PassageKind.BOTH]
    quoted = [article(str(number), f"{number} « {SAID} »") for number in range(2)]
    assert [one.kind for one in recoupe.copies(quoted, speech=False).passages] == [PassageKind.QUOTE]


def test_many_articles_are_told_by_marks_unless_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []

    def speech(articles: tuple[recoupe.Article, ...], *_: object) -> Iterator[object]:
        read.extend(articles)
        return iter(())

    monkeypatch.setattr(collate, "_speech", speech)
    monkeypatch.setattr(collate, "MANY", 1)
    recoupe.copies(ARTICLES)
    assert not read
    recoupe.copies(ARTICLES, speech=True)
    assert len(read) == len(ARTICLES)


def test_articles_are_compared_with_those_against_and_not_with_one_another() -> None:
    ours = [article("a", f"{TOLD}. {SAID}."), article("b", f"{SAID}.")]
    theirs = [article("x", f"Rappel. {TOLD}."), article("y", f"Encore. {TOLD}.")]
    found = [(one.a.article, one.b.article) for one in recoupe.copies(ours, against=theirs).passages]
    assert found == [("a", "x"), ("a", "y")]


def test_a_repeated_sentence_is_found_inside_its_article() -> None:
    text = f"{TOLD}. Une phrase entre les deux. {TOLD}."
    (passage,) = recoupe.copies([article("a", text)], speech=False).passages
    assert (passage.a.article, passage.b.article) == ("a", "a")
    assert passage.a.span.of(text) == passage.b.span.of(text) == f"{TOLD}."
    assert passage.a.span.end <= passage.b.span.start


def test_fewer_words_than_asked_for_are_no_passage() -> None:
    pair = [article("a", f"{TOLD}."), article("b", f"Rappel. {TOLD}.")]
    assert len(list(recoupe.copies(pair, min_words=16, speech=False).passages)) == 1
    assert list(recoupe.copies(pair, min_words=17, speech=False).passages) == []


def test_progress_is_told_while_articles_are_read_and_while_they_are_compared() -> None:
    told: list[tuple[int, int]] = []
    recoupe.copies(ARTICLES, speech=False, progress=lambda done, total: told.append((done, total)))
    read, total = told[: len(ARTICLES)], 2 * len(ARTICLES)
    assert read == [(number, total) for number in range(1, len(ARTICLES) + 1)]
    assert told == sorted(told)
    assert all(done <= every == total for done, every in told)


def test_two_articles_of_one_id_are_an_error() -> None:
    with pytest.raises(ValueError, match="one id"):
        recoupe.copies([article("a", TOLD)], against=[article("a", SAID)])
    with pytest.raises(ValueError, match="min_words"):
        recoupe.copies([article("a", TOLD)], min_words=3)


def test_no_articles_share_nothing() -> None:
    copies = recoupe.copies([])
    assert (list(copies.passages), copies.families, copies.dependence, copies.boilerplate) == ([], (), (), ())
