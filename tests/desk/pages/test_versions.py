from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from tests.desk.client import Client

from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.desk import application
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    "Le pont est fermé.\nRien d'autre.",
    "Le pont de fer est fermé.\nRien d'autre.",
    "Le pont est ouvert.",
)


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Client, list[str]]:
    """Give a browser, and the ids of three texts of one page."""
    url = "https://phare.example/pont"
    with Store(str(tmp_path / "desk.db")) as store:
        added = [
            store.add(Speech(Article("pont / 1", text, "Le Phare", "Le pont", url=url))) for text in TEXTS
        ]
        store.settle()
    return Client(application(str(tmp_path / "desk.db"))), [one.article.id for one in added]


def test_a_text_stands_beside_the_one_before_it(desk: tuple[Client, list[str]]) -> None:
    client, ids = desk
    found = client.get(f"/articles/{quote(ids[1])}/versions.json").json
    assert (found["from"], found["to"], found["versions"]) == (ids[0], ids[1], ids)
    assert [
        (piece["side"], piece["text"].strip()) for piece in found["pieces"] if piece["side"] != "both"
    ] == [("added", "de fer")]


def test_any_two_can_be_compared(desk: tuple[Client, list[str]]) -> None:
    client, ids = desk
    found = client.get(f"/articles/{quote(ids[2])}/versions.json?from={quote(ids[0])}").json
    assert {piece["text"] for piece in found["pieces"] if piece["side"] == "added"} == {"ouvert"}


@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_is_not_missing_is_the_text_itself(desk: tuple[Client, list[str]], number: int) -> None:
    client, ids = desk
    pieces = client.get(f"/articles/{quote(ids[number])}/versions.json").json["pieces"]
    assert "".join(piece["text"] for piece in pieces if piece["side"] != "missing") == TEXTS[number]


def test_differences_are_words_and_not_colour_alone(desk: tuple[Client, list[str]]) -> None:
    client, ids = desk
    page = client.get(f"/articles/{quote(ids[1], safe='')}/versions").text
    assert '<ins><span class="hidden">[ajouté\u00a0: </span>de fer' in page


def test_the_article_says_that_it_has_other_texts(desk: tuple[Client, list[str]]) -> None:
    client, ids = desk
    assert "Comparer ses 3 textes" in client.get(f"/articles/{quote(ids[0])}").text


def test_an_article_that_is_not_there_has_none(desk: tuple[Client, list[str]]) -> None:
    assert desk[0].get("/articles/none/versions").status == 404
