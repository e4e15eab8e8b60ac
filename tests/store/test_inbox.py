from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.judgements import Kind
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = {
    "Le Phare": "La préfète Odile Vasseur a déclaré vendredi à Lomont : « Les deux bergers restent introuvables ».",
    "La Vigie": "La préfète Odile Vasseur a affirmé vendredi à Lomont que trente pompiers cherchaient les bergers.",
    "Radio Estuaire": "Selon la préfète Odile Vasseur, des pompiers cherchent à Lomont ceux que le barrage a emportés.",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "desk.db")) as made:
        for outlet, text in TEXTS.items():
            title = "Le barrage de Lomont cède"
            made.add(analyse(Article("crue", text, outlet, title, published="2021-09-17")))
        made.settle()
        yield made


def waiting(store: Store) -> list[str]:
    return [one.id for one in store.questions()]


def test_the_least_sure_is_asked_first_with_both_quotations_and_why(store: Store) -> None:
    asked = store.questions()
    assert [one.doubt for one in asked] == sorted(one.doubt for one in asked)
    assert len(asked) == store.open_questions() > 0
    for one in asked:
        assert one.a.outlet != one.b.outlet
        assert one.why
        assert store.question(one.id) == one
        assert store.story(one.story) is not None


@pytest.mark.parametrize("kind", [Kind.SAME, Kind.DIFFERENT, Kind.UNSURE])
def test_an_answer_is_a_judgement_that_stands_and_can_be_taken_back(store: Store, kind: Kind) -> None:
    before = waiting(store)
    judgement = store.answer(before[0], kind, author="Claire")
    assert store.judgements() == (judgement,)
    assert waiting(store) == before[1:]
    store.settle()
    assert before[0] not in waiting(store)
    assert judgement is not None
    store.take_back(judgement)
    assert store.judgements() == ()
    store.settle()
    assert waiting(store) == before


def test_an_answer_is_taken_back_before_the_story_is_told_again(store: Store) -> None:
    before = waiting(store)
    judgement = store.answer(before[0], Kind.SAME)
    assert judgement is not None
    store.take_back(judgement)
    assert waiting(store) == before


def test_an_answer_is_heard_where_stories_are_told(store: Store) -> None:
    """What is different is two statements, and how many outlets carry each is counted again."""
    asked = next(one for one in store.questions() if one.held)
    store.answer(asked.id, Kind.DIFFERENT)
    store.settle()
    said = {one.id: one for one in store.sayings()}
    a, b = said[asked.a.id], said[asked.b.id]
    assert (a.story, a.statement) != (b.story, b.statement)
    assert a.carried + b.carried < asked.a.carried + asked.b.carried


def test_an_answer_given_while_a_story_is_told_is_not_lost(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was found before the answer is not written over it."""
    (asked, *_), followed = store.questions(), Store._followed

    def interrupted(self: Store, *told: Any) -> Any:
        found = followed(self, *told)
        monkeypatch.undo()
        store.answer(asked.id, Kind.DIFFERENT)
        return found

    store._connection.execute("UPDATE story SET told = 0")
    monkeypatch.setattr(Store, "_followed", interrupted)
    store.settle()
    assert asked.id not in waiting(store)
    store.settle()
    said = {one.id: one.statement for one in store.sayings()}
    assert said[asked.a.id] != said[asked.b.id]


def test_a_question_that_is_not_asked_has_no_answer(store: Store) -> None:
    assert store.answer("none", Kind.SAME) is None
    assert store.judgements() == ()
