from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import recoupe
from recoupe.article import Article
from recoupe.reading.raw import Raw

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Le pont d'Orsane est fermé, a annoncé la mairie. Il rouvrira au printemps.\n"


def read_from(
    sources: list[str], most: int = 1000, stdin: io.BytesIO | None = None
) -> tuple[list[bytes | None], int]:
    """Return what each article was read from, and how many of them stood in longer sources."""
    raw = Raw(most)
    found = recoupe.stream(sources, raw=raw, stdin=stdin)
    return [raw.given() for one in found if isinstance(one, Article)], raw.left


def test_each_article_is_given_with_the_bytes_it_stood_in(tmp_path: Path) -> None:
    """Of a file in an archive its own; of a row of a table the table."""
    text, table, archive = tmp_path / "a.txt", tmp_path / "b.jsonl", tmp_path / "c.zip"
    text.write_text(TEXT, encoding="utf-8")
    table.write_text(
        "".join(f'{{"id": "{n}", "text": "{n} {TEXT.strip()}"}}\n' for n in "xyz"), encoding="utf-8"
    )
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("inner.txt", TEXT * 2)
    given, left = read_from([str(tmp_path)])
    assert given == [text.read_bytes(), *[table.read_bytes()] * 3, (TEXT * 2).encode()]
    assert left == 0
    assert given[1] is given[2], "held once"


def test_what_is_too_long_or_gone_is_not_given(tmp_path: Path) -> None:
    """The first is counted; standard input can be read once."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert read_from([str(tmp_path)], most=10) == ([None], 1)
    assert read_from(["-"], stdin=Once(TEXT.encode())) == ([None], 0)
    assert Raw(1000).given() is None


class Once(io.BytesIO):
    """What cannot be read twice."""

    def seekable(self) -> bool:
        return False

    def seek(self, _offset: int, _whence: int = 0, /) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation
