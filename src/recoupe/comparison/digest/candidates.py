"""The sentences that can stand alone, out of their article."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.article import BlockKind
from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.analysis import Analysis
    from recoupe.text import Span

# Characters of a sentence that one reads in one breath.
_SHORTEST, _LONGEST = 45, 340
# Folders of recoupe.language that hold the table; in other languages no opening word is known.
_FOLDERS = {"fr": "french"}


def standing_alone(analysis: Analysis) -> Iterator[Place]:
    """Yield the sentences of paragraphs that say of whom and of what they speak."""
    prose = [one.span for one in analysis.blocks if one.kind in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)]
    for span in analysis.sentences:
        closed = not span.of(analysis.article.text).endswith(":")
        fits = closed and _SHORTEST <= len(span) <= _LONGEST and any(span in block for block in prose)
        if fits and not _points_back(analysis, span) and not _cuts_speech(analysis, span):
            yield Place(analysis.article.id, span)


def _points_back(analysis: Analysis, span: Span) -> bool:
    """Tell whether its first words stand for words before."""
    said = fold(span.of(analysis.article.text)).replace(",", " ").strip('«»"“” ')
    first = said.replace("'", " ").split()[:1]
    words, runs = _openers(analysis.language)
    return bool(words.intersection(first)) or said.startswith(runs)


def _cuts_speech(analysis: Analysis, span: Span) -> bool:
    """Tell whether it holds part of a quotation only, or one whose speaker it does not name."""
    return any(
        one.span not in span or one.source is None or one.source_form is SourceForm.PRONOUN
        for one in analysis.quotations
        if one.span.overlaps(span) and not one.depth
    )


@cache
def _openers(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words, and the runs of words, that point back where they open a sentence."""
    if language not in _FOLDERS:
        return frozenset(), ()
    told = table(_FOLDERS[language], "digest")
    return frozenset(told["openers"].split()), tuple(f"{fold(run)} " for run in told["opening"])
