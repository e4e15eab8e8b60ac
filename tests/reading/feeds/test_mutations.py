"""Feeds broken in every way that is cheap to think of: read or told, in a moment, in little memory."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest
from tests.peak import peak
from tests.reading.feeds.lists import ALL

from recoupe import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Mutation = Callable[[bytes, random.Random], bytes]

SECONDS = 5


def _truncated(raw: bytes, dice: random.Random) -> bytes:
    return raw[: dice.randrange(len(raw))]


def _spliced(raw: bytes, dice: random.Random) -> bytes:
    start, end = sorted((dice.randrange(len(raw)), dice.randrange(len(raw))))
    return raw[:end] + raw[start:]


def _flipped(raw: bytes, dice: random.Random) -> bytes:
    bent = bytearray(raw)
    for _ in range(20):
        bent[dice.randrange(len(bent))] = dice.randrange(256)
    return bytes(bent)


def _put(piece: bytes) -> Mutation:
    def mutation(raw: bytes, dice: random.Random) -> bytes:
        place = dice.randrange(len(raw))
        return raw[:place] + piece + raw[place:]

    return mutation


def _entities(raw: bytes, _: random.Random) -> bytes:
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    laden = b"?><!DOCTYPE a [<!ENTITY l0 'lol'>" + levels + b"]>"
    return raw.replace(b"?>", laden, 1).replace(b"Le pont", b"&l9;")


MUTATIONS: dict[str, Mutation] = {
    "truncated": _truncated,
    "spliced": _spliced,
    "flipped": _flipped,
    "nul": _put(b"\0" * 50),
    "deep": _put(b"<div>" * 10_000),
    "deep list": _put(b"[" * 10_000),
    "angles": _put(b"<" * 20_000),
    "entities": _entities,
    "other charset": lambda raw, _: raw.decode().encode("utf-16-le"),
    "half characters": _put(b'"\\ud800"&#xD800;&#0;&#x110000;'),
}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_broken_list_is_read_or_told(tmp_path: Path, name: str, mutation: str) -> None:
    """Seventy of them; the article beside is read whatever they hold."""
    path = tmp_path / name
    path.write_bytes(MUTATIONS[mutation](ALL[name].encode(), random.Random(f"{name} {mutation}")))  # noqa: S311 - a seed
    beside = tmp_path / "z.txt"
    beside.write_text("Le pont reste clos.\nDit-on.", encoding="utf-8")
    begun = time.perf_counter()
    reading = read([path, beside])
    assert time.perf_counter() - begun < SECONDS
    assert "z" in {article.id for article in reading.articles}
    assert len(reading.articles) > 1 or reading.problems
    for article in reading.articles:
        assert all(0 <= block.span.start < block.span.end <= len(article.text) for block in article.blocks)
    for problem in reading.problems:
        assert problem.line("fr")
        assert problem.entry != "unreadable", "an error nobody thought of"


def test_a_hundred_megabytes_of_one_tag_are_left_at_the_limit(tmp_path: Path) -> None:
    """Read as far as a feed may weigh, and no tree made of them; a sitemap streams by."""
    for name, head in (("a.rss", b""), ("b.xml", b"<urlset>"), ("c.opml", b"<opml>")):
        with (tmp_path / name).open("wb") as file:
            file.write(head)
            for _ in range(100):
                file.write(b"<a></a>" * 142_857)
    told = ["feed_broken", "too_heavy", "too_heavy"]
    code = f"from recoupe import read\nassert sorted(one.entry for one in read({str(tmp_path)!r}).problems) == {told}"
    assert peak(code) < 150
