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


def test_what_came_in_since_the_last_look_is_named_on_its_story(empty: Client) -> None:
    over(empty, empty.send("/add", {"kind": "text", "text": STORY, "outlet": "Le Phare"}))
    page = empty.get("/today").text
    made = page.partition('name="made" value="')[2].partition('"')[0]
    assert empty.send("/today", {"made": made}).status == 303
    story = empty.get("/today.json").json["stories"][0]["story"]
    assert 'class="news"' not in empty.get(f"/stories/{story}").text
    over(
        empty, empty.send("/add", {"kind": "text", "text": STORY + " Elle l'a redit.", "outlet": "La Vigie"})
    )
    (line,) = empty.get("/today.json").json["stories"]
    assert line["new"] == 1
    page = empty.get(f"/stories/{line['story']}").text
    assert "La Vigie" in page.partition('class="news"')[2].partition("</aside>")[0]


@pytest.mark.parametrize("made", ["", "yesterday", "2026-11-26", "9999-99-99T00:00:00+00:00"])
def test_a_look_at_no_moment_is_none(empty: Client, made: str) -> None:
    assert empty.send("/today", {"made": made}).status == 303
    assert "Vu la dernière fois" not in empty.get("/today").text
