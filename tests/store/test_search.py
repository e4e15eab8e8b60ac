from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.newsstand import DIRECT, INDIRECT, MIXED, Said, speech

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.store import Asked, Order, Store, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recoupe.analysis.speech import Speech
    from recoupe.comparison.followed import Followed

SPEECHES = [
    speech(
        "pont",
        [Said("Le pont restera fermé", "Jeanne Aubrac"), Said("Il rouvrira", "Luc Morel", INDIRECT)],
        outlet="Le Phare",
        published="2023-03-14",
    ),
    speech(
        "bac", [Said("Le bac est plein", "JEANNE AUBRÂC", MIXED)], outlet="La Vigie", published="2023-03-15"
    ),
    speech("quai", [Said("Le pont restera fermé")], outlet="Le Phare", published="2023-03-16T08:00:00+01:00"),
    speech("sans jour", [], told="Le pont sans date"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "desk.db")) as made:
        for one in SPEECHES:
            made.add(one)
        yield made


def articles(store: Store, asked: Asked) -> list[str]:
    return [hit.id.rpartition("-")[0] for hit in store.search(asked)]


def said(store: Store, asked: Asked) -> list[tuple[str, str]]:
    return [(one.article.rpartition("-")[0], one.said) for one in store.sayings(asked)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(), ["quai", "bac", "pont", "sans jour"]),
        (Asked(order=Order.EARLIEST), ["sans jour", "pont", "bac", "quai"]),
        (Asked("pont", order=Order.LATEST), ["quai", "pont", "sans jour"]),
        (Asked(outlets=("Le Phare",)), ["quai", "pont"]),
        (Asked(outlets=("Le Phare", "La Vigie")), ["quai", "bac", "pont"]),
        (Asked(outlets=("",)), ["sans jour"]),
        (Asked(outlets=("Nulle Part",)), []),
        (Asked(since=date(2023, 3, 15)), ["quai", "bac"]),
        (Asked(until=date(2023, 3, 15)), ["bac", "pont"]),
        (Asked(since=date(2023, 3, 16), until=date(2023, 3, 16)), ["quai"]),
        (Asked(speakers=("jeanne aubrac",)), ["bac", "pont"]),
        (Asked(speakers=("",)), ["quai"]),
        (Asked(kinds=(INDIRECT, MIXED)), ["bac", "pont"]),
        (Asked(speakers=("Jeanne Aubrac",), kinds=(INDIRECT,)), []),
        (Asked("fermé", speakers=("Luc Morel",)), ["pont"]),
        (Asked(carried=(0,)), ["quai", "bac", "pont"]),
        (Asked(carried=(1, 5)), []),
        (Asked('"*('), []),
    ],
)
def test_articles_are_found_by_all_that_is_asked(store: Store, asked: Asked, found: list[str]) -> None:
    """Values of one kind are either, kinds of values are both; who speaks must speak so."""
    assert articles(store, asked) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (
            Asked("ferme", of=Unit.QUOTATIONS),
            [("quai", "Le pont restera fermé"), ("pont", "Le pont restera fermé")],
        ),
        (Asked("hier", of=Unit.QUOTATIONS), []),
        (Asked(speakers=("Luc Morel",), of=Unit.QUOTATIONS), [("pont", "Il rouvrira")]),
        (
            Asked(outlets=("Le Phare",), kinds=(DIRECT,), of=Unit.QUOTATIONS),
            [("quai", "Le pont restera fermé"), ("pont", "Le pont restera fermé")],
        ),
    ],
)
def test_quotations_are_found_by_what_is_said(
    store: Store, asked: Asked, found: list[tuple[str, str]]
) -> None:
    assert said(store, asked) == found


def test_a_quotation_found_stands_where_it_says(store: Store) -> None:
    """Its spans are those of its article's text, and the words around it lead to it."""
    for one in store.sayings(Asked(of=Unit.QUOTATIONS)):
        (article,) = store.articles([one.article])
        assert one.span.of(article.text) == one.said
        assert f"{one.before}{one.said}{one.after}" in article.text
        assert one.cue == ("dit",)
        assert (one.outlet, one.digest) == (article.outlet, article.digest)


