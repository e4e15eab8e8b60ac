"""Measure the reading of an archive of news pages beside trafilatura's own work on the same pages, in one run.

    python benchmarks/reading.py [--pages N] [--rounds N]

The pages are those of the example story, each in a site's dress of menus, scripts, boxes and comments, 60 kB on
average, as news pages have once their pictures are left out. Both sides give text and metadata; the ratio of
CPU seconds is that of the best round of each.
"""

from __future__ import annotations

import argparse
import io
import random
import time
from html import escape
from typing import TYPE_CHECKING

import trafilatura
from fastwarc.warc import ArchiveIterator

from recoupe import examples
from recoupe.article import Article
from recoupe.reading.contents import contents
from recoupe.reading.metadata import SILENT
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

MENU = 120
SCRIPT = 30_000


def main() -> None:
    """Print how many pages a second each way reads, and their ratio."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--pages", type=int, default=300)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    archive = warc(given.pages)
    print(f"{given.pages} pages, {len(archive) // given.pages:,} bytes each")
    theirs = min(_timed(peer, archive) for _ in range(given.rounds))
    ours = min(_timed(own, archive) for _ in range(given.rounds))
    print(f"trafilatura  {given.pages / theirs:6.1f} pages a CPU second")
    print(f"recoupe      {given.pages / ours:6.1f} pages a CPU second, {theirs / ours:.2f} of its speed")


def peer(archive: bytes) -> int:
    """Return how many pages trafilatura finds a text in, with its metadata."""
    records = ArchiveIterator(io.BytesIO(archive), auto_decode="content")
    pages = (record.reader.read().decode() for record in records)
    return sum(trafilatura.bare_extraction(page, with_metadata=True) is not None for page in pages)


def own(archive: bytes) -> int:
    """Return how many articles recoupe reads."""
    source = Source("pages.warc", lambda: io.BytesIO(archive))
    return sum(isinstance(found, Article) for found, _ in contents(source, SILENT))


def warc(count: int) -> bytes:
    """Return an archive of `count` pages."""
    chance = random.Random(0)  # noqa: S311 - pages that are the same in each run, not secrets
    stories = examples.articles()
    return b"".join(_record(number, _page(stories[number % len(stories)], chance)) for number in range(count))


def _timed(work: Callable[[bytes], int], archive: bytes) -> float:
    start = time.process_time()
    if not work(archive):
        raise SystemExit("no page was read")
    return time.process_time() - start


def _record(number: int, page: str) -> bytes:
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
        f"WARC-Target-URI: https://phare.example/{number}.html\r\nWARC-Date: 2023-03-14T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _page(article: Article, chance: random.Random) -> str:
    words = article.text.split()
    title, *paragraphs = filter(None, map(str.strip, article.text.split("\n")))
    body = "".join(
        f"<p class='a-p'>{escape(one)}</p><div class='ad' data-slot='x'></div>" for one in paragraphs
    )
    return (
        f"<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>{escape(title)} | Le Phare</title>"
        "<meta property='og:site_name' content='Le Phare'>"
        f"<meta property='og:title' content='{escape(title, quote=True)}'>"
        "<meta property='article:published_time' content='2023-03-14T10:00:00+01:00'>"
        f"<script>{'var a=[];' * chance.randrange(SCRIPT // 18, SCRIPT // 6)}</script></head><body>"
        f"<header><nav><ul>{_links(MENU, words, chance)}</ul></nav></header><main><article><h1>{escape(title)}</h1>"
        f"<div class='byline'>Par <a rel='author' href='/a'>Jeanne Aubrac</a></div>{body}</article>"
        f"<aside><h3>À lire aussi</h3><ul>{_links(30, words, chance)}</ul></aside>"
        f"<section class='comments'>{_comments(20, words, chance)}</section></main>"
        f"<footer><ul>{_links(60, words, chance)}</ul></footer></body></html>"
    )


def _links(count: int, words: list[str], chance: random.Random) -> str:
    return "".join(
        f"<li class='item item--nav'><a href='/p/{number}'><span>{escape(_few(words, chance))}</span></a></li>"
        for number in range(count)
    )


def _comments(count: int, words: list[str], chance: random.Random) -> str:
    return "".join(
        f"<div class='comment'><p>{escape(_few(words, chance) * 6)}</p></div>" for _ in range(count)
    )


def _few(words: list[str], chance: random.Random) -> str:
    start = chance.randrange(max(1, len(words) - 6))
    return " ".join(words[start : start + chance.randrange(3, 6)]) + " "


if __name__ == "__main__":
    main()
