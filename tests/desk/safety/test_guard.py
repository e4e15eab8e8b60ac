from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.desk.client import HOST, Client

from recoupe.desk import application
from recoupe.desk.safety import limits

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "open-sesame"  # noqa: S105 - a word of this test alone
ADDRESSES = ("/today", "/today.json", "/nothing", "/assets/desk.css", "/stories/none")
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_forbids_what_a_page_does_not_need(client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"


def test_no_page_holds_style_or_script_of_its_own(client: Client) -> None:
    """The policy would refuse them."""
    story = client.get("/today.json").json["stories"][0]["story"]
    for address in ("/today", "/add", f"/stories/{story}"):
        page = client.get(address).text
        assert "<style" not in page
        assert " style=" not in page
        assert page.count("<script") == page.count('<script src="/assets/')


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "10.0.0.1", "localhost.evil.example:8060"]
)
def test_a_name_that_is_not_ours_is_not_answered(client: Client, host: str) -> None:
    """Else another site's name, made to lead here, would read the store."""
    assert client.get("/today", host=host).status == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8060", "[::1]:8060", "LOCALHOST"])
def test_this_machines_names_are_answered(client: Client, host: str) -> None:
    assert client.get("/today", host=host).status == 200


def test_a_name_that_was_given_is_answered(example: Path) -> None:
    client = Client(application(str(example), hosts=["desk.example"]))
    assert client.get("/today", host="desk.example:80").status == 200


@pytest.mark.parametrize(
    "origin",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": f"https://{HOST}"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": f"http://{HOST}", "sec-fetch-site": "cross-site"},
        {"origin": "null", "sec-fetch-site": "same-site"},
    ],
)
def test_a_change_asked_from_elsewhere_is_refused(empty: Client, origin: dict[str, str]) -> None:
    assert empty.send("/add", {"kind": "text", "text": "Le pont est fermé."}, **origin).status == 403


def test_a_page_without_a_referrer_may_still_change_what_is_ours(empty: Client) -> None:
    """Browsers then say `Origin: null`, and `Sec-Fetch-Site` in its place."""
    sent = empty.send("/add", {"kind": "text"}, **{"origin": "null", "sec-fetch-site": "same-origin"})
    assert sent.status == 303


@pytest.mark.parametrize("proof", ["", "0" * 32, "é"])
def test_a_change_without_its_proof_is_refused(empty: Client, proof: str) -> None:
    assert empty.send("/add", {"kind": "text", "text": "Le pont.", "proof": proof}).status == 403


def test_one_browsers_proof_is_of_no_use_to_another(empty: Client) -> None:
    other = Client(empty.app)
    other.get("/today")
    assert other.send("/add", {"kind": "text", "text": "Le pont.", "proof": empty.proof}).status == 403


def test_the_script_may_show_the_proof_in_a_header(empty: Client) -> None:
    proof = empty.proof
    sent = empty.send("/add", {"kind": "text", "proof": ""}, **{"x-recoupe-proof": proof})
    assert sent.status == 303


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    assert client.ask(method, "/today", {"origin": f"http://{HOST}"}).status == 405


def test_what_is_too_heavy_is_refused_before_it_is_read(empty: Client) -> None:
    headers = {**FORM, "origin": f"http://{HOST}", "content-length": str(limits.FORM + 1)}
    assert empty.ask("POST", "/add", headers).status == 413


def test_only_files_may_be_heavy(empty: Client) -> None:
    headers = {"origin": f"http://{HOST}", "content-type": "multipart/form-data; boundary=x"}
    assert empty.ask("POST", "/add", {**headers, "content-length": str(limits.FORM + 1)}).status != 413
    assert empty.ask("POST", "/add", {**headers, "content-length": str(limits.UPLOAD + 1)}).status == 413
    assert empty.ask("POST", "/add", {**headers, "content-length": "9" * 5000}).status == 413


def test_what_does_not_say_how_heavy_it_is_is_stopped_on_its_way(empty: Client) -> None:
    headers = {**FORM, "origin": f"http://{HOST}"}
    assert empty.ask("POST", "/add", headers, b"x" * (limits.FORM + 1)).status == 413


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("multipart/form-data", b"--x--"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="proof"\r\n\r\n'),
        ("application/x-www-form-urlencoded", b"a=1&" * 100),
        ("application/x-www-form-urlencoded", b"\xff=%ff%"),
        ("text/plain", b"proof=1"),
        ("", b""),
    ],
)
def test_what_is_no_form_is_refused(empty: Client, kind: str, body: bytes) -> None:
    answer = empty.ask("POST", "/add", {"origin": f"http://{HOST}", "content-type": kind}, body)
    assert answer.status in (400, 403)


class TestReadOnly:
    @pytest.fixture
    def shared(self, example: Path) -> Client:
        return Client(application(str(example), read_only=True))

    def test_everything_can_be_read(self, shared: Client) -> None:
        story = shared.get("/today.json").json["stories"][0]["story"]
        assert shared.get(f"/stories/{story}").status == 200

    @pytest.mark.parametrize("address", ["/add", "/today", "/nothing"])
    def test_nothing_can_be_changed(self, shared: Client, address: str) -> None:
        assert shared.send(address, {"kind": "text", "text": "Le pont."}).status == 403

    def test_no_form_is_shown(self, shared: Client) -> None:
        page = shared.get("/today").text
        assert '<form method="post"' not in page
        assert shared.get("/add").status == 404
        assert 'name="proof"' not in page


class TestToken:
    @pytest.fixture
    def closed(self, example: Path) -> Client:
        return Client(application(str(example), token=TOKEN, hosts=["desk.example"]))

    @pytest.mark.parametrize("address", [*ADDRESSES, "/today?token=wrong", "/today?token="])
    def test_nothing_is_shown_without_it(self, closed: Client, address: str) -> None:
        answer = closed.get(address)
        assert answer.status == 401
        assert b"Astrol" not in answer.body

    def test_nothing_is_changed_without_it(self, closed: Client) -> None:
        assert closed.ask("POST", "/add", {**FORM, "origin": f"http://{HOST}"}).status == 401

    def test_shown_once_it_lets_the_browser_in_and_leaves_the_address(self, closed: Client) -> None:
        entering = closed.get("/today?page=1&token=open-sesame")
        assert (entering.status, entering.to) == (303, "/today?page=1")
        assert closed.get("/today").status == 200

    def test_it_leads_to_no_other_machine(self, closed: Client) -> None:
        assert closed.get("//evil.example/today?token=open-sesame").to == "/evil.example/today"

    def test_a_program_may_show_it_in_a_header(self, closed: Client) -> None:
        assert closed.get("/today.json", authorization="Bearer open-sesame").status == 200
        assert closed.get("/today.json", authorization="Bearer other").status == 401
