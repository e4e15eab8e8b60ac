"""Stores of before, opened by this version: nothing that a person decided or that was told is lost."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.judgements import About, Kind
from recoupe.store import Store
from recoupe.store.database import _steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "« Deux bergers sont introuvables », a déclaré la préfète Odile Vasseur à Lomont."


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Give a store as the fourth step left it, of two articles, with a statement and a question answered."""
    with monkeypatch.context() as patch:
        patch.setattr("recoupe.store.database._steps", lambda: itertools.islice(_steps(), 4))
        made = Store(str(tmp_path / "desk.db"))
    with made as store:
        for outlet in ("Le Phare", "La Vigie"):
            store.add(analyse(Article("crue", TEXT, outlet, "Lomont", published="2021-09-17")))
        yield store


def test_every_report_of_a_statement_is_kept(older: Store) -> None:
    """The fifth step lets a quotation stand in several statements."""
    write = older._connection.execute
    write(
        "INSERT INTO story VALUES ('s', 'Lomont', 2, 2, 2, NULL, NULL, '2021-09-17T00:00:00+00:00', 1, NULL)"
    )
    write("INSERT INTO statement VALUES ('s', 'u1', 'Odile Vasseur', 'odile vasseur', 'identical', 2)")
    write("INSERT INTO statement_member SELECT article, id, 's', 'u1' FROM quotation")
    with Store(older.name) as store:
        assert [one.outlet for one in store.wordings("s", "u1")] == ["La Vigie", "Le Phare"]
        assert {one.carried for one in store.sayings()} == {2}
        assert store._connection.execute("SELECT told FROM story").fetchone()[0] == 0


def test_what_was_answered_before_values_were_asked_about_can_be_taken_back(older: Store) -> None:
    """The sixth step has a question say where its two sides stand."""
    write = older._connection.execute
    story = older.story_of(next(older.articles()).id)
    write(
        "INSERT INTO story VALUES (?, '', 2, 2, 2, NULL, NULL, '2021-09-17T00:00:00+00:00', 1, NULL)",
        (story,),
    )
    sides = "FROM quotation AS one JOIN quotation AS other ON one.article < other.article"
    rows = "'x', ?, one.article, one.id, other.article, other.id, 0.5, 1, '[]', 'same'"
    write(f"INSERT INTO question SELECT {rows} {sides}", (story,))
    with Store(older.name) as store:
        asked = store.question("x")
        assert asked is not None
        assert (asked.about, asked.a.said, asked.held) == (About.QUOTATIONS, asked.b.said, True)
        assert store.questions() == []
        judgement = store.answer("x", Kind.SAME)
        assert judgement is not None
        store.take_back(judgement)
        assert store.questions() == [asked]
