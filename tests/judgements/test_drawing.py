from __future__ import annotations

from typing import Any

import pytest

from recoupe.judgements import About, FindingError, Kind, UnlikeError, judge
from recoupe.text import Span

TEXT = "La maire, Jeanne Aubrac, a parlé.\nLe pont fermera, dit Aubrac."
FINDINGS: dict[str, Any] = {
    "articles": [
        {"id": "12", "digest": "ab" * 32, "text": TEXT},
        {"id": "b:7", "digest": "cd" * 32, "text": TEXT},
    ],
    "quotations": [
        {"id": "q1", "article": "12", "content": [{"start": 34, "end": 41}, {"start": 42, "end": 49}]}
    ],
    "accounts": [
        {
            "id": "a1",
            "kind": "role",
            "values": [{"article": "12", "start": 0, "end": 8}, {"article": "b:7", "start": 34, "end": 41}],
        },
        {"id": "a2", "kind": "claim", "values": [{"article": "12", "start": 34, "end": 49}]},
    ],
    "actors": [
        {
            "id": "p1",
            "mentions": [
                {"article": "12", "start": 0, "end": 8, "form": "title"},
                {"article": "12", "start": 10, "end": 23, "form": "name"},
                {"article": "b:7", "start": 55, "end": 61, "form": "name"},
            ],
        }
    ],
}


def test_a_quotation_is_marked_from_its_first_character_to_its_last() -> None:
    made = judge(
        FINDINGS, kind="speaker", of=["q1"], name="Paul Ravier", note="vu", author="A.", date="2021-03-03"
    )
    assert (made.kind, made.name, made.b) == (Kind.SPEAKER, "Paul Ravier", None)
    assert (made.a.digest, made.a.span, made.a.text, made.a.article) == (
        "ab" * 32,
        Span(34, 49),
        TEXT[34:49],
        "12",
    )
    assert (made.note, made.author, made.date) == ("vu", "A.", "2021-03-03")


def test_no_name_is_nobody_known() -> None:
    assert judge(FINDINGS, kind="speaker", of=["q1"], name="").name is None


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("p1", "Jeanne Aubrac"),
        ("p1@12", "Jeanne Aubrac"),
        ("p1@12:0", "La maire"),
        ("p1@b:7:55", "Aubrac"),
    ],
)
def test_an_actor_is_marked_by_a_mention(named: str, words: str) -> None:
    other = "p1@12:0" if named != "p1@12:0" else "p1"
    assert judge(FINDINGS, kind="split", of=[named, other]).a.text == words


@pytest.mark.parametrize("named", ["p2", "p1@13", "p1@12:9", "q1", ""])
def test_an_actor_that_is_not_there_is_named(named: str) -> None:
    with pytest.raises(FindingError, match=f"^{named}$"):
        judge(FINDINGS, kind="merge", of=["p1", named])


def test_a_quotation_that_is_not_there_is_named() -> None:
    with pytest.raises(FindingError, match=r"^q2$"):
        judge(FINDINGS, kind="same", of=["q1", "q2"])


@pytest.mark.parametrize(
    ("kind", "of"), [("same", ["q1"]), ("same", ["q1", "q1"]), ("speaker", ["q1", "q1"])]
)
def test_too_many_or_too_few_or_twice_the_same_are_refused(kind: str, of: list[str]) -> None:
    with pytest.raises(ValueError, match="finding"):
        judge(FINDINGS, kind=kind, of=of)


def test_a_value_is_marked_with_the_words_beside_it_on_its_line() -> None:
    made = judge(FINDINGS, kind="different", of=["a1.1", "a1.2"])
    assert made.about is About.VALUES
    assert (made.a.text, made.a.before, made.a.after) == ("La maire", "", ", Jeanne Aubrac, a parlé.")
    assert made.b is not None
    assert (made.b.text, made.b.before, made.b.after) == ("Le pont", "", " fermera, dit Aubrac.")


def test_a_value_of_a_claim_is_a_quotation() -> None:
    other = {**FINDINGS["quotations"][0], "id": "q2", "article": "b:7"}
    findings = {**FINDINGS, "quotations": [*FINDINGS["quotations"], other]}
    made = judge(findings, kind="same", of=["a2.1", "q2"])
    assert made.about is About.QUOTATIONS
    assert made.a == judge(findings, kind="speaker", of=["q1"]).a


def test_of_two_actors_nobody_may_know_whether_they_are_one() -> None:
    actors = [{**FINDINGS["actors"][0], "id": name} for name in ("p1", "p2")]
    actors[1]["mentions"] = [{**actors[1]["mentions"][0], "article": "b:7"}]
    made = judge({**FINDINGS, "actors": actors}, kind="unsure", of=["p1", "p2"])
    assert (made.kind, made.about) == (Kind.UNSURE, About.ACTORS)
    with pytest.raises(UnlikeError):
        judge(FINDINGS, kind="unsure", of=["p1", "q1"])


@pytest.mark.parametrize("named", ["a1.0", "a1.3", "a1.", "a1", "a3.1", "a1.-1", "a1.²", "a1.x"])
def test_a_value_that_is_not_there_is_named(named: str) -> None:
    with pytest.raises(FindingError) as raised:
        judge(FINDINGS, kind="unsure", of=["a1.1", named])
    assert str(raised.value) == named


def test_a_value_has_no_speaker_and_is_no_actor() -> None:
    with pytest.raises(FindingError):
        judge(FINDINGS, kind="speaker", of=["a1.1"])
    with pytest.raises(FindingError):
        judge(FINDINGS, kind="merge", of=["a1.1", "a1.2"])


def test_a_quotation_and_a_value_are_not_alike() -> None:
    with pytest.raises(UnlikeError):
        judge(FINDINGS, kind="same", of=["q1", "a1.1"])


def test_a_dossier_without_accounts_has_no_value() -> None:
    with pytest.raises(FindingError):
        judge({**FINDINGS, "accounts": ()}, kind="same", of=["a1.1", "a1.2"])
