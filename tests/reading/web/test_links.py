"""Links on a real server: what they lead to is read, and what they cannot lead to is told."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.web import Page, Request, here, packed, serving

from recoupe import Article, Problem, Web, read, stream
from recoupe.reading.resume import Resume

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.web import Server

    from recoupe import Reading

STORY = (
    "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie devant une centaine d'habitants.",
    "« Nous n'avons pas le choix », a dit la maire, qui promet une navette gratuite pour les écoliers du bourg.",
)
PAGE = (
    '<!doctype html><html lang="fr"><head><title>Le pont fermé</title></head><body><article><h1>Le pont fermé</h1>'
    + "".join(f"<p>{words}</p>" for words in STORY)
    + "</article></body></html>"
).encode()


def entries(reading: Reading) -> list[tuple[str, bool]]:
    return [(problem.entry, problem.skipped) for problem in reading.problems]


def rows(articles: list[Article]) -> Iterator[dict[str, object]]:
    for one in articles:
        yield {"id": one.id, "digest": one.digest, "text": one.text, "path": one.path, "outlet": one.outlet}


def moved(to: str, status: int = 302) -> Page:
    return Page(b"moved", status, headers={"Location": to})


def test_a_link_is_read_as_a_saved_page_is(server: Server, tmp_path: Path) -> None:
    """The article is named by the last part of the path, and keeps its address."""
    server.pages["/2021/03/pont-ferme.html"] = Page(PAGE)
    link = server.link("/2021/03/pont-ferme.html")
    (article,) = read(link, web=here(tmp_path)).articles
    assert (article.id, article.title, article.path, article.url) == (
        "pont-ferme",
        "Le pont fermé",
        link,
        link,
    )
    assert all(words in article.text for words in STORY)


def test_the_program_says_who_it_is(server: Server, tmp_path: Path) -> None:
    """By its own name, or by the one that a desk gives it."""
    server.pages["/a"] = Page(PAGE)
    for web in (here(tmp_path), here(tmp_path, agent="Pupitre (redaction@exemple.fr)")):
        read(server.link("/a"), web=web)
    names = [headers["user-agent"].split("/")[0] for _, headers, _ in server.asked]
    assert names == ["Recoupe"] * 2 + ["Pupitre (redaction@exemple.fr)"] * 2


def test_a_packed_page_reads_the_same(server: Server, tmp_path: Path) -> None:
    """What travels packed is unpacked before anything looks at it."""
    server.pages["/a"], server.pages["/b"] = Page(PAGE), packed(Page(PAGE))
    plain, unpacked = (read(server.link(path), web=here(tmp_path)).articles[0] for path in ("/a", "/b"))
    assert plain.text == unpacked.text


def test_a_charset_that_lies_changes_no_letter(server: Server, tmp_path: Path) -> None:
    """The bytes are asked, not the head of the answer."""
    server.pages["/a"] = Page(PAGE, type="text/html; charset=iso-8859-5")
    assert STORY[0] in read(server.link("/a"), web=here(tmp_path)).articles[0].text


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "written", ["/nouveau/%C3%A9t%C3%A9", "/nouveau/été", "/nouveau/été".encode().decode("latin-1")]
)
def test_a_link_that_moves_is_followed(server: Server, tmp_path: Path, status: int, written: str) -> None:
    """The article keeps the address that was given, and knows the one that it led to."""
    server.pages["/a"], server.pages["/nouveau/%C3%A9t%C3%A9"] = moved(written, status), Page(PAGE)
    (article,) = read(server.link("/a"), web=here(tmp_path)).articles
    assert (article.id, article.path) == ("été", server.link("/a"))
    assert article.url == server.link("/nouveau/%C3%A9t%C3%A9")


def test_links_that_move_in_a_circle_are_left(server: Server, tmp_path: Path) -> None:
    """And so is a chain longer than any that people make."""
    server.pages["/a"], server.pages["/b"] = moved("/b"), moved("/a")
    for number in range(20):
        server.pages[f"/{number}"] = moved(f"/{number + 1}")
    reading = read([server.link("/a"), server.link("/0")], web=here(tmp_path))
    assert entries(reading) == [("web_circle", True)] * 2
    assert len(server.paths()) == 18


@pytest.mark.parametrize(
    ("to", "entry"),
    [
        ("ftp://exemple.fr/a", "web_address"),
        ("file:///etc/passwd", "web_address"),
        ("http://nom:mot@127.0.0.1/", "web_address"),
        ("http://[1::2::3]/", "web_address"),
        ("", "web_status"),
    ],
)
def test_a_link_that_moves_off_the_web_is_left(server: Server, tmp_path: Path, to: str, entry: str) -> None:
    """Each step of the way is an address of its own, and checked as the first is."""
    server.pages["/a"] = moved(to)
    assert entries(read(server.link("/a"), web=here(tmp_path))) == [(entry, True)]


@pytest.mark.parametrize(
    ("status", "entry"),
    [
        (401, "web_forbidden"),
        (403, "web_forbidden"),
        (404, "web_gone"),
        (410, "web_gone"),
        (418, "web_status"),
        (429, "web_busy"),
        (500, "web_failing"),
        (503, "web_failing"),
        (304, "web_status"),
    ],
)
def test_an_answer_without_a_page_is_named_with_what_to_do(
    server: Server, tmp_path: Path, status: int, entry: str
) -> None:
    """The line holds the link, the status and an advice; the other sources are read."""
    server.pages["/a"], server.pages["/b"] = Page(PAGE if status != 304 else b"", status), Page(PAGE)
    reading = read([server.link("/a"), server.link("/b")], web=here(tmp_path))
    assert entries(reading) == [(entry, True)]
    assert reading.problems[0].line().startswith(f"{server.link('/a')}: ")
    assert str(status) in reading.problems[0].line()
    assert [article.path for article in reading.articles] == [server.link("/b")]


def test_machines_of_this_network_are_asked_only_where_that_is_meant(server: Server, tmp_path: Path) -> None:
    """By name, by number, by any spelling of the number; not even robots.txt is asked for."""
    port = server.server_port
    hosts = ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0.0.0.0")  # noqa: S104 - asked of, not listened on
    reading = read([f"http://{host}:{port}/a" for host in hosts], web=here(tmp_path, allow_private=False))
    assert entries(reading) == [("web_private", True)] * len(hosts)
    assert server.asked == []


def test_a_link_that_moves_to_this_network_is_left(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public server cannot send the reader where a stranger may not go."""
    from recoupe.reading.web import address  # noqa: PLC0415 - what is replaced

    server.pages["/a"] = moved(server.link("/secret", host="127.0.0.2"))
    monkeypatch.setattr(address, "is_public", lambda number: number == "127.0.0.1")
    reading = read(server.link("/a"), web=here(tmp_path, allow_private=False))
    assert [(one.entry, one.words) for one in reading.problems] == [
        ("web_private", ("127.0.0.2", "127.0.0.2"))
    ]


