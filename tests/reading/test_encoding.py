from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.encoding import decode

STORY = "L'été, le café de la gare reçoit des élèves âgés de huit à dix ans."


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_comes_back_as_it_was_but_for_its_mark(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


@given(st.binary())
def test_any_bytes_become_text(raw: bytes) -> None:
    assert isinstance(decode(raw).text, str)


def test_one_broken_byte_does_not_garble_the_rest() -> None:
    raw = STORY.encode().replace("â".encode(), b"\xc3")
    decoded = decode(raw)
    assert decoded.text == STORY.replace("â", "\ufffd")
    assert [problem.entry for problem in decoded.notices("a.txt")] == ["broken_bytes"]


def test_letters_read_with_the_wrong_table_are_told() -> None:
    assert [problem.entry for problem in decode(STORY.encode().decode("cp1252").encode()).notices("a")] == [
        "garbled"
    ]
    macintosh = decode(STORY.encode("mac_roman"))
    assert [(problem.entry, problem.words[1]) for problem in macintosh.notices("a")] == [
        ("garbled", "windows-1252")
    ]


def test_sound_letters_are_not_told() -> None:
    assert decode(STORY.encode()).notices("a") == ()
    assert decode("Šarūnas Øster a dit « Ça va »".encode()).notices("a") == ()
    assert decode(STORY.encode("cp1252")).notices("a") == ()
