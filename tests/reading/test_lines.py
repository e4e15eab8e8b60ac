from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.lines import LINE, lines

TEXT = st.text(
    st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs", "Cc"]) | st.just("\n"), min_size=3
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@given(text=TEXT)
def test_lines_put_together_are_the_text(encoding: str, text: str) -> None:
    """A mark of byte order is no part of it; text in two bytes a letter is known by its zeros too."""
    text = f"ab{text}"
    assert "".join(lines(io.BytesIO(text.encode(encoding)))) == text


def test_a_line_without_end_is_given_as_far_as_it_is_of_use() -> None:
    found = list(lines(io.BytesIO(b"a\n" + b"x" * (2 * LINE) + b"\nb\n")))
    assert [len(line) for line in found] == [2, LINE, 2]


def test_each_line_has_the_encoding_it_has() -> None:
    assert list(lines(io.BytesIO("été\n".encode() + "été\n".encode("cp1252")))) == ["été\n", "été\n"]
