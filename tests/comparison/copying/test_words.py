"""Words as arrays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.words import BATCH, Text, Words, read_words
from recoupe.text import Span, fold


def _said(words: Words, texts: list[str]) -> list[str]:
    places = zip(words.texts.tolist(), words.starts.tolist(), words.ends.tolist(), strict=True)
    return [texts[text][start:end] for text, start, end in places]


def _read(*texts: str) -> Words:
    return read_words([Text(str(i), text) for i, text in enumerate(texts)])


def test_apostrophes_hyphens_and_marks_part_words() -> None:
    text = "« L’eau », c'est-à-dire 12,5 m³"
    assert _said(_read(text), [text]) == ["L", "eau", "c", "est", "à", "dire", "12", "5", "m³", ""]


def test_words_alike_once_folded_have_one_key() -> None:
    keys = _read("Été ÉTÉ ete e\u0301te\u0301 étés").keys.tolist()
    assert len(set(keys[:4])) == 1
    assert keys[4] != keys[0]


def test_the_word_that_closes_a_text_matches_no_other() -> None:
    keys = _read("", "", "", "mot").keys.tolist()
    assert len(set(keys)) == len(keys) == 5


def test_words_in_a_skipped_span_match_nothing() -> None:
    words = read_words([Text("a", "mot mot mot", skipped=(Span(4, 7),))])
    first, second, third, _ = words.keys.tolist()
    assert first == third != second


def test_capitals_are_told() -> None:
    assert _read("Le pont d'Arcole").capitals.tolist() == [True, False, False, True, False]


def test_texts_longer_than_a_batch_keep_their_offsets() -> None:
    long = "mot " * (BATCH // 4 + 1) + "fin"
    words = _read("un deux", long, "trois")
    assert _said(words, ["un deux", long, "trois"])[-4:] == ["fin", "", "trois", ""]


@given(st.lists(st.text(max_size=40), max_size=4))
def test_words_stand_where_a_plain_reading_puts_them(texts: list[str]) -> None:
    words = _read(*texts)
    for said, key in zip(_said(words, texts), words.keys.tolist(), strict=True):
        alone = _read(said).keys.tolist()[0]
        assert said == "" or alone == key or not fold(said).isalnum()
    assert len([said for said in _said(words, texts) if said == ""]) == len(texts)
