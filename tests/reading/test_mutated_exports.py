"""Exports and tables broken in every way files break: nothing raises, nothing hangs, what is wrong is said."""

from __future__ import annotations

import io
import json
import random
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from collections.abc import Callable

EXPORTS = Path(__file__).parent / "press" / "exports"
STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie d'Orsane."
ROWS = [{"id": f"a{n}", "Titre": f"Titre {n}", "Texte": f"{STORY} Numéro {n}."} for n in range(40)]
# Seconds that any of these small files may take; each takes a few hundredths.
LIMIT = 10


def table(ending: str) -> bytes:
    """Return the rows as a file of this ending."""
    if ending == "csv":
        lines = ["id;Titre;Texte", *(f'{row["id"]};{row["Titre"]};"{row["Texte"]}"' for row in ROWS)]
        return "\r\n".join(lines).encode()
    if ending == "jsonl":
        return "\n".join(json.dumps(row) for row in ROWS).encode()
    if ending == "json":
        return json.dumps({"articles": ROWS}, ensure_ascii=False).encode()
    return spreadsheet() if ending == "xlsx" else columnar()


def spreadsheet() -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(list(ROWS[0]))
    for row in ROWS:
        book.active.append(list(row.values()))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def columnar() -> bytes:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    written = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ROWS), written)
    return written.getvalue()


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(1, len(raw))]


def flipped(raw: bytes, chance: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(40):
        changed[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(changed)


def with_zeros(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw))
    return raw[:place] + bytes(200) + raw[place:]


def without_a_stretch(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw))
    return raw[:place] + raw[place + len(raw) // 5 :]


def told_twice(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw))
    return raw[:place] + raw[place // 2 :]


def with_quotation_marks(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw))
    return raw[:place] + b'"' * chance.randrange(1, 4) + raw[place:]


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [
    cut,
    flipped,
    with_zeros,
    without_a_stretch,
    told_twice,
    with_quotation_marks,
]
TABLES = ("csv", "jsonl", "json", "xlsx", "parquet")
FILES = [*(path.name for path in sorted(EXPORTS.glob("*.[hrt]*"))), *TABLES]


@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_read_as_far_as_it_goes(
    name: str, mutation: Callable[[bytes, random.Random], bytes], tmp_path: Path
) -> None:
    """Three of each kind of damage."""
    whole = table(name) if name in TABLES else (EXPORTS / name).read_bytes()
    for seed in range(3):
        path = tmp_path / f"{seed}.{name.rpartition('.')[2]}"
        path.write_bytes(mutation(whole, random.Random(f"{name}{seed}")))  # noqa: S311 - a test has to repeat
        sound(read_in_time(path))


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json"])
def test_the_rows_that_are_whole_are_read(ending: str, tmp_path: Path) -> None:
    """Bytes broken in the middle of a table cost the rows they stand in."""
    raw = bytearray(table(ending))
    middle = raw.index(b"Titre 20")
    raw[middle - 12 : middle + 4] = b'\0"\xff{"[' * 3
    path = tmp_path / f"table.{ending}"
    path.write_bytes(raw)
    found = read_in_time(path)
    assert len({article.id for article in found.articles} & {row["id"] for row in ROWS}) >= len(ROWS) - 3
    assert any(problem.skipped for problem in found.problems)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    "monster",
    [
        b"<div>" * 30_000,
        b"<b" + b" a=b" * 200_000 + b">",
        b"<" * 300_000,
        b"&" * 300_000 + b"&amp;" * 100_000,
        b"<!--" * 100_000,
        b"x" * 1_000_000,
        b"<p>" + b"1 " * 300_000 + b"mots</p>",
        b'<span class="' + b"a " * 100_000 + b'">',
    ],
)
def test_a_monster_in_an_export_costs_one_article(monster: bytes, count: int, tmp_path: Path) -> None:
    """What stands before it and after is read."""
    raw = (EXPORTS / "europresse-2016.html").read_bytes()
    first = raw.index(b"</article>")
    path = tmp_path / "export.html"
    path.write_bytes(raw[:first] + (b"<article>" + monster + b"</article>") * count + raw[first:])
    found = read_in_time(path)
    assert {"Le pont suspendu ferme", "État des digues", "Sans date ni page"} <= {
        article.title for article in found.articles
    }
    assert any(problem.skipped for problem in found.problems)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("deep.rtf", b"{\\rtf1" + b"{" * 200_000 + b"}" * 200_000),
        ("open.rtf", b"{\\rtf1 " + b"\\'e9" * 300_000),
        ("fonts.rtf", b"{\\rtf1{\\fonttbl" + b"{\\f0\\fnil\\fcharset0 " * 50_000),
        ("picture.rtf", b"{\\rtf1{\\pict " + b"0123456789abcdef" * 200_000 + b"}}"),
        ("nexis.txt", b"1 of 2 DOCUMENTS\n\n" + b"a\n\n" * 200_000),
        ("labels.txt", b"1 of 2 DOCUMENTS\n\n" + b"BYLINE: a\n\n" * 50_000),
        ("numbers.txt", b"1 of 2 DOCUMENTS\n\n" * 20_000),
        ("one.txt", b"1 of 2 DOCUMENTS\n\n" + b"a " * 500_000),
        ("quotes.csv", b"id,text\n" + b'"' * 999_999),
        ("odd.csv", b'id,text\n1,"a\n' * 30_000),
        ("wide.csv", b"," * 3_000_000),
        ("deep.json", b'{"articles":' + b"[{" * 50_000),
        ("keys.json", b"[{" + b",".join(b'"k%d":1' % n for n in range(30_000)) + b"}]"),
        ("numbers.json", b"[" + b"1," * 300_000),
    ],
)
def test_a_file_made_to_hang_does_not(name: str, raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    found = read_in_time(path)
    sound(found)
    assert any(problem.skipped for problem in found.problems)


def read_in_time(path: Path) -> Reading:
    begun = time.process_time()
    found = read(path)
    assert time.process_time() - begun < LIMIT
    return found


def sound(found: Reading) -> None:
    """Check that something is said of the file, and that blocks lie within their texts, in order."""
    assert found.articles or found.problems
    for article in found.articles:
        assert article.text.strip()
        assert all(one.span.end <= other.span.start for one, other in pairwise(article.blocks))
        assert all(0 <= block.span.start < block.span.end <= len(article.text) for block in article.blocks)
    for problem in found.problems:
        assert problem.line("fr")
        assert problem.line("en")