def test_pages_of_a_search_follow_one_another(store: Store) -> None:
    pages = [store.search(Asked(), limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [len(page) for page in pages] == [3, 1, 0]
    assert [hit for page in pages for hit in page] == store.search(Asked())


def test_the_newest_text_of_a_page_stands_for_it(tmp_path: Path) -> None:
    """What only an earlier text says is found where earlier texts are asked for."""
    with Store(str(tmp_path / "desk.db")) as store:
        for words in ("Le pont rouvrira", "Le pont restera fermé"):
            page = speech("pont", [Said(words, "Jeanne Aubrac")], url="https://phare.example/pont")
            store.add(page)
        assert len(store.search("pont")) == 1
        assert store.search("rouvrira") == []
        assert len(store.search(Asked("rouvrira", earlier=True))) == 1
        assert [one.said for one in store.sayings("pont")] == ["Le pont restera fermé"]
        assert len(store.sayings(Asked("pont", earlier=True))) == 2


def test_another_program_s_article_is_found_at_the_next_search(tmp_path: Path) -> None:
    name = str(tmp_path / "desk.db")
    with Store(name) as one, Store(name) as other:
        assert one.search() == []
        other.add(SPEECHES[0])
        assert len(one.search()) == len(one.search("pont")) == 1
        other.add(SPEECHES[2])
        assert len(one.search()) == 2
        assert one.facets().total == 2


def test_how_many_outlets_carry_what_is_said_is_known_once_it_is_settled(tmp_path: Path) -> None:
    texts = {
        "Le Phare": "« Deux bergers sont introuvables », a déclaré la préfète Odile Vasseur à Lomont.",
        "La Vigie": "La préfète Odile Vasseur a dit à Lomont : « Deux bergers sont introuvables ». "
        "« Nous les cherchons », a-t-elle dit.",
    }
    with Store(str(tmp_path / "desk.db")) as store:
        for outlet, text in texts.items():
            store.add(
                analyse(Article("crue", text, outlet, "Le barrage de Lomont cède", published="2021-09-17"))
            )
        assert {one.carried for one in store.sayings()} == {0}
        store.settle()
        carried = {one.said: one.carried for one in store.sayings()}
        only = [one.said for one in store.sayings(Asked(carried=(1,)))]
        (found, *_) = store.sayings('"deux bergers"')
        wordings = store.wordings(found.story, found.statement)
    assert [(one.outlet, one.said) for one in sorted(wordings, key=lambda one: one.outlet or "")] == [
        ("La Vigie", "Deux bergers sont introuvables"),
        ("Le Phare", "Deux bergers sont introuvables"),
    ]
    assert carried == {"Deux bergers sont introuvables": 2, "Nous les cherchons": 1}
    assert only == ["Nous les cherchons"]


def test_a_quotation_may_stand_in_two_statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have it among their reports; it counts as carried by as many as carry the wider one, and once."""
    text = "« Deux bergers sont introuvables », a déclaré la préfète Odile Vasseur à Lomont."
    followed = Store._followed

    def twice(self: Store, *told: Any) -> Followed:
        found = followed(self, *told)
        (whole,) = found.statements
        part = replace(whole, id="u2", members=whole.members[:2])
        return replace(found, statements=(part, whole))

    with Store(str(tmp_path / "desk.db")) as store:
        for outlet in ("Le Phare", "La Vigie", "Radio Estuaire"):
            store.add(analyse(Article("crue", text, outlet, "Lomont", published="2021-09-17")))
        monkeypatch.setattr(Store, "_followed", twice)
        store.settle()
        found = store.sayings()
        assert [(one.carried, one.statement) for one in found] == [(3, "u1")] * 3
        assert store.facets(Asked(of=Unit.QUOTATIONS)).total == 3
        assert [len(store.wordings(found[0].story, name)) for name in ("u1", "u2")] == [3, 2]


def test_an_article_of_countless_quotations_is_searched_as_far_as_4096(tmp_path: Path) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        store.add(speech("long", [Said(f"mot{number}") for number in range(4100)]))
        store.add(speech("court", [Said("mot4099")]))
        assert store.facets(Asked(of=Unit.QUOTATIONS)).total == 4097
        assert [one.article[:5] for one in store.sayings("mot4095")] == ["long-"]
        assert [one.article[:5] for one in store.sayings("mot4099")] == ["court"]


def test_a_name_is_had_in_all_its_spellings(store: Store) -> None:
    assert store.spellings("JEANNE  aubrac") == [("JEANNE AUBRÂC", 1), ("Jeanne Aubrac", 1)]
    assert store.spellings("J. Aubrac") == []


def test_what_was_kept_without_an_analysis_is_quoted_as_the_rules_have_it_once_it_is_told(
    store: Store,
) -> None:
    """The articles' `Il a dit` names nobody: so do the quotations, whoever they were given to."""
    store.settle()
    assert all(one.statement for one in store.sayings())
    assert store.spellings("Jeanne Aubrac") == []


@settings(max_examples=10, deadline=None)
@given(st.permutations(SPEECHES))
def test_any_order_of_adding_is_searched_alike(
    tmp_path_factory: pytest.TempPathFactory, speeches: list[Speech]
) -> None:
    folder, found = tmp_path_factory.mktemp("stores"), []
    for name, order in (("all.db", SPEECHES), ("any.db", speeches)):
        with Store(str(folder / name)) as store:
            for one in order:
                store.add(one)
            found.append((store.search(), store.search("pont"), store.sayings(), store.facets()))
    assert found[0] == found[1]


def test_a_store_of_before_is_entered_when_it_is_opened(tmp_path: Path) -> None:
    """The steps of a store draw what searches need from what it holds."""
    name = str(tmp_path / "desk.db")
    with Store(name) as store:
        for one in SPEECHES:
            store.add(one)
        before = store.search(), store.sayings(), store.facets(), store.sayings("ferme")
        for table in ("catalogue", "spelling", "voice", "outlet", "change", "spoken", "question"):
            store._connection.execute(f"DROP TABLE {table}")
        steps = sorted(one.name for one in files("recoupe.store.migrations").iterdir())
        store._connection.execute(f"PRAGMA user_version = {steps.index('003.sql')}")
    with Store(name) as store:
        assert (store.search(), store.sayings(), store.facets(), store.sayings("ferme")) == before
