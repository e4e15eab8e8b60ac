from __future__ import annotations

import contextlib
import itertools
import pickle
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.analysis import analyse
from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.comparison import follow_all
from recoupe.comparison.stories.address import article_address
from recoupe.judgements import About, Judgement, Kind, Mark
from recoupe.store import Store, StoreError
from recoupe.store.database import APPLICATION
from recoupe.store.rows import page_of
from recoupe.text import Span

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.analysis.analysis import Analysis

FLOOD = (
    "Le barrage de Lomont a cédé jeudi 16 septembre et noyé la vallée de la Grelle. Trois fermes ont "
    "été emportées, a indiqué la préfète Odile Vasseur. « Deux bergers sont introuvables », a-t-elle "
    "déclaré."
)
FLOOD_TOLD = (
    "La vallée de la Grelle est sous les eaux depuis la rupture du barrage de Lomont, jeudi. « Deux "
    "bergers sont introuvables », a déclaré Odile Vasseur, la préfète, qui a promis des secours aux "
    "fermes emportées."
)
FLOOD_LATER = (
    "Un mois après la rupture du barrage de Lomont, la vallée de la Grelle reconstruit ses fermes. "
    "Samedi 16 octobre, la préfète Odile Vasseur est venue saluer les pompiers et les bergers sauvés "
    "des eaux."
)
MATCH = (
    "Les handballeuses de Tréval ont battu Corbigny samedi au terme d’une finale serrée. « Nous avons "
    "souffert », a déclaré l’entraîneuse Inès Bacri. La gardienne a arrêté quatre penaltys."
)
BETWEEN = (
    "Les handballeuses de Tréval donnent leur recette aux fermes noyées de la vallée de la Grelle, où "
    "le barrage de Lomont a cédé. La préfète Odile Vasseur et l’entraîneuse Inès Bacri étaient là."
)
ARTICLES = (
    Article("crue", FLOOD, "Le Phare", "Le barrage de Lomont cède", published="2021-09-17"),
    Article("grelle", FLOOD_TOLD, "La Vigie", "La Grelle sous les eaux", published="2021-09-18"),
    Article("suite", FLOOD_LATER, "Le Phare", "Lomont reconstruit", published="2021-10-17"),
    Article("match", MATCH, "La Vigie", "Tréval l’emporte", published="2021-09-19"),
    Article("recette", BETWEEN, "Radio Estuaire", "Tréval aide la Grelle", published="2021-09-25"),
)


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    return [analyse(article) for article in ARTICLES]


def stories_of(name: Path) -> list[str]:
    """Return all that a store knows of its stories, but when articles came in and the numbers of rows."""
    connection = sqlite3.connect(name)
    try:
        stories = connection.execute(
            "SELECT id, title, texts, articles, outlets, first, last, told, content FROM story"
        ).fetchall()
        entries = connection.execute("SELECT id, address, story, changed FROM entry").fetchall()
        statements = connection.execute("SELECT * FROM statement").fetchall()
        members = connection.execute(
            "SELECT story, statement, id, quotation FROM statement_member"
            " JOIN article ON article.number = statement_member.article"
        ).fetchall()
        near = connection.execute(
            "SELECT one.id, other.id, share, drawn, keeps FROM neighbour JOIN entry AS one USING (article)"
            " JOIN entry AS other ON other.article = neighbour.other"
        ).fetchall()
        parts = (stories, entries, statements, members, near)
        return [str(row) for part in parts for row in sorted(map(str, part))]
    finally:
        connection.close()


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(ARTICLES))), st.sets(st.integers(0, len(ARTICLES))))
def test_any_order_of_adding_gives_the_same_stories_and_statements(
    tmp_path_factory: pytest.TempPathFactory, analyses: list[Analysis], order: list[int], settled: set[int]
) -> None:
    """Whenever stories are brought up to date in between."""
    folder = tmp_path_factory.mktemp("stores")
    with Store(str(folder / "all.db")) as at_once, Store(str(folder / "any.db")) as any_order:
        for analysis in analyses:
            at_once.add(analysis)
        for number, one in enumerate(order):
            any_order.add(analyses[one])
            if number in settled:
                any_order.settle()
        at_once.settle()
        any_order.settle()
    assert stories_of(folder / "any.db") == stories_of(folder / "all.db")


