from __future__ import annotations

import gzip
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest

from recoupe.article import Article
from recoupe.reading import Problem, read, stream

WORDS = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la maire de la commune aux habitants. "
PAGE = "<html lang='fr'><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article></body></html>"


def record(address: str, body: bytes, kind: str = "response", head: str = "200 OK", **http: str) -> bytes:
    if kind == "response":
        fields = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in http.items())
        body = f"HTTP/1.1 {head}\r\n{fields}\r\n".encode() + body
    described = {
        "WARC-Type": kind,
        "WARC-Target-URI": address,
        "WARC-Date": "2023-03-14T10:00:00Z",
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, address)}>",
        "Content-Type": "application/http; msgtype=response" if kind == "response" else "text/plain",
        "Content-Length": str(len(body)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in described.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + body + b"\r\n\r\n"


def page(number: int) -> bytes:
    body = PAGE.format(f"Le pont {number}", WORDS * 5).encode()
    return record(
        f"https://phare.example/ville/pont-{number}.html", body, Content_Type="text/html; charset=utf-8"
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "pack"), [("a.warc", bytes), ("a.warc.gz", gzip.compress), ("a.bin", bytes)]
)
def test_each_page_of_an_archive_is_an_article(here: Path, name: str, pack: type[bytes]) -> None:
    Path(name).write_bytes(b"".join(pack(page(number)) for number in range(3)))
    articles = read(name).articles
    assert [(article.id, article.title) for article in articles] == [
        (f"pont-{number}", f"Le pont {number}") for number in range(3)
    ]
    assert articles[0].url == "https://phare.example/ville/pont-0.html"
    assert articles[0].published is None, "when it was fetched is not when it was published"
    assert ("fetched", "2023-03-14T10:00:00Z") in articles[0].details


def test_what_is_no_page_is_counted(here: Path) -> None:
    others = [
        record("https://phare.example/a.png", b"\x89PNG", Content_Type="image/png"),
        record("https://phare.example/b", b"", head="301 Moved Permanently", Location="/c"),
        record("https://phare.example/robots.txt", b"User-agent: *", Content_Type="text/plain"),
    ]
    Path("a.warc").write_bytes(b"".join((*others, page(1))))
    reading = read("a.warc")
    assert [article.id for article in reading.articles] == ["pont-1"]
    (aside,) = (problem for problem in reading.problems if problem.entry == "records_aside")
    assert aside.words == ("1 HTTP 301, 1 image/png, 1 text/plain",)


def test_a_page_packed_on_its_way_is_unpacked(here: Path) -> None:
    body = gzip.compress(PAGE.format("Le pont", WORDS * 5).encode())
    Path("a.warc").write_bytes(
        record("https://phare.example/x", body, Content_Type="text/html", Content_Encoding="gzip")
    )
    (article,) = read("a.warc").articles
    assert article.title == "Le pont"


def test_the_text_of_a_page_is_an_article_of_its_address(here: Path) -> None:
    text = f"Le pont fermé\n{WORDS}\n"
    Path("a.wet").write_bytes(record("https://phare.example/ville/pont.html", text.encode(), "conversion"))
    (article,) = read("a.wet").articles
    assert (article.id, article.text, article.url) == ("pont", text, "https://phare.example/ville/pont.html")


def test_what_stands_before_a_cut_is_read(here: Path) -> None:
    whole = b"".join(gzip.compress(page(number)) for number in range(4))
    Path("a.warc.gz").write_bytes(whole[:-40])
    found = list(stream("a.warc.gz"))
    assert [one.id for one in found if isinstance(one, Article)][:3] == ["pont-0", "pont-1", "pont-2"]


def test_rubbish_is_named_and_not_read(here: Path) -> None:
    Path("a.warc.gz").write_bytes(b"\x1f\x8b" + b"rubbish" * 100)
    found = list(stream("a.warc.gz"))
    assert [one.entry for one in found if isinstance(one, Problem)] == ["unreadable"]
