from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.comparison.judging.outcome import State
from recoupe.judgements import About, Kind
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recoupe.store import Asking

TEXTS = {
    "Le Phare": "La préfète Odile Vasseur a déclaré vendredi à Lomont : « Les deux bergers restent introuvables ».",
    "La Vigie": "La préfète Odile Vasseur a affirmé vendredi à Lomont que trente pompiers cherchaient les bergers.",
    "Radio Estuaire": "Selon la préfète Odile Vasseur, des pompiers cherchent à Lomont ceux que le barrage a emportés.",
}


MIXED = {
    "Le Phare": "L’explosion de Vaudry a fait 30 blessés. « Nous cherchons encore dans les ruines de l’usine », a dit "
    "la préfète, Farida Lakdar-Vernet.",
    "La Vigie": "À Vaudry, les secours comptent 31 blessés. La préfète Farida Lakhdar-Vernet assure que les ruines de "
    "l’usine sont fouillées encore.",
    "Radio Estuaire": "Les hôpitaux soignent 31 blessés. L’usine de Vaudry fume encore. Il faisait 12 degrés.",
}


def filled(name: str, texts: dict[str, str]) -> Store:
    made = Store(name)
    for outlet, text in texts.items():
        made.add(analyse(Article("dit", text, outlet, "À Vaudry, une usine explose", published="2021-09-17")))
    made.settle()
    return made


@pytest.fixture
def mixed(tmp_path: Path) -> Iterator[Store]:
    """Give a store that asks about values and names."""
    with filled(str(tmp_path / "mixed.db"), MIXED) as made:
        yield made


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
    before = {one.id: one.carried for one in store.sayings()}
    store.answer(asked.id, Kind.DIFFERENT)
    store.settle()
    said = {one.id: one for one in store.sayings()}
    a, b = said[asked.a.id], said[asked.b.id]
    assert (a.story, a.statement) != (b.story, b.statement)
    assert a.carried + b.carried < before[a.id] + before[b.id]


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


def asked_of(store: Store, about: About) -> Asking:
    return next(one for one in store.questions() if one.about is about)


def test_values_and_names_are_asked_about_as_they_stand(mixed: Store) -> None:
    values, people = asked_of(mixed, About.VALUES), asked_of(mixed, About.ACTORS)
    assert {values.a.told, values.b.told} == {"30", "31"}
    assert "blessés" in values.subject
    assert {people.a.told, people.b.told} == {"Farida Lakdar-Vernet", "Farida Lakhdar-Vernet"}
    for side in (values.a, values.b, people.a, people.b):
        article = mixed.article(side.article)
        assert article is not None
        assert side.span.of(article.text) == side.said
        assert f"{side.before}{side.said}{side.after}" in article.text
        assert (side.type, side.id) == ("", "")


@pytest.mark.parametrize(
    ("about", "kind", "written"),
    [
        (About.VALUES, Kind.SAME, Kind.SAME),
        (About.VALUES, Kind.DIFFERENT, Kind.DIFFERENT),
        (About.VALUES, Kind.UNSURE, Kind.UNSURE),
        (About.ACTORS, Kind.SAME, Kind.MERGE),
        (About.ACTORS, Kind.DIFFERENT, Kind.SPLIT),
        (About.ACTORS, Kind.UNSURE, Kind.UNSURE),
    ],
)
def test_an_answer_of_values_or_names_is_the_judgement_that_fits(
    mixed: Store, about: About, kind: Kind, written: Kind
) -> None:
    """It is applied to the dossier, is asked no more, and waits again once it is taken back."""
    before, asked = waiting(mixed), asked_of(mixed, about)
    judgement = mixed.answer(asked.id, kind)
    assert judgement is not None
    assert (judgement.kind, judgement.about) == (written, about)
    mixed.settle()
    dossier = mixed.dossier(asked.story)
    assert dossier is not None
    assert [one.state for one in dossier.judgements] == [State.APPLIED]
    assert asked.id not in waiting(mixed)
    assert mixed.ask_again(asked.id) == judgement
    assert mixed.judgements() == ()
    mixed.settle()
    assert waiting(mixed) == before


def test_who_is_held_two_is_two_where_the_story_is_told(mixed: Store) -> None:
    asked = asked_of(mixed, About.ACTORS)
    mixed.answer(asked.id, Kind.DIFFERENT)
    dossier = mixed.dossier(asked.story)
    assert dossier is not None
    assert {"Farida Lakdar-Vernet", "Farida Lakhdar-Vernet"} <= {one.name for one in dossier.actors}


def test_questions_are_the_same_in_any_store_that_asks_them(mixed: Store, tmp_path: Path) -> None:
    with filled(str(tmp_path / "other.db"), dict(reversed(MIXED.items()))) as other:
        assert waiting(other) == waiting(mixed)


def test_a_question_that_is_not_asked_has_no_answer(store: Store) -> None:
    assert store.answer("none", Kind.SAME) is None
    assert store.judgements() == ()
