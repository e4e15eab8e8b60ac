from __future__ import annotations

import itertools
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.analysis.speech import Speech, find_speech
from recoupe.article import Article, Block, BlockKind
from recoupe.store import Asked, Store, StoreError
from recoupe.text import Span

if TYPE_CHECKING:
    from pathlib import Path

STORY = "« Le pont restera fermé », a déclaré lundi la maire d'Orsane, Jeanne Aubrac. Sa sœur s'en réjouit."
ARTICLES = [
    Article("pont", STORY, "Le Phare", "Le pont fermé", published="2023-03-14"),
    Article("pont", STORY, "La Vigie"),
    Article("pont", STORY + " Il rouvrira.", "Le Phare", url="https://phare.example/pont"),
    Article("pont", STORY + " Il a rouvert.", "Le Phare", url="https://phare.example/pont"),
    Article(
        "musée",
        "Un œuf d'Émile Gallé est volé.",
        blocks=(Block(Span(0, 5), BlockKind.TITLE),),
        details=(("a", "b"),),
    ),
]
ADDING = """
import sys
from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.store import Store
with Store(sys.argv[1]) as store:
    for number in range(int(sys.argv[3])):
        store.add(Speech(Article(f"{sys.argv[2]}{number}", f"Le pont {number} est fermé. " * 40)))
        print(number, flush=True)
"""


def adding(name: str, letter: str, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", ADDING, name, letter, str(count)], stdout=subprocess.PIPE)


def dump(name: Path) -> list[str]:
    """Return all that a store holds but the numbers of its rows, which say what came first."""
    connection = sqlite3.connect(name)
    try:
        articles = connection.execute(
            "SELECT id, page, digest, outlet, title, text FROM article ORDER BY id"
        ).fetchall()
        quotations = connection.execute(
            "SELECT article.id, quotation.id, said, speaker, content FROM quotation"
            " JOIN article ON article.number = quotation.article"
        ).fetchall()
    finally:
        connection.close()
    return sorted([*map(str, articles), *map(str, quotations)])


def test_an_article_comes_back_as_it_was_added(tmp_path: Path) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        added = [store.add(Speech(one, title=one.title)).article for one in ARTICLES]
        assert list(store.articles()) == sorted(added, key=lambda one: one.id)
        assert [one.text for one in store.articles([added[4].id])] == [ARTICLES[4].text]
        assert added[4].blocks == ARTICLES[4].blocks


def test_what_was_added_is_not_added_again_and_a_new_text_of_a_page_is(tmp_path: Path) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        first, again, other = (store.add(Speech(ARTICLES[number])) for number in (2, 2, 3))
        assert (first.is_new, again.is_new, other.is_new) == (True, False, True)
        assert (first.earlier, again.earlier, other.earlier) == (None, None, first.article.id)
        assert len(store) == 2


def test_who_said_what_is_kept_in_plain_rows(tmp_path: Path) -> None:
    name = tmp_path / "desk.db"
    with Store(str(name)) as store:
        store.add(find_speech(ARTICLES[0]))
    (said,) = sqlite3.connect(name).execute('SELECT said, speaker, start, "end" FROM quotation').fetchall()
    assert said[:2] == ("Le pont restera fermé", "Jeanne Aubrac")
    assert STORY[said[2] : said[3]] == said[0]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(ARTICLES))), st.integers(0, len(ARTICLES)))
def test_any_order_of_adding_gives_the_same_store(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], stopped: int
) -> None:
    folder = tmp_path_factory.mktemp("stores")
    for name, numbers in (("all.db", range(len(ARTICLES))), ("any.db", [*order[:stopped], *order])):
        with Store(str(folder / name)) as store:
            for number in numbers:
                store.add(find_speech(ARTICLES[number]))
    assert dump(folder / "any.db") == dump(folder / "all.db")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("oeuf", 1),
        ("ŒUF", 1),
        ("emile galle", 1),
        ("pont", 4),
        ("ouv*", 0),
        ("rouv*", 2),
        ('"pont restera"', 4),
        ('"restera pont"', 0),
        ('"*(', 0),
        ("NEAR OR", 0),
    ],
)
def test_words_are_found_whatever_their_accents(tmp_path: Path, query: str, count: int) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        for article in ARTICLES:
            store.add(Speech(article))
        hits = store.search(Asked(query, earlier=True))
        texts = {one.id: one.text for one in store.articles()}
    assert len(hits) == count
    assert all(texts[hit.id][hit.start : hit.end] == hit.text != "" for hit in hits)


