"""Invented articles with their quotations and actors, marked up in the text: `{words}` said, `[name]` named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis.actors.actor import Actor, ActorKind, Mention, MentionForm
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.quotations.quotation import Confidence, Quotation, QuotationType, SourceForm, Speaker
from recoupe.article import Article
from recoupe.judgements import Mark
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKED = re.compile(r"\{(?P<said>[^{}]+)\}|\[(?P<named>[^\[\]]+)\]")


def _read(name: str, marked: str) -> Analysis:
    """Return an article; who is named by one last word is one actor, and says what stands before the name."""
    text, end = "", 0
    mentions: dict[str, list[Mention]] = {}
    spans: list[Span] = []
    said: list[tuple[Span, Span, str]] = []
    for found in _MARKED.finditer(marked):
        text += marked[end : found.start()]
        span = Span(len(text), len(text) + len(found["said"] or found["named"]))
        text += span.of(" " * span.start + (found["said"] or found["named"]))
        end = found.end()
        if found["said"]:
            spans.append(span)
            continue
        key = found["named"].split()[-1]
        mentions.setdefault(key, []).append(Mention(name, span, MentionForm.NAME))
        said += [(one, span, key) for one in spans]
        spans = []
    text += marked[end:]
    actors = {key: _actor(f"a{i}", text, found) for i, (key, found) in enumerate(mentions.items(), 1)}
    quotations = [_quotation(name, one, source, actors[key]) for one, source, key in said]
    return Analysis(
        Article(name, text), "fr", None, (), (), (), tuple(actors.values()), tuple(quotations), (), ()
    )


def _actor(identifier: str, text: str, mentions: list[Mention]) -> Actor:
    names = tuple(dict.fromkeys(mention.span.of(text) for mention in mentions))
    return Actor(identifier, max(names, key=len), ActorKind.PERSON, names, mentions=tuple(mentions))


def _quotation(article: str, content: Span, source: Span, actor: Actor) -> Quotation:
    return Quotation(
        id=f"{article}-q{content.start}",
        article=article,
        type=QuotationType.INDIRECT,
        content=(content,),
        quoted=(),
        cue=(),
        cue_lemma="dire",
        source=source,
        source_form=SourceForm.NAME,
        speaker=Speaker(actor.name, actor.id),
        depth=0,
        negated=False,
        denial=False,
        heading=False,
        confidence=Confidence.LIKELY,
        why=(),
    )


def _mark(analysis: Analysis, words: str) -> Mark:
    """Return the mark of the first place where `words` stand in an article."""
    start = analysis.article.text.index(words)
    return Mark(analysis.article.digest, Span(start, start + len(words)), words, analysis.article.id)


@pytest.fixture
def read() -> Callable[..., object]:
    """Give the reader of marked-up articles."""
    return _read


@pytest.fixture
def mark() -> Callable[..., object]:
    """Give the maker of marks."""
    return _mark
