"""Any speech at all: a text of awkward characters, and quotations that point anywhere in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.reasons import because
from recoupe.text import Span

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

# What trips an export: formulas, marks of CSV, breaks, controls, characters outside the first plane.
AWKWARD = "aé «»\"',;\t\r\n=+-@＝\u00a0\u2028\x85\x00\x0b\x1b\ufeff\uffff👩\u0301_x0041_<&>"
TEXTS = st.text(st.sampled_from(AWKWARD) | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@st.composite
def speeches(draw: DrawFn) -> Speech:
    """Draw an article and up to three quotations in it."""
    text = draw(TEXTS)
    article = Article(
        draw(TEXTS), text, outlet=draw(st.none() | TEXTS), url=draw(st.none() | st.just("http://a/b"))
    )
    found = tuple(draw(_quotation(article, number)) for number in range(draw(st.integers(0, 3))))
    return Speech(article, title=draw(st.none() | TEXTS), quotations=found)


@st.composite
def _quotation(draw: DrawFn, article: Article, number: int) -> Quotation:
    spans = _spans(article.text)
    return Quotation(
        id=f"{article.id}-q{number}",
        article=article.id,
        type=draw(st.sampled_from(QuotationType)),
        content=tuple(sorted(draw(st.lists(spans, min_size=1, max_size=2)))),
        quoted=tuple(draw(st.lists(spans, max_size=1))),
        cue=tuple(draw(st.lists(spans, max_size=2))),
        cue_lemma="dire",
        source=draw(st.none() | spans),
        source_form=draw(st.sampled_from(SourceForm)),
        speaker=Speaker(draw(st.just("") | TEXTS), draw(st.none() | st.just("a1"))),
        depth=draw(st.integers(0, 1)),
        negated=draw(st.booleans()),
        denial=draw(st.booleans()),
        heading=draw(st.booleans()),
        confidence=draw(st.sampled_from(Confidence)),
        why=(because("quotations.parenthetical", draw(TEXTS), "Paul"),),
    )


def _spans(text: str) -> SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    return ends.map(lambda pair: Span(min(pair), max(pair[1], pair[0] + 1)))