def test_two_programs_add_at_once(tmp_path: Path) -> None:
    name = str(tmp_path / "desk.db")
    both = [
        subprocess.Popen([sys.executable, "-c", ADDING, name, letter, "40"], stdout=subprocess.PIPE)
        for letter in "ab"
    ]
    with Store(name) as store:
        seen = [len(list(store.articles()))]
        while any(one.poll() is None for one in both):
            seen.append(len(list(store.articles())))
    for one in both:
        one.communicate()
    assert [one.returncode for one in both] == [0, 0]
    assert seen == sorted(seen)
    with Store(name) as store:
        assert len(store) == 80


@pytest.mark.parametrize("round_", range(4))
def test_what_was_finished_is_there_after_a_kill(tmp_path: Path, round_: int) -> None:
    name = str(tmp_path / "desk.db")
    killed = adding(name, "a", 5000)
    assert killed.stdout is not None
    done = [int(line) for line in itertools.islice(killed.stdout, 5 + 40 * round_)]
    time.sleep(0.001 * round_)
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    with Store(name) as store:
        assert len(store) >= len(done)
        assert len(store.search("pont", limit=10_000)) == len(store)
        assert store.add(Speech(ARTICLES[0])).is_new


def reason(name: Path) -> str:
    with pytest.raises(StoreError) as raised, Store(str(name)) as store:
        store.add(Speech(ARTICLES[0]))
    assert raised.value.reason.say("fr").startswith(str(name))
    return raised.value.reason.key


def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path: Path) -> None:
    text, other = tmp_path / "a.txt", tmp_path / "other.db"
    text.write_text(STORY * 100, encoding="utf-8")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE mine (a)")
    connection.close()
    before = [text.read_bytes(), other.read_bytes()]
    assert [reason(text), reason(other)] == ["store.not_a_store", "store.not_a_store"]
    assert [text.read_bytes(), other.read_bytes()] == before


def test_a_place_that_is_none_is_told(tmp_path: Path) -> None:
    assert reason(tmp_path / "missing" / "desk.db") == "store.cannot_open"
    assert reason(tmp_path) == "store.cannot_open"


def test_a_store_of_a_later_version_is_not_touched(tmp_path: Path) -> None:
    name = tmp_path / "desk.db"
    Store(str(name)).close()
    connection = sqlite3.connect(name)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert reason(name) == "store.newer"


def test_a_full_disk_loses_nothing_that_is_finished(tmp_path: Path) -> None:
    with Store(str(tmp_path / "desk.db")) as store:
        store.add(Speech(ARTICLES[0]))
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError) as raised:
            store.add(Speech(Article("long", "Le pont est fermé. " * 10_000)))
        assert raised.value.reason.key == "store.full"
        assert len(store) == 1


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    name = tmp_path / "desk.db"
    with Store(str(name)) as store:
        for number in range(50):
            store.add(Speech(Article(f"a{number}", f"Le pont {number} est fermé. " * 50)))
    raw = bytearray(name.read_bytes())
    raw[4096 : len(raw) - 4096] = random.Random(0).randbytes(len(raw) - 8192)  # noqa: S311 - the same damage each time
    name.write_bytes(raw)
    assert reason(name) == "store.damaged"


def test_a_store_is_read_where_it_cannot_be_written(tmp_path: Path) -> None:
    name = str(tmp_path / "desk.db")
    with Store(name) as store:
        store.add(Speech(ARTICLES[0]))
    with Store(name, read_only=True) as store:
        assert len(store) == 1
        with pytest.raises(StoreError) as raised:
            store.add(Speech(ARTICLES[1]))
    assert raised.value.reason.key == "store.read_only"
