from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.desk.client import Client

from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.desk import application
from recoupe.desk.pages.today import SCREEN
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def crowded(tmp_path: Path) -> Client:
    """Give a browser at a desk with more stories than a screen holds."""
    name = str(tmp_path / "desk.db")
    with Store(name) as store:
        for number in range(SCREEN + 5):
            words = " ".join(f"{WORDS[number % 26] * 3}{WORDS[number // 26]}{letter}mot" for letter in WORDS)
            store.add(Speech(Article(f"a{number:02}", words, "Le Phare", f"Titre {number}")))
        store.settle()
    return Client(application(name))


def test_stories_beyond_a_screen_are_on_the_next(crowded: Client) -> None:
    first, second = crowded.get("/today.json").json, crowded.get("/today.json?page=2").json
    assert (len(first["stories"]), first["more"]) == (SCREEN, True)
    assert (len(second["stories"]), second["more"]) == (5, False)
    listed = {one["story"] for one in (*first["stories"], *second["stories"])}
    assert len(listed) == SCREEN + 5


def test_the_screen_leads_on_and_back(crowded: Client) -> None:
    assert 'href="/today?page=2" rel="next"' in crowded.get("/today").text
    second = crowded.get("/today?page=2").text
    assert 'href="/today" rel="prev"' in second
    assert 'rel="next"' not in second


@pytest.mark.parametrize("page", ["0", "-1", "x", "", "1e9", "9" * 40, "٣"])
def test_a_page_that_is_none_is_the_first_or_empty(crowded: Client, page: str) -> None:
    assert crowded.get(f"/today?page={page.encode().hex() if page == '٣' else page}").status == 200


def test_the_newest_come_first(crowded: Client) -> None:
    titles = re.findall(r"Titre (\d+)", crowded.get("/today").text)
    assert titles[0] == str(SCREEN + 4)


def test_an_empty_desk_says_how_to_begin(empty: Client) -> None:
    page = empty.get("/today").text
    assert "Aucun article" in page
    assert 'href="/add"' in page