def test_a_story_has_its_articles_its_events_and_who_said_what(
    tmp_path: Path, analyses: list[Analysis]
) -> None:
    """Two outlets report one statement of one story."""
    name = tmp_path / "desk.db"
    with Store(str(name)) as store:
        names = [store.add(one).article.id for one in analyses[:4]]
        store.settle()
        lines = store.stories()
        story = store.story(store.story_of(names[0]))
    assert sorted((line.articles, line.outlets) for line in lines) == [(1, 1), (3, 2)]
    assert story is not None
    assert [event.articles for event in story.events] == [tuple(sorted(names[:2])), (names[2],)]
    rows = sqlite3.connect(name).execute("SELECT speaker, wording, outlets FROM statement WHERE outlets > 1")
    assert ("Odile Vasseur", "identical", 2) in rows.fetchall()


def test_a_story_that_another_program_takes_apart_meanwhile_is_left_to_it(
    tmp_path: Path, analyses: list[Analysis]
) -> None:
    """It has no article any more when its turn comes."""
    name = tmp_path / "desk.db"
    left: list[tuple[str]] = []

    def other_program(done: int, _: int) -> None:
        with contextlib.closing(sqlite3.connect(name)) as connection, connection:
            left[:] = left or connection.execute("SELECT id FROM story WHERE NOT told").fetchall()
            stays = connection.execute("SELECT id FROM story WHERE told").fetchone()
            connection.execute("UPDATE entry SET story = ? WHERE story = ?", (*stays, *left[0]))
            connection.execute("DELETE FROM story WHERE id = ?", left[0])

    with Store(str(name)) as store:
        for one in (analyses[0], analyses[3]):
            store.add(one)
        store.settle(other_program)
        assert len(left) == 1
        assert len(store.stories()) == 1


def test_a_store_has_the_stories_that_its_articles_make_at_once(
    tmp_path: Path, analyses: list[Analysis]
) -> None:
    """Each told by its own articles, with their statements."""
    name = tmp_path / "desk.db"
    with Store(str(name)) as store:
        names = [store.add(one).article.id for one in analyses]
        store.settle()
        kept = {store.story(store.story_of(one)) for one in names}
        at_once = list(follow_all(store.analyses(names)))
    assert {one.story for one in at_once} == kept
    rows = sqlite3.connect(name).execute("SELECT story, id FROM statement").fetchall()
    assert sorted(rows) == sorted((one.story.id, told.id) for one in at_once for told in one.statements)


def test_every_address_ever_given_leads_to_a_story(tmp_path: Path, analyses: list[Analysis]) -> None:
    """An earlier article, or one that brings two stories together, takes nothing away."""
    given: set[str] = set()
    with Store(str(tmp_path / "desk.db")) as store:
        for analysis in reversed(analyses):
            name = store.add(analysis).article.id
            store.settle()
            given.add(store.story_of(name))
        for address in given:
            found = store.story(address)
            assert found is not None
            told = itertools.chain.from_iterable(event.articles for event in found.events)
            assert address in [article_address("story", name) for name in told]
            assert store.story(found.id) == found
        assert store.story("story-000000000000") is None


def test_of_a_page_that_changed_a_story_has_the_last_text(tmp_path: Path, analyses: list[Analysis]) -> None:
    """The earlier one is there still, and its address leads to the story."""
    with Store(str(tmp_path / "desk.db")) as store:
        pages = [
            replace(ARTICLES[0], url="https://phare.example/crue", updated="2021-09-17T18:00"),
            replace(ARTICLES[0], url="https://phare.example/crue", text=FLOOD + " Le ministre est attendu."),
        ]
        late, early = (store.add(analyse(page)).article.id for page in pages)
        store.add(analyses[1])
        store.settle()
        story = store.story(store.story_of(early))
        assert [one.id for one in store.versions(early)] == [early, late]
        (line,) = store.stories()
        assert story is not None
        assert store.story(article_address("story", early)) == story
        told = [name for event in story.events for name in event.articles]
    assert (late in told, early in told, line.articles) == (True, False, 2)


