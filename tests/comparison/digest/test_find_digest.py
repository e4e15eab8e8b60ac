from __future__ import annotations

import re

import pytest

from recoupe.analysis.analysis import Analysis
from recoupe.article import Article, Block, BlockKind
from recoupe.comparison.digest import Extract, find_digest
from recoupe.comparison.dossier import (
    Account,
    Moment,
    Place,
    Precision,
    TimelineEntry,
    Value,
    Verdict,
)
from recoupe.text import Span

TEXTS = {
    "a": "Le pont de Valombre a cédé dans la nuit de lundi à mardi. Il avait été repeint au printemps dernier. "
    "Douze personnes ont été blessées dans la chute du tablier central.",
    "b": "Quinze personnes ont été blessées, dont deux grièvement, à Valombre. "
    "Un enfant du quartier vendait des glaces au bord de la rivière.",
}
OPEN = Moment(None, None, Precision.OPEN, "")


def analysed(name: str, text: str) -> Analysis:
    """Return an article of one paragraph, its sentences found."""
    whole = Span(0, len(text))
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^.\s][^.]*\.", text))
    blocks = (Block(whole, BlockKind.PARAGRAPH),)
    return Analysis(Article(name, text), "fr", None, blocks, (), sentences, (), (), (), ())


def place(name: str, words: str) -> Place:
    """Return where `words` stand."""
    start = TEXTS[name].index(words)
    return Place(name, Span(start, start + len(words)))


INJURED = Account(
    "a1",
    "blessés",
    (Value(place("a", "Douze"), "12"), Value(place("b", "Quinze"), "15")),
    Verdict.CONFLICT,
    (),
)
FALL = TimelineEntry(OPEN, "", (), (place("a", "lundi à mardi"), place("b", "Valombre")), ())


@pytest.fixture
def found() -> tuple[Extract, ...]:
    """Return the digest of the two articles."""
    analyses = [analysed(name, text) for name, text in TEXTS.items()]
    return find_digest(analyses, (), (), (INJURED,), (FALL,))


def test_a_digest_is_made_of_sentences_as_they_are_printed(found: tuple[Extract, ...]) -> None:
    sentences = {Place(name, span) for name, text in TEXTS.items() for span in analysed(name, text).sentences}
    assert found
    assert {one.place for one in found} <= sentences


def test_what_one_article_alone_tells_is_left_out(found: tuple[Extract, ...]) -> None:
    assert all("glaces" not in one.place.span.of(TEXTS[one.place.article]) for one in found)


def test_each_sentence_names_who_else_tells_it_and_where_accounts_differ(found: tuple[Extract, ...]) -> None:
    assert all(one.tellers == ("a", "b") for one in found)
    assert any(one.differing == ("a1",) for one in found)


def test_a_sentence_that_points_to_the_one_before_stands_in_no_digest() -> None:
    repainted = TimelineEntry(OPEN, "", (), (place("a", "printemps"), place("b", "Valombre")), ())
    analyses = [analysed(name, text) for name, text in TEXTS.items()]
    found = find_digest(analyses, (), (), (), (repainted,))
    assert all("repeint" not in one.place.span.of(TEXTS[one.place.article]) for one in found)


def test_sentences_stand_in_order_of_time() -> None:
    analyses = [analysed(name, text) for name, text in TEXTS.items()]
    before = TimelineEntry(OPEN, "", (), (place("b", "deux grièvement"), place("a", "tablier")), ())
    after = TimelineEntry(OPEN, "", (), (place("a", "lundi à mardi"), place("b", "enfant")), ())
    first, *_ = find_digest(analyses, (), (), (), (before, after))
    assert first.place.article == "b" or "tablier" in first.place.span.of(TEXTS["a"])


def test_articles_that_tell_nothing_in_common_have_no_digest() -> None:
    assert find_digest([analysed("a", TEXTS["a"])], (), (), (), ()) == ()


@pytest.mark.parametrize(
    "opening", ["La veille, le", "Sur place, un", "Il est vrai que le", "« Cela » dit, le"]
)
def test_words_that_point_back_open_no_sentence_of_a_digest(opening: str) -> None:
    text = f"{opening} pont de Valombre a cédé sous le poids de trois camions de bois."
    at = text.index("Valombre")
    entry = TimelineEntry(OPEN, "", (), (Place("c", Span(at, at + 8)), place("b", "Valombre")), ())
    analyses = [analysed("b", TEXTS["b"]), analysed("c", text)]
    found = find_digest(analyses, (), (), (), (entry,))
    assert [one.place.article for one in found] == ["b"]
