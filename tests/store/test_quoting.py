from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.analysis import analyse
from recoupe.analysis.quotations.quotation import Quotation, Speaker
from recoupe.analysis.record import from_record, to_record
from recoupe.article import Article
from recoupe.comparison.judging.outcome import State
from recoupe.judgements import Kind
from recoupe.store import Exhibit, Saying, Store, Unit
from recoupe.store.asked import Asked
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from recoupe.analysis.analysis import Analysis

TEXTS = {
    "Le Phare": "La préfète Odile Vasseur a déclaré vendredi à Lomont : « Les deux bergers restent introuvables ». "
    "« Nous les cherchons », a ajouté le maire, Luc Morel.",
    "La Vigie": "La préfète Odile Vasseur a affirmé vendredi à Lomont que trente pompiers cherchaient les bergers.",
    "Radio Estuaire": "Selon la préfète Odile Vasseur, des pompiers cherchent à Lomont ceux que le barrage a emportés.",
}
TITLE = "Le barrage de Lomont cède"
ALL = Asked(of=Unit.QUOTATIONS)


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    return [
        analyse(Article("crue", text, outlet, TITLE, published="2021-09-17"))
        for outlet, text in TEXTS.items()
    ]


def kept(quotation: Quotation) -> Quotation | None:
    return quotation


def lost(_: Quotation) -> Quotation | None:
    return None


def shorter(quotation: Quotation) -> Quotation | None:
    """Return it without its last letters, under the name of its new place."""
    span = quotation.content[-1]
    content = (*quotation.content[:-1], Span(span.start, span.end - 3))
    name = f"{quotation.article}-q{content[0].start}-{content[-1].end}"
    return replace(quotation, id=name, content=content, quoted=(), evidence=None)


def renamed(quotation: Quotation) -> Quotation | None:
    return replace(quotation, speaker=Speaker("Zénobie Arquès"))


CHANGES = (kept, lost, shorter, renamed)


def otherwise(whole: Analysis, changes: Mapping[int, Callable[[Quotation], Quotation | None]]) -> Analysis:
    """Return an analysis as other rules might have made it."""
    made = (changes.get(number, kept)(one) for number, one in enumerate(whole.quotations))
    return replace(whole, quotations=tuple(one for one in made if one is not None))


@contextmanager
def other_rules(store: Store, analyses: list[Analysis]) -> Iterator[None]:
    """Have all that the store knows be of other rules than those now, which find `analyses`."""
    records = {one.article.digest: to_record(one) for one in analyses}
    store._connection.execute("UPDATE analysis SET maker = 'of before'")

    def found(article: Article, **_: Any) -> Analysis:
        return from_record(records[article.digest], article)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recoupe.store.analyses.analyse", found)
        yield


def names(store: Store) -> list[str]:
    return [one.id for one in store.articles()]


def place(one: Saying | Exhibit) -> tuple[str, int]:
    return one.article, one.span.start


def told(store: Store) -> list[object]:
    """Return all that a store tells of what is said."""
    tables = ("story", "statement", "question")
    rows = [sorted(map(tuple, store._connection.execute(f"SELECT * FROM {one}"))) for one in tables]  # noqa: S608 - names of ours
    rows[0] = [(*row[:7], *row[8:]) for row in rows[0]]  # all but when the last came in
    members = "SELECT id, quotation, story, statement FROM statement_member JOIN article ON number = article ORDER BY 2"
    spoken = [store.sayings(word) for word in ("bergers", "introuvables", "cherchons", "emportés", "Arquès")]
    people = [store.spellings(name) for name in ("Odile Vasseur", "Luc Morel", "Zénobie Arquès")]
    said = list(map(tuple, store._connection.execute(members)))
    return [*rows, said, store.sayings(limit=100), *spoken, *people, store.facets(ALL)]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.dictionaries(st.integers(0, 2), st.sampled_from(CHANGES)), min_size=3, max_size=3))
def test_what_is_read_anew_is_told_as_if_it_had_been_read_so_at_first(
    tmp_path_factory: pytest.TempPathFactory, analyses: list[Analysis], changes: list[dict[int, Any]]
) -> None:
    """Rows, statements, questions, searches and counts, whatever other rules had found."""
    folder = tmp_path_factory.mktemp("stores")
    with Store(str(folder / "new.db")) as new, Store(str(folder / "old.db")) as old:
        for one, change in zip(analyses, changes, strict=True):
            new.add(one)
            old.add(otherwise(one, change))
        new.settle()
        old.settle()
        with other_rules(old, analyses):
            assert old.analyses(names(old)) == new.analyses(names(new))
            old.settle()
        assert told(old) == told(new)


def test_what_is_read_anew_and_says_the_same_leaves_its_story_alone(
    tmp_path: Path, analyses: list[Analysis]
) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        for one in analyses:
            store.add(one)
        store.settle()
        before = store.tick
        with other_rules(store, analyses):
            store.analyses(names(store))
        assert (store.tick, store.reread) == (before, 0)
        assert store._connection.execute("SELECT min(told) FROM story").fetchone()[0] == 1


def test_what_stops_in_the_middle_leaves_all_as_it_was(
    tmp_path: Path, analyses: list[Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The analysis and what is drawn of it are written together, or not at all."""
    name = tmp_path / "desk.db"
    with Store(str(name)) as store:
        for one in analyses:
            store.add(otherwise(one, {0: renamed}))
        store.settle()
        before = told(store)
        monkeypatch.setattr("recoupe.store.quoting.GONE", ("this is no statement",))
        with other_rules(store, analyses), pytest.raises(Exception, match="syntax error"):
            store.analyses(names(store))
        assert told(store) == before
        assert (
            store._connection.execute("SELECT DISTINCT maker FROM analysis").fetchall()[0][0] == "of before"
        )


@pytest.mark.parametrize("kind", [Kind.SAME, Kind.DIFFERENT])
def test_what_people_decided_fits_what_is_read_anew(
    tmp_path: Path, analyses: list[Analysis], kind: Kind
) -> None:
    """Rules that draw a quotation otherwise lose no judgement, and ask nothing that is answered."""
    with Store(str(tmp_path / "desk.db")) as store:
        for one in analyses:
            store.add(one)
        store.settle()
        asked = store.questions()[0]
        judgement = store.answer(asked.id, kind)
        store.settle()
        drawn = [otherwise(one, dict.fromkeys(range(3), shorter)) for one in analyses]
        with other_rules(store, drawn):
            dossier = store.dossier(asked.story)
            store.settle()
            assert dossier is not None
            assert [one.state for one in dossier.judgements] == [State.MOVED]
            assert store.judgements() == (judgement,)
            pairs = [{place(one.a), place(one.b)} for one in store.questions()]
            assert {place(asked.a), place(asked.b)} not in pairs
            held = {place(one): one.statement for one in store.sayings()}
            assert (held[place(asked.a)] == held[place(asked.b)]) is (kind is Kind.SAME)


def test_of_a_quotation_that_is_gone_nothing_is_asked(tmp_path: Path, analyses: list[Analysis]) -> None:
    """Before its story is told again as after."""
    with Store(str(tmp_path / "desk.db")) as store:
        for one in analyses:
            store.add(one)
        store.settle()
        assert store.questions()
        with other_rules(store, [otherwise(one, dict.fromkeys(range(3), lost)) for one in analyses]):
            store.analyses(names(store))
            assert not store.questions()
            assert not store.sayings()
            store.settle()
            assert not store.questions()
            assert not store.sayings()
            assert not store.spellings("Odile Vasseur")
