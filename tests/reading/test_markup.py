from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.article import BlockKind
from recoupe.reading.heading import headed
from recoupe.reading.layout import laid_out
from recoupe.reading.markup import Crowded, html_pieces

PARAGRAPH, HEADING, CAPTION = BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.CAPTION


@pytest.mark.parametrize(
    ("markup", "pieces"),
    [
        ("Texte nu", [("Texte nu", PARAGRAPH)]),
        (
            "<p>Un <b>deux</b>\n trois<br>quatre</p>fin<h2>Inter</h2>",
            [("Un deux trois", PARAGRAPH), ("quatre", PARAGRAPH), ("fin", PARAGRAPH), ("Inter", HEADING)],
        ),
        ("<ul><li>a<li>b</ul><script>x</script><!-- y -->", [("a", PARAGRAPH), ("b", PARAGRAPH)]),
        ("<figure><img><figcaption>Le <i>pont</i></figcaption></figure>", [("Le pont", CAPTION)]),
        ("<h2><div>Inter</div></h2>", [("Inter", HEADING)]),
        ("<?xml version='1.0' encoding='latin-1'?><p>é &nbsp;&amp;&#x27;</p>", [("é \u00a0&'", PARAGRAPH)]),
        ("<html><head><title>non</title></head><body>oui</body></html>", [("oui", PARAGRAPH)]),
        ("<p>a\0b</p>", [("ab", PARAGRAPH)]),
        ("<p> </p>", []),
        ("", []),
    ],
)
def test_markup_gives_its_words_and_layout(markup: str, pieces: list[tuple[str, BlockKind]]) -> None:
    """Every word once, in order; white space that means nothing is one space."""
    assert html_pieces(markup) == pieces


@given(st.text(max_size=200))
def test_no_markup_is_an_error(markup: str) -> None:
    """What is no markup is text."""
    assert all(words.strip() == words and words for words, _ in html_pieces(markup))


def test_markup_without_end_is_refused() -> None:
    """No article has so many elements."""
    with pytest.raises(Crowded):
        html_pieces("<i>" * 80_001)
    assert html_pieces("<div>" * 30_000 + "x") in ([], [("x", PARAGRAPH)])


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=9), st.sampled_from(BlockKind)), max_size=5),
    st.text(max_size=9),
)
def test_a_title_is_said_once(pieces: list[tuple[str, BlockKind]], title: str) -> None:
    """Set above a text that has it, it stays one; every block gives its words."""
    once = headed(pieces, title)
    assert headed(once, title) == once
    text, blocks = laid_out(once)
    assert [block.span.of(text) for block in blocks] == [words for words, _ in once]