def test_what_came_in_since_a_look_is_counted(tmp_path: Path, analyses: list[Analysis]) -> None:
    """The story that an article came in to last stands first."""
    with Store(str(tmp_path / "desk.db")) as store:
        assert store.last_look() is None
        store.add(analyses[0])
        looked = datetime.now(UTC)
        store.looked(looked)
        added = [store.add(one).article.id for one in (analyses[3], analyses[1])]
        store.settle()
        assert store.last_look() == looked
        assert store.added(added[0]) - looked < timedelta(minutes=1)
        found = [(line.articles, line.new) for line in store.stories(since=looked)]
        assert found == [(2, 1), (1, 1)]
        assert [line.new for line in store.stories()] == [0, 0]


def test_a_story_alone_is_counted_as_the_list_has_it(tmp_path: Path, analyses: list[Analysis]) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        for one in analyses:
            store.add(one)
        store.settle()
        listed = store.stories()
        assert [store.line(line.id) for line in listed] == listed
        assert store.line("story-none") is None


def test_before_stories_are_settled_an_article_stands_alone(tmp_path: Path, analyses: list[Analysis]) -> None:
    """Its address is the one it will have at first."""
    with Store(str(tmp_path / "desk.db")) as store:
        name = store.add(analyses[0]).article.id
        story = store.story(store.story_of(name))
        assert story is not None
        assert [event.articles for event in story.events] == [(name,)]


def test_a_dossier_of_a_story_keeps_to_what_people_decided(tmp_path: Path, analyses: list[Analysis]) -> None:
    """A judgement is of the words it was made on, and can be taken back."""
    with Store(str(tmp_path / "desk.db")) as store:
        names = [store.add(one).article.id for one in analyses[:2]]
        store.settle()
        address = store.story_of(names[0])
        dossier = store.dossier(address)
        assert dossier is not None
        assert store.dossier(address) is dossier
        shared = [one for one in dossier.statements if len(one.members) == 2]
        both = shared[0]
        said = {one.id: one for one in dossier.quotations}
        texts = {one.id: one for one in dossier.articles}
        a, b = (
            Mark(texts[q.article].digest, q.span, q.span.of(texts[q.article].text), q.article)
            for q in map(said.__getitem__, both.members)
        )
        decided = Judgement(Kind.DIFFERENT, a, b)
        store.judge(decided)
        store.judge(Judgement(Kind.DIFFERENT, b, a))
        assert len(store.judgements()) == 1
        again = store.dossier(address)
        assert again is not None
        assert both.members not in [one.members for one in again.statements]
        store.settle()
        count = "SELECT count(*) FROM statement WHERE outlets > 1"
        assert store._connection.execute(count).fetchone()[0] == len(shared) - 1
        store.unjudge(decided)
        assert store.judgements() == ()
        assert store.dossier(address) is dossier
        assert decided.about is About.QUOTATIONS


def test_speech_alone_is_analysed_once_it_is_asked_for(tmp_path: Path, analyses: list[Analysis]) -> None:
    """The analysis is what it would have been, under the id of the store."""
    with Store(str(tmp_path / "desk.db")) as store:
        names = [store.add(one).article.id for one in (Speech(ARTICLES[3]), analyses[0])]
        made, kept = (store.analyses([name])[0] for name in names)
        articles = [store.article(name) for name in names]
        assert [made, kept] == [analyse(one) for one in articles if one]
        assert [made] == store.analyses(names[:1])
    assert made.quotations[0].id.startswith(names[0])


def test_an_analysis_of_another_version_is_made_again(tmp_path: Path, analyses: list[Analysis]) -> None:
    """So is one that is damaged, or that says what cannot be."""
    with Store(str(tmp_path / "desk.db")) as store:
        name = store.add(analyses[0]).article.id
        before = store.analyses([name])
        for change in ("maker = 'another'", "record = x'00'", "record = x'789c8b8e050001150089'"):
            store._connection.execute(f"UPDATE analysis SET {change}")  # noqa: S608 - of ours
            assert store.analyses([name]) == before
            (record,) = store._connection.execute("SELECT record FROM analysis").fetchone()
            assert len(record) > 100


