"""Invented articles with their quotations marked up, `{Speaker|said}` or `{Speaker|cue|said}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.analysis import Analysis
from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.article import Article
from recoupe.comparison.positions import find_contradictions, find_positions, take_stands
from recoupe.comparison.statements import find_statements, reports_of
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.comparison.positions import Contradiction, Position
    from recoupe.comparison.statements.occasions import Days

_MARKED = re.compile(r"\{(?P<speaker>[^|{}]*)\|(?:(?P<cue>[^|{}]*)\|)?(?P<said>[^{}]*)\}")
_DENIES = {"démentir", "nier", "contester", "réfuter"}


def _read(articles: dict[str, str]) -> tuple[list[Analysis], list[Quotation]]:
    analyses, quotations = [], []
    for name, marked in articles.items():
        text, end = "", 0
        for number, found in enumerate(_MARKED.finditer(marked), 1):
            text += marked[end : found.start()]
            content = Span(len(text), len(text) + len(found["said"]))
            text, end = text + found["said"], found.end()
            quotations.append(_quotation(f"{name}-{number}", name, content, found))
        text += marked[end:]
        sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^.\s][^.]*\.", text))
        analyses.append(
            Analysis(Article(name, text), "fr", None, (), (), sentences, (), tuple(quotations), (), ())
        )
    return analyses, quotations


def _quotation(name: str, article: str, content: Span, found: re.Match[str]) -> Quotation:
    return Quotation(
        id=name,
        article=article,
        type=QuotationType.INDIRECT,
        content=(content,),
        quoted=(),
        cue=(),
        cue_lemma=found["cue"] or "dire",
        source=None,
        source_form=SourceForm.NAME,
        speaker=Speaker(found["speaker"], found["speaker"] or None),
        depth=0,
        negated=False,
        denial=found["cue"] in _DENIES,
        heading=False,
        confidence=Confidence.CERTAIN,
        why=(),
    )


def _contradictions(
    days: Days | None = None, stories: Sequence[Sequence[str]] | None = None, **articles: str
) -> tuple[Contradiction, ...]:
    """Return the contradictions of marked-up texts."""
    analyses, quotations = _read(articles)
    statements = find_statements(analyses, quotations, days=days).statements
    stands = take_stands(analyses, reports_of(analyses, quotations))
    return find_contradictions(analyses, stands, statements, days=days, stories=stories)


def _positions(days: Days | None = None, **articles: str) -> tuple[Position, ...]:
    """Return the positions of marked-up texts."""
    analyses, quotations = _read(articles)
    statements = find_statements(analyses, quotations, days=days).statements
    stands = take_stands(analyses, reports_of(analyses, quotations))
    contradictions = find_contradictions(analyses, stands, statements, days=days)
    return find_positions(stands, statements, contradictions, days=days)


@pytest.fixture
def contradictions() -> Callable[..., tuple[Contradiction, ...]]:
    """Return a function from marked-up articles to their contradictions."""
    return _contradictions


@pytest.fixture
def positions() -> Callable[..., tuple[Position, ...]]:
    """Return a function from marked-up articles to the positions in them."""
    return _positions
