"""Files of every kind, broken in ways that are the same each time: nothing fails, hangs or goes unsaid."""

from __future__ import annotations

import gzip
import random
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.reading.agencies import test_newsml_g2, test_ninjs
from tests.reading.archives import test_gzip, test_warc, test_zip
from tests.reading.documents import test_docx, test_mail, test_odt, test_pdf
from tests.reading.documents.printed import column, printed
from tests.reading.lexicometry import test_catalogue, test_iramuteq, test_tei
from tests.reading.pages import test_page

from recoupe.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# CPU seconds in which any of these is read or refused; the slowest takes a tenth.
SECONDS = 5.0


def whole() -> dict[str, bytes]:
    """Return a sound file of each kind by its name."""
    return {
        "pont.json": test_ninjs.dumped(test_ninjs.FIRST, test_ninjs.SECOND).encode(),
        "pont.xml": test_newsml_g2.message(test_newsml_g2.item(), test_newsml_g2.item(guid="b")).encode(),
        "tei.xml": test_tei.text().encode(),
        "pont.pdf": printed([column(test_pdf.FIRST), column(test_pdf.SECOND)]),
        "pont.docx": test_docx.written((test_docx.STORY, "Normal"), ("Cinq mois", "Heading 1")),
        "pont.odt": test_odt.written(test_odt.BODY),
        "pont.eml": test_mail.mail().as_bytes(),
        "corpus.txt": test_iramuteq.CORPUS.encode(),
        "metadata.csv": test_catalogue.TABLE.encode(),
        "page.html": test_page.PAGE.encode(),
        "crawl.warc": test_warc.page(1) + test_warc.page(2),
        "rows.jsonl.gz": gzip.compress(test_gzip.rows(3)),
        "pages.zip": test_zip.packed({"a.html": test_page.PAGE, "b.txt": test_zip.STORY}),
    }


def cut(raw: bytes, _: random.Random) -> bytes:
    return raw[: 2 * len(raw) // 3]


def flipped(raw: bytes, chance: random.Random) -> bytes:
    broken = bytearray(raw)
    for place in chance.sample(range(len(raw)), max(4, len(raw) // 40)):
        broken[place] = chance.randrange(256)
    return bytes(broken)


def doubled(raw: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.sample(range(len(raw)), 2))
    return raw[:end] + raw[start:end] * 3 + raw[end:]


def zeroed(raw: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(raw) // 2)
    return raw[:start] + b"\0" * 200 + raw[start + 200 :]


def in_latin(raw: bytes, _: random.Random) -> bytes:
    return raw.replace("é".encode(), b"\xe9").replace("à".encode(), b"\xe0")


def nested(raw: bytes, _: random.Random) -> bytes:
    deep = {b"{": b'{"a":' * 10_000, b"<": b"<div>" * 10_000, b"%": b"<<" * 10_000, b"*": b"**** " * 10_000}
    return raw[: len(raw) // 2] + deep.get(raw[:1], b"[" * 10_000) + raw[len(raw) // 2 :]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    flipped,
    doubled,
    zeroed,
    in_latin,
    nested,
)


@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("name", sorted(whole()))
def test_a_broken_file_is_named_or_read_and_the_rest_is_read(
    tmp_path: Path, name: str, mutation: Callable[[bytes, random.Random], bytes]
) -> None:
    """A sound text in the same folder is there whatever happens to its neighbour."""
    raw = mutation(whole()[name], random.Random(name))  # noqa: S311 - the same damage each time
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "pont.txt").write_text(test_catalogue.STORY, encoding="utf-8")
    start = time.process_time()
    found = read(tmp_path)
    assert time.process_time() - start < SECONDS
    assert any(article.text == test_catalogue.STORY for article in found.articles)
    others = [article for article in found.articles if article.text != test_catalogue.STORY]
    assert others or any(name in problem.source for problem in found.problems) or name == "metadata.csv"
    assert all(block.span.of(one.text).strip() for one in found.articles for block in one.blocks)
    assert all(problem.line("fr") and problem.line("en") for problem in found.problems)


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_an_archive_with_a_broken_member_gives_the_others(
    tmp_path: Path, mutation: Callable[[bytes, random.Random], bytes]
) -> None:
    """Each member is broken in its way, one is sound."""
    with zipfile.ZipFile(tmp_path / "tout.zip", "w") as archive:
        for name, raw in whole().items():
            archive.writestr(name, mutation(raw, random.Random(name)))  # noqa: S311 - the same damage each time
        archive.writestr("z.txt", test_catalogue.STORY)
    start = time.process_time()
    found = read(tmp_path / "tout.zip")
    assert time.process_time() - start < SECONDS
    assert any(article.text == test_catalogue.STORY for article in found.articles)
