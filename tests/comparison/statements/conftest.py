"""Invented articles and their quotations, marked up in the text: `{Speaker|said}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.analysis import Analysis
from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.article import Article
from recoupe.comparison.statements import find_statements
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.comparison.dossier import Statement
    from recoupe.comparison.statements.occasions import Days

_MARKED = re.compile(r"\{(?P<heading>#?)(?P<speaker>[^|{}]*)\|(?P<said>[^{}]*)\}")
_QUOTED = re.compile(r"«\s?([^»]*?)\s?»")


def _read(**articles: str) -> tuple[list[Analysis], list[Quotation]]:
    """Return the analyses and quotations of marked-up texts; « » in what is said are its quoted stretches."""
    analyses: list[Analysis] = []
    quotations: list[Quotation] = []
    for name, marked in articles.items():
        text = ""
        end = 0
        for number, found in enumerate(_MARKED.finditer(marked), 1):
            text += marked[end : found.start()]
            content = Span(len(text), len(text) + len(found["said"]))
            text += found["said"]
            end = found.end()
            quotations.append(_quotation(f"{name}-{number}", name, text, content, found))
        text += marked[end:]
        analyses.append(Analysis(Article(name, text), "fr", None, (), (), (), (), (), (), ()))
    return analyses, quotations


def _quotation(name: str, article: str, text: str, content: Span, found: re.Match[str]) -> Quotation:
    stretches = [m.span(1) for m in _QUOTED.finditer(found["said"])]
    quoted = tuple(Span(content.start + start, content.start + end) for start, end in stretches)
    if len(quoted) == 1 and quoted[0].end - quoted[0].start >= len(content) - 4:
        content, kind = quoted[0], QuotationType.DIRECT
    else:
        kind = QuotationType.MIXED if quoted else QuotationType.INDIRECT
    return Quotation(
        id=name,
        article=article,
        type=kind,
        content=(content,),
        quoted=quoted,
        cue=(),
        cue_lemma="",
        source=None,
        source_form=SourceForm.NAME,
        speaker=Speaker(found["speaker"]),
        depth=0,
        negated=False,
        denial=False,
        heading=bool(found["heading"]),
        confidence=Confidence.CERTAIN,
        why=(),
    )


def _statements(days: Days | None = None, **articles: str) -> tuple[Statement, ...]:
    """Return the statements of marked-up texts."""
    return find_statements(*_read(**articles), days=days).statements


def _groups(days: Days | None = None, **articles: str) -> list[tuple[str, ...]]:
    """Return the ids of the quotations that report one utterance together, alone ones left out."""
    return [one.members for one in _statements(days, **articles) if len(one.members) > 1]


@pytest.fixture
def read() -> Callable[..., object]:
    """Give the reader of marked-up texts."""
    return _read


@pytest.fixture
def statements() -> Callable[..., object]:
    """Give the finder of the statements of marked-up texts."""
    return _statements


@pytest.fixture
def groups() -> Callable[..., object]:
    """Give the finder of the groups of quotations in marked-up texts."""
    return _groups
