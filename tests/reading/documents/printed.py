"""PDF made line by line, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Set = tuple[float, float, str, float, str]
LEFT, TOP, LEADING, SIZE = 72.0, 720.0, 14 / 11, 11.0


def column(
    lines: Iterable[str], *, top: float = TOP, left: float = LEFT, size: float = SIZE, font: str = "F1"
) -> list[Set]:
    """Return `lines` set under one another; an empty one is white space."""
    return [(left, top - n * LEADING * size, font, size, line) for n, line in enumerate(lines) if line]


def printed(pages: Sequence[Iterable[Set]], info: str = "") -> bytes:
    """Return a PDF of `pages` in Helvetica (F1) and Helvetica Bold (F2); `info` is what it says of itself."""
    fonts = " ".join(
        f"/F{n} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for n, name in enumerate(("Helvetica", "Helvetica-Bold"), 1)
    )
    numbers = [2 * n + 4 for n in range(len(pages))]
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] >>".encode(),
        3: f"<< {info} >>".encode("cp1252"),
    }
    for number, page in zip(numbers, pages, strict=True):
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R "
            f"/Resources << /Font << {fonts} >> >> >>"
        ).encode()
        drawn = b"\n".join(_drawn(line) for line in page)
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    return _file(objects)


def _drawn(line: Set) -> bytes:
    x, y, font, size, words = line
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET".encode("cp1252")


def _file(objects: dict[int, bytes]) -> bytes:
    raw, places = b"%PDF-1.4\n", []
    for number, body in sorted(objects.items()):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return raw + head + table + trailer % (len(objects) + 1, len(raw))
