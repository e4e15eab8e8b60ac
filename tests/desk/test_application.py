from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from tests.desk.client import Client

from recoupe.desk import application

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_address_leads_to_the_stories(client: Client) -> None:
    assert client.get("/").to == "/today"


def test_a_page_is_one_address_as_screen_as_data_and_as_rows(client: Client) -> None:
    """What the three hold is one."""
    (story,) = client.get("/today.json").json["stories"]
    text = client.get("/today.csv").body.decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(text))
    assert row["story"] == story["story"]
    assert f'href="/stories/{story["story"]}"' in client.get("/today").text


def test_french_spreadsheets_get_their_semicolons(client: Client) -> None:
    assert client.get("/today.csv?delimiter=;").text.startswith("\ufeffstory;title;")
    assert client.get("/today.csv?delimiter=x").text.startswith("\ufeffstory,title,")


def test_a_story_is_shown_with_every_view_of_the_report(client: Client) -> None:
    (story,) = client.get("/today.json").json["stories"]
    page = client.get(f"/stories/{story['story']}").text
    for section in (
        "overview",
        "statements",
        "disputes",
        "reading",
        "timeline",
        "copying",
        "accounts",
        "actors",
    ):
        assert f'<section id="{section}"' in page
    assert len(client.get(f"/stories/{story['story']}.json").json["articles"]) == 6


def test_an_article_is_read_with_what_it_reports_underlined(client: Client) -> None:
    (story,) = client.get("/today.json").json["stories"]
    article = client.get(f"/stories/{story['story']}.json").json["articles"][0]["id"]
    assert 'class="s k-quotation"' in client.get(f"/articles/{article}").text
    assert client.get(f"/articles/{article}.json").json["article"]["id"] == article


def test_what_is_not_there_is_said_so_in_the_readers_language(client: Client) -> None:
    for address in (
        "/nothing",
        "/stories/none",
        "/articles/none",
        "/assets/none",
        "/articles/../../etc/passwd",
    ):
        assert client.get(address).status == 404
    assert "Nothing stands at this address" in client.get("/nothing?lang=en").text


def test_the_language_that_was_chosen_stays_chosen(client: Client) -> None:
    assert '<html lang="fr">' in client.get("/today").text
    assert '<html lang="en">' in client.get("/today?lang=en").text
    assert '<html lang="en">' in client.get("/today").text


def test_a_store_that_goes_bad_is_said_and_leads_on(tmp_path: Path) -> None:
    name = tmp_path / "desk.db"
    client = Client(application(str(name)))
    client.get("/today")
    for file in tmp_path.iterdir():
        file.write_bytes(b"\xff" * file.stat().st_size)
    answer = client.get("/today?page=2")
    for _ in range(4):
        answer = client.get("/today?lang=en")
    assert answer.status == 503
    assert "This could not be done" in answer.text
    assert "desk.db: this is not a store" in answer.text or "desk.db: the store is damaged" in answer.text
    assert str(tmp_path) not in answer.text