def test_what_an_article_was_read_from_is_kept_once(tmp_path: Path) -> None:
    """Two articles of one file share it; one that is too long is not kept."""
    with Store(str(tmp_path / "desk.db")) as store:
        page = b"<p>Le pont</p>" * 100
        names = [
            store.add(Speech(Article(f"a{number}", f"Le pont {number}")), raw=raw).article.id
            for number, raw in enumerate((page, page, None, bytes(20_000_001)))
        ]
        assert [store.raw(name) for name in names] == [page, page, None, None]
        assert store._connection.execute("SELECT count(*) FROM raw").fetchone()[0] == 1
        assert store.raw("none") is None


def test_a_span_is_where_it_was(tmp_path: Path, analyses: list[Analysis]) -> None:
    """What is kept of an analysis lies in the untouched text."""
    with Store(str(tmp_path / "desk.db")) as store:
        name = store.add(analyses[0]).article.id
        (kept,) = store.analyses([name])
    assert kept.article.text == FLOOD
    assert [one.said(FLOOD) for one in kept.quotations] == [one.said(FLOOD) for one in analyses[0].quotations]
    assert isinstance(kept.sentences[0], Span)


def test_a_store_of_before_stories_is_brought_up_to_date(tmp_path: Path, analyses: list[Analysis]) -> None:
    """Its articles are entered when it is settled, and are in the stories that a new store has."""
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    connection = sqlite3.connect(old)
    steps = files("recoupe.store.migrations")
    connection.executescript(steps.joinpath("001.sql").read_text(encoding="utf-8"))
    with Store(str(new)) as store:
        for analysis in analyses:
            article = store.add(analysis).article
            connection.execute(
                "INSERT INTO article (id, page, digest, outlet, title, authors, published, text, blocks, details)"
                " VALUES (?, ?, ?, ?, ?, '[]', ?, ?, '[]', '[]')",
                (
                    *(article.id, page_of(article), article.digest, article.outlet, article.title),
                    *(article.published, article.text),
                ),
            )
        store.settle()
    connection.execute("PRAGMA user_version = 1")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.commit()
    connection.close()
    with Store(str(old)) as store:
        store.settle()
        assert all(store.added(article.id) for article in store.articles())
    assert stories_of(old) == stories_of(new)


def test_a_full_disk_while_stories_are_made_loses_nothing(tmp_path: Path, analyses: list[Analysis]) -> None:
    """Once there is room it goes on."""
    name = tmp_path / "desk.db"
    with Store(str(name)) as store, Store(str(tmp_path / "room.db")) as other:
        for analysis in analyses:
            store.add(analysis)
            other.add(analysis)
        other.settle()
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with contextlib.suppress(StoreError):
            store.settle()
        assert len(store) == len(analyses)
        store._connection.execute(f"PRAGMA max_page_count = {pages * 10}")
        store.settle()
    assert stories_of(name) == stories_of(tmp_path / "room.db")


def test_a_store_that_somebody_sent_is_read_whatever_it_says_of_stories(
    tmp_path: Path, analyses: list[Analysis]
) -> None:
    """What cannot be is made again from the texts; what is no judgement is passed over."""
    name = str(tmp_path / "desk.db")
    with Store(name) as store:
        (address, *_) = [store.story_of(store.add(one).article.id) for one in analyses[:1]]
        store.settle()
        before = store.story(address)
        store._connection.execute("UPDATE story SET content = '[1, 2'")
        store._connection.execute("UPDATE analysis SET record = ?", (pickle.dumps([1]),))
        store._connection.execute("INSERT INTO judgement (line, a) VALUES ('{}', '')")
        store._connection.execute("INSERT INTO setting VALUES ('looked', 'yesterday')")
    with Store(name, read_only=True) as store:
        assert store.story(address) == before
        assert store.analyses([event.articles[0] for event in before.events] if before else [])
        assert (store.judgements(), store.last_look()) == ((), None)
