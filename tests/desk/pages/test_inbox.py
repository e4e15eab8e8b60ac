from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from tests.desk.client import Client

from recoupe.desk import application
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(example: Path, tmp_path: Path) -> Client:
    """Give a browser at a desk of the example that may be changed."""
    return Client(application(str(shutil.copy(example, tmp_path / "desk.db"))))


def waiting(desk: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.get("/inbox.json").json["questions"]
    return found


def test_two_findings_stand_side_by_side_with_why(client: Client) -> None:
    page, questions = client.get("/inbox").text, waiting(client)
    assert {one["about"] for one in questions} == {"quotations", "values"}
    assert [one["doubt"] for one in questions] == sorted(one["doubt"] for one in questions)
    assert len(questions) == client.get("/inbox.json").json["waiting"] > 3
    for one in questions:
        assert one["a"]["outlet"] != one["b"]["outlet"]
        assert one["why"]
        assert f'id="m-{one["id"]}"' in page


@pytest.mark.parametrize("kind", ["same", "different", "unsure"])
def test_an_answer_is_kept_and_leads_to_the_next_question(desk: Client, kind: str) -> None:
    first, second, *_ = waiting(desk)
    answer = desk.send("/inbox", {"question": first["id"], "answer": kind, "next": f"m-{second['id']}"})
    assert (answer.status, answer.to) == (303, f"/inbox#m-{second['id']}")
    assert first["id"] not in [one["id"] for one in waiting(desk)]
    (judgement,) = desk.get("/inbox/decided.json").json["judgements"]
    assert (judgement["kind"], judgement["a"]["article"]) == (kind, first["a"]["article"])


def test_an_answer_is_taken_back_by_its_question_or_from_the_list(desk: Client) -> None:
    (first, *_), before = waiting(desk), len(waiting(desk))
    for by in ("question", "decision"):
        desk.send("/inbox", {"question": first["id"], "answer": "same"})
        page = desk.get("/inbox/decided").text
        name = page.split('name="decision" value="')[1].split('"')[0]
        assert desk.send("/inbox/decided", {by: first["id"] if by == "question" else name}).status == 303
        assert desk.get("/inbox/decided.json").json["judgements"] == []
        assert len(waiting(desk)) == before


def test_a_story_leads_to_what_is_asked_of_it_alone(desk: Client) -> None:
    (story,) = (one["story"] for one in desk.get("/today.json").json["stories"])
    address = f"/inbox?story={story}"
    assert f'href="{address}"' in desk.get(f"/stories/{story}").text
    questions = desk.get(f"/inbox.json?story={story}").json["questions"]
    assert questions == waiting(desk)
    assert desk.get("/inbox.json?story=none").json == {"waiting": 0, "questions": []}
    answer = desk.send("/inbox", {"question": questions[0]["id"], "answer": "same", "story": story})
    assert answer.to == f"{address}#questions"


def test_two_values_stand_with_what_they_come_to_and_whose_they_are(desk: Client) -> None:
    """And an answer parts what the story held to be of one fact."""
    held = next(one for one in waiting(desk) if one["held"] and one["about"] == "values")
    page = desk.get("/inbox").text.partition(f'id="m-{held["id"]}"')[2].partition("</li>")[0]
    assert "Un même fait ?" in page.replace("\u202f", " ").replace("\xa0", " ")
    for side in (held["a"], held["b"]):
        assert side["told"] in page
        assert f"<mark>{side['content']}</mark>" in page
    story = f"/stories/{held['story']}.json"
    assert _together(desk, story, held)
    desk.send("/inbox", {"question": held["id"], "answer": "different"})
    assert not _together(desk, story, held)
    (judgement,) = desk.get("/inbox/decided.json").json["judgements"]
    assert (judgement["kind"], judgement["about"]) == ("different", "values")
    desk.send("/inbox/decided", {"question": held["id"]})
    assert _together(desk, story, held)
    assert held["id"] in [one["id"] for one in waiting(desk)]


def _together(desk: Client, story: str, asked: dict[str, Any]) -> bool:
    """Tell whether one account of the story has both values."""
    wanted = {(side["article"], *side["spans"][0]) for side in (asked["a"], asked["b"])}
    accounts = desk.get(story).json["accounts"]
    given = ({(v["article"], v["start"], v["end"]) for v in one["values"]} for one in accounts)
    return any(wanted <= places for places in given)


def test_what_is_not_asked_has_no_answer(desk: Client) -> None:
    (first, *_) = waiting(desk)
    assert desk.send("/inbox", {"question": "none", "answer": "same"}).status == 404
    assert desk.send("/inbox", {"question": first["id"], "answer": "merge"}).status == 404
    assert desk.send("/inbox/decided", {"decision": "none"}).status == 404
    assert desk.send("/inbox/decided", {"question": first["id"]}).status == 404
    assert desk.send("/inbox", {"question": first["id"], "answer": "same", "proof": "none"}).status == 403


def test_what_stands_behind_next_leads_nowhere_else(desk: Client) -> None:
    (first, *_) = waiting(desk)
    answer = desk.send("/inbox", {"question": first["id"], "answer": "same", "next": "x\r\nset-cookie: a=b"})
    assert answer.to.startswith("/inbox#")
    assert "\n" not in answer.to
    assert "a" not in desk.cookies


def test_who_may_only_read_sees_the_questions_and_no_buttons(example: Path) -> None:
    reader = Client(application(str(example), read_only=True))
    assert reader.get("/inbox").status == 200
    assert "<button name=" not in reader.get("/inbox").text
    assert reader.send("/inbox", {"question": "x", "answer": "same"}).status in (403, 404, 405)


def test_what_is_answered_is_heard_in_the_story(desk: Client, tmp_path: Path) -> None:
    held = next(one for one in waiting(desk) if one["held"] and one["about"] == "quotations")
    desk.send("/inbox", {"question": held["id"], "answer": "different"})
    with Store(str(tmp_path / "desk.db")) as store:
        store.settle()
        said = {one.id: one.statement for one in store.sayings(limit=500)}
    assert said[held["a"]["id"]] != said[held["b"]["id"]]