def test_a_name_is_looked_up_once_and_the_machine_that_was_checked_is_asked(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that means another machine a moment later gains nothing: the question goes to a number."""
    from recoupe.reading.web import exchange  # noqa: PLC0415 - what is replaced

    looked: list[str] = []

    def machines(host: str, port: int, *, allow_private: bool) -> list[str]:
        looked.append(host)
        return ["127.0.0.1"]

    server.pages["/a"] = Page(PAGE)
    monkeypatch.setattr(exchange, "machines", machines)
    reading = read(server.link("/a", host="pont.invalid"), web=here(tmp_path))
    assert [article.id for article in reading.articles] == ["a"]
    assert looked == ["pont.invalid"] * 2  # once for robots.txt, once for the page
    assert {headers["host"] for _, headers, _ in server.asked} == {f"pont.invalid:{server.server_port}"}


def test_a_host_that_nobody_knows_is_told(tmp_path: Path) -> None:
    """And a port where nobody listens."""
    with serving() as closed:
        link = closed.link("/a")
    reading = read(["https://serveur.invalid/a", link], web=here(tmp_path))
    assert [one.entry for one in reading.problems] == ["web_broken", "web_unknown_host"]


@pytest.mark.parametrize(
    ("type_", "path", "body", "name"),
    [
        ("application/x-ndjson", "/export", b'{"id": "x", "text": "Le pont reste ferm\\u00e9."}\n', "x"),
        ("text/plain", "/table.jsonl", b'{"id": "x", "text": "Le pont reste ferm\\u00e9."}\n', "x"),
        ("text/plain", "/note", "\n".join(STORY).encode(), "note"),
        ("application/octet-stream", "/pont.html", PAGE, "pont"),
        ("", "/pont", PAGE, "pont"),
        ("text/html", "/pont.txt", PAGE, "pont"),
        ("application/x-gzip", "/pont.html.gz", PAGE, "pont.html"),
        ("text/html", "/pont.ods", PAGE, "pont.ods"),
        ("text/html", "/a.b.c", PAGE, "a.b.c"),
        ("text/html", "/pont", b"\n<!-- a -->" + PAGE[15:], "pont"),
    ],
)
def test_what_is_no_page_is_read_by_its_type_or_its_first_bytes(
    server: Server, tmp_path: Path, *, type_: str, path: str, body: bytes, name: str
) -> None:
    """The server's word goes first where it says enough, then the bytes, then the address."""
    server.pages[path] = Page(body, type=type_)
    assert [article.id for article in read(server.link(path), web=here(tmp_path)).articles] == [name]


def test_a_table_at_a_link_is_read_as_its_columns_are_said_to_be(server: Server, tmp_path: Path) -> None:
    """What is asked of a file is asked of what is fetched."""
    server.pages["/table"] = Page(f"a;b\nLe pont;{' '.join(STORY)}\n".encode(), type="text/csv")
    found = read(server.link("/table"), web=here(tmp_path), columns={"title": "a", "text": "b"})
    assert [article.title for article in found.articles] == ["Le pont"]


def test_a_link_given_twice_is_fetched_once(server: Server, tmp_path: Path) -> None:
    """A `#` begins a place in the page, not another page."""
    server.pages["/a"] = Page(PAGE)
    reading = read([server.link("/a"), server.link("/a#suite"), server.link("/a")], web=here(tmp_path))
    assert server.paths() == ["/a"]
    assert entries(reading) == [("duplicate", False)] * 2


def test_a_stream_fetches_a_link_only_when_its_turn_comes(server: Server, tmp_path: Path) -> None:
    """Who stops early has asked for no more."""
    server.pages.update({"/a": Page(PAGE), "/b": Page(PAGE)})
    found = stream([server.link("/a"), server.link("/b")], web=here(tmp_path))
    next(found)
    assert server.paths() == ["/a"]


def test_a_reading_that_was_stopped_asks_links_again_and_keeps_its_place_on_disk(
    server: Server, tmp_path: Path
) -> None:
    """What a link repeats is told, not read twice; files are passed over up to the last one written."""
    server.pages["/a"] = Page(PAGE)
    for name in ("x.txt", "y.txt"):
        (tmp_path / name).write_text(f"Le pont reste clos.\nDit-on {name}.", encoding="utf-8")
    sources = [server.link("/a"), str(tmp_path / "x.txt"), str(tmp_path / "y.txt")]
    first = [one for one in stream(sources, web=here(tmp_path)) if isinstance(one, Article)]
    assert [one.id for one in first] == ["x", "y", "a"]
    for done in range(4):
        left = list(stream(sources, web=here(tmp_path), resume=Resume(rows(first[:done]))))
        assert [one.id for one in left if isinstance(one, Article)] == ["x", "y", "a"][done:]
        assert [one.entry for one in left if isinstance(one, Problem)] == ["duplicate"] * (done == 3)


def test_without_a_link_nothing_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page on disk may link where it likes."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "a.html").write_bytes(PAGE)
    assert len(read(tmp_path / "a.html", web=Web(cache="")).articles) == 1


def test_an_answer_cut_short_is_told_and_not_kept(server: Server, tmp_path: Path) -> None:
    """Half an article is none; the next time is another chance."""

    def cut(request: Request) -> None:
        request.head(200, {"Content-Type": "text/html", "Content-Length": str(len(PAGE))})
        request.wfile.write(PAGE[: len(PAGE) // 2])

    server.pages["/a"] = cut
    assert entries(read(server.link("/a"), web=here(tmp_path))) == [("web_broken", True)]
    assert entries(read(server.link("/a"), web=here(tmp_path, offline=True))) == [("web_offline", True)]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0" * 100,
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X" * 100_000,
    ],
)
def test_an_answer_that_is_none_is_told(server: Server, tmp_path: Path, answer: bytes) -> None:
    """Whatever the bytes, it is one line."""

    def give(request: Request) -> None:
        request.wfile.write(answer)

    server.pages["/a"] = give
    (entry,) = entries(read(server.link("/a"), web=here(tmp_path)))
    assert entry in (("web_broken", True), ("empty", True))


def test_a_server_must_prove_that_it_is_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A certificate nobody vouches for is refused; one that the machine trusts is taken, for its name alone."""
    if not shutil.which("openssl"):
        pytest.skip("openssl makes the certificate")
    from recoupe.reading.web import exchange  # noqa: PLC0415 - what is replaced

    pair = [str(tmp_path / "key.pem"), str(tmp_path / "certificate.pem")]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", pair[0], "-out", pair[1]],
        check=True, capture_output=True,
    )  # fmt: skip
    secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secure.load_cert_chain(pair[1], pair[0])
    with serving(secure) as server:
        server.pages["/a"] = Page(PAGE)
        by_name, by_number = server.link("/a", host="localhost"), server.link("/a")
        assert entries(read(by_name, web=here(tmp_path))) == [("web_certificate", True)]
        monkeypatch.setattr(exchange, "_trust", lambda: ssl.create_default_context(cafile=pair[1]))
        reading = read([by_name, by_number], web=here(tmp_path))
    assert [article.path for article in reading.articles] == [by_name]
    assert entries(reading) == [("web_certificate", True)]
