"""Small stores of invented articles, with quotations put where they are said to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

DIRECT, INDIRECT, MIXED = QuotationType


@dataclass(frozen=True)
class Said:
    """What somebody says in an article, and how it is quoted."""

    words: str
    speaker: str = ""
    kind: QuotationType = DIRECT


def speech(
    name: str,
    said: Sequence[Said] = (),
    *,
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    told: str = "",
) -> Speech:
    """Return an article in which all of that is said, one a line, below what is `told`."""
    text, quotations = f"{told or name}.", []
    for one in said:
        text += f"\nIl a dit : « {one.words} » hier."
        span = Span(text.rindex("« ") + 2, text.rindex(" »"))
        quotations.append(_quotation(name, one, span))
    article = Article(name, text, outlet, title, published=published, url=url)
    return Speech(article, "fr", title, quotations=tuple(quotations))


def _quotation(name: str, one: Said, span: Span) -> Quotation:
    return Quotation(
        id=f"{name}-q{span.start}",
        article=name,
        type=one.kind,
        content=(span,),
        quoted=(span,),
        cue=(Span(span.start - 8, span.start - 5),),
        cue_lemma="dire",
        source=None,
        source_form=SourceForm.NAME if one.speaker else SourceForm.NONE,
        speaker=Speaker(one.speaker),
        depth=0,
        negated=False,
        denial=False,
        heading=False,
        confidence=Confidence.CERTAIN,
        why=(),
    )
