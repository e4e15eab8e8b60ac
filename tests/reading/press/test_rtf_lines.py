from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.press.rtf_lines import Tangled, rtf_lines

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1)


def lines(raw: bytes) -> list[str]:
    return list(rtf_lines(io.BytesIO(raw)))


@given(text=TEXT)
def test_any_text_is_read_back(text: str) -> None:
    """Letters by their number in UTF-16, as programs write what is not ASCII."""
    units = memoryview(text.encode("utf-16-le")).cast("H")
    written = "".join(
        chr(unit)
        if unit < 128 and chr(unit).isalnum()
        else f"\\u{unit if unit < 0x8000 else unit - 0x10000}?"
        for unit in units
    )
    assert lines(f"{{\\rtf1 {written}\\par}}".encode()) == [text.strip()]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Le pont ferm\'e9\par La nuit\line tombe", ["Le pont fermé", "La nuit", "tombe"]),
        (r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f0 \'e9 {\f1\'e4\'e0}", ["é да"]),
        (r"{\stylesheet{\s1 Titre;}}{\*\generator Word;}{\info{\title Rien}}{\b Pont}", ["Pont"]),
        (r"\trowd\cellx1 HD\cell Titre\cell\row Suite", ["HD|Titre|", "Suite"]),
        (r"{\field{\*\fldinst{HYPERLINK x}}{\fldrslt{le lien}}}", ["le lien"]),
        (r"\ldblquote Oui\rdblquote\emdash\~dit-il \{\}", ["“Oui”—\u00a0dit-il {}"]),
        (r"\uc2\u233ab\uc0\u232\'41", ["éèA"]),
        (r"{\pict 0123456789abcdef}Une image", ["Une image"]),
    ],
)
def test_words_of_rtf(written: str, read: list[str]) -> None:
    assert lines(f"{{\\rtf1\\ansi\\ansicpg1252 {written}}}".encode()) == read


def test_line_ends_of_the_file_are_none_of_the_text() -> None:
    assert lines(b"{\\rtf1 Le po\r\nnt\\par\r\nferme}") == ["Le pont", "ferme"]


def test_groups_within_groups_without_end_are_refused() -> None:
    with pytest.raises(Tangled):
        lines(b"{" * 10_000)


def test_a_line_without_end_is_cut() -> None:
    assert max(map(len, lines(b"{\\rtf1 " + b"mot " * 500_000))) < 1_500_000
    assert not re.search(r"\\", "".join(lines(b"{\\rtf1 " + b"\\b mot " * 5_000)))
