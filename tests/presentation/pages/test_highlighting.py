from __future__ import annotations

from html import unescape
from re import sub
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.article import Block, BlockKind
from recoupe.presentation.pages.highlighting import Mark, cut, paint
from recoupe.text import Span

if TYPE_CHECKING:
    from tests.presentation.conftest import Page
TEXTS = st.text(st.sampled_from("aé «»<>&\"'\n\r\u00a0\u202e\u200f\x00😀"), max_size=40)
KINDS = ("quotation", "cue", "source", "passage", "fact", "date")


@st.composite
def painted(draw: st.DrawFn) -> tuple[str, list[Block], list[Mark]]:
    text = draw(TEXTS)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span(start, draw(st.integers(start, len(text))))

    blocks = [Block(span(), BlockKind.PARAGRAPH) for _ in range(draw(st.integers(0, 4)))]
    marks = [
        Mark(span(), draw(st.sampled_from(KINDS)), f"f-{number}", draw(st.sampled_from(["", f"x-{number}"])))
        for number in range(draw(st.integers(0, 6)))
    ]
    return text, blocks, marks


@given(painted())
def test_a_painted_text_without_its_tags_is_the_text(case: tuple[str, list[Block], list[Mark]]) -> None:
    text, blocks, marks = case
    assert unescape(sub("<[^>]*>", "", paint(text, blocks, marks))) == text


@given(painted())
def test_highlights_never_nest(case: tuple[str, list[Block], list[Mark]]) -> None:
    depth = 0
    for tag in str(paint(*case)).split("<")[1:]:
        depth += tag.startswith("span") - tag.startswith("/span")
        assert 0 <= depth <= 1


@given(painted())
def test_segments_follow_one_another_without_gap(case: tuple[str, list[Block], list[Mark]]) -> None:
    text, _, marks = case
    segments = cut(Span(0, len(text)), marks)
    assert "".join(segment.span.of(text) for segment in segments) == text


def test_the_shortest_mark_comes_first() -> None:
    long, short = Mark(Span(0, 9), "passage", "p"), Mark(Span(2, 5), "quotation", "q")
    middle = cut(Span(0, 9), [long, short])[1]
    assert [mark.finding for mark in middle.marks] == ["q", "p"]


def test_a_quotation_is_one_stop_of_the_tab_key() -> None:
    marks = [Mark(Span(0, 9), "quotation", "q", "q"), Mark(Span(3, 5), "cue", "q")]
    assert str(paint("Le pont c", [], marks)).count('tabindex="0"') == 1


def test_each_anchor_stands_before_its_first_character(read_page: type[Page]) -> None:
    html = paint("Le pont cède", [], [Mark(Span(3, 7), "quotation", "q", "q-1")])
    assert '<span class="at" id="q-1" data-i="q"></span><span class="s k-quotation"' in html
    assert len(read_page(str(html)).all("span")) == 2


def test_a_clause_gives_way_to_what_is_said_in_it() -> None:
    clause = Mark(Span(0, 4), "fact", "a", is_clause=True)
    quotation = Mark(Span(0, 8), "quotation", "q")
    first, _ = cut(Span(0, 8), [clause, quotation])
    assert [mark.finding for mark in first.marks] == ["q", "a"]
