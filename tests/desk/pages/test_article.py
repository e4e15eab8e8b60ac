from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.desk.client import Client

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.desk import application
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path

STORY = "« Le pont restera fermé », a déclaré lundi la maire d'Orsane, Jeanne Aubrac."


def ids(page: str) -> set[str]:
    return set(re.findall(r'\bid="([^"]*)"', page))


@pytest.fixture
def story(client: Client) -> str:
    return f"/stories/{client.get('/today.json').json['stories'][0]['story']}"


@pytest.fixture
def articles(client: Client, story: str) -> list[str]:
    return [one["id"] for one in client.get(f"{story}.json").json["articles"]]


def test_every_link_of_an_article_leads_to_something(client: Client, story: str, articles: list[str]) -> None:
    """What is told elsewhere in its story is linked to there."""
    there = ids(client.get(story).text)
    led = set()
    for article in articles:
        page = client.get(f"/articles/{article}").text
        for path, anchor in re.findall(r'href="([^"#]*)#([^"]*)"', page):
            assert path in ("", story)
            assert anchor in (there if path else ids(page)), (article, anchor)
            led.add(path)
    assert led == {"", story}


def test_an_article_has_the_cards_of_its_own_findings_alone(client: Client, articles: list[str]) -> None:
    for article in articles:
        page = client.get(f"/articles/{article}").text
        shown = {
            name
            for listed in re.findall(r'class="s [^"]*" data-i="([^"]*)"', page)
            for name in listed.split()
        }
        cards = set(re.findall(r'data-card="([^"]*)"', page))
        assert cards <= shown
        assert any(card.startswith("q-") for card in cards)


def test_data_has_what_the_screen_shows(client: Client, story: str, articles: list[str]) -> None:
    whole = client.get(f"{story}.json").json["quotations"]
    for article in articles:
        found = client.get(f"/articles/{article}.json").json
        assert found["article"]["id"] == article
        assert found["quotations"] == [one for one in whole if one["article"] == article]
        rows = client.get(f"/articles/{article}.csv").text.count(f"\n{article},")
        assert rows == len(found["quotations"])


def test_an_earlier_text_is_read_alone(tmp_path: Path) -> None:
    """Of a page that changed, a story has the last text."""
    url = "https://phare.example/pont"
    texts = [
        Article("pont", STORY, "Le Phare", "Le pont", url=url),
        Article("pont", STORY + " Une navette est promise.", "Le Phare", "Le pont", url=url),
        Article("vigie", STORY + " Les habitants attendent.", "La Vigie", "Le pont d'Orsane fermé"),
    ]
    with Store(str(tmp_path / "desk.db")) as store:
        earlier, later, other = (store.add(analyse(one)).article.id for one in texts)
        store.settle()
    client = Client(application(str(tmp_path / "desk.db")))
    assert "La Vigie" not in client.get(f"/articles/{earlier}").text
    assert "La Vigie" in client.get(f"/articles/{later}").text
    assert "Le Phare" in client.get(f"/articles/{other}").text
