from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.desk.client import Answered, Client

STORY = "« Le pont restera fermé », a déclaré lundi la maire d'Orsane, Jeanne Aubrac."


def over(client: Client, sent: Answered) -> Any:
    assert sent.status == 303
    for _ in range(600):
        found = client.get(f"{sent.to}.json").json
        if found["over"]:
            return found
        time.sleep(0.02)
    raise AssertionError(found)


def test_a_pasted_text_is_read_and_kept(empty: Client) -> None:
    found = over(empty, empty.send("/add", {"kind": "text", "text": STORY, "outlet": "Le Phare"}))
    (article,) = found["articles"]
    page = empty.get(f"/articles/{article['id']}").text
    assert "Jeanne Aubrac" in page
    assert "Le Phare" in page


def test_two_pasted_texts_of_one_outlet_are_two_articles(empty: Client) -> None:
    """They are told apart by their first words."""
    over(empty, empty.send("/add", {"kind": "text", "text": STORY, "outlet": "Le Phare"}))
    found = over(
        empty, empty.send("/add", {"kind": "text", "text": "Le musée rouvre lundi.", "outlet": "Le Phare"})
    )
    assert found["told"] == "1\u00a0article ajouté"


def test_a_file_is_read_and_kept(empty: Client) -> None:
    found = over(empty, empty.upload("/add", "pont.txt", STORY.encode(), {"kind": "files"}))
    assert found["articles"][0]["id"].startswith("pont-")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\temp\\x.txt", "/etc/hostname", "x.txt\u202e", ".."]
)
def test_a_files_name_leads_nowhere(empty: Client, name: str) -> None:
    """What is read is what was sent."""
    found = over(empty, empty.upload("/add", name, STORY.encode(), {"kind": "files"}))
    (article,) = found["articles"]
    assert STORY in empty.get(f"/articles/{article['id']}.json").json["article"]["text"]


@pytest.mark.parametrize(
    "link", ["/etc/passwd", "file:///etc/passwd", "pont.txt", "-", "http://127.0.0.1:1/", "http://[::1]/"]
)
def test_what_is_no_link_of_the_open_web_is_a_line(empty: Client, link: str) -> None:
    found = over(empty, empty.send("/add", {"kind": "links", "links": link}))
    assert found["articles"] == []
    assert len(found["problems"]) == 1


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"kind": "text", "text": "  "}, "empty"),
        ({"kind": "links", "links": ""}, "empty"),
        ({"kind": "files"}, "empty"),
        ({"kind": "other"}, "empty"),
        ({}, "empty"),
        ({"kind": "links", "links": "https://phare.example/ " * 61}, "many"),
    ],
)
def test_what_cannot_be_done_comes_back_to_the_form(empty: Client, said: dict[str, str], wrong: str) -> None:
    sent = empty.send("/add", said)
    assert sent.to == f"/add?wrong={wrong}"
    assert 'role="alert"' in empty.get(sent.to).text


def test_words_in_the_address_are_not_shown(empty: Client) -> None:
    assert "<script>alert" not in empty.get("/add?wrong=<script>alert(1)</script>").text


def test_the_page_says_how_far_it_is_without_a_script(empty: Client) -> None:
    sent = empty.send("/add", {"kind": "text", "text": STORY})
    assert "<progress" in empty.get(sent.to).text
    over(empty, sent)
    done = empty.get(sent.to).text
    assert "Terminé" in done
    assert 'href="/articles/' in done


def test_a_job_that_was_never_begun_is_not_there(empty: Client) -> None:
    assert empty.get("/add/0123456789abcdef").status == 404
