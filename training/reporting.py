"""How well a parser serves quotations: cues tagged as verbs, speakers as their subjects, clauses whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.language import pipeline, sentences
from recoupe.language.parsed import Doc
from recoupe.language.tokens import Sentence
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

    from recoupe.language.parsed import Token


WORDLESS = frozenset(["selon", "d'après", "pour", "promesse", "déposition"])
EDGES = " «»\"“”,.;:!?…'’\u00a0\u202f"


@dataclass(slots=True)
class Figures:
    """Counts over one gold file: found of asked."""

    cues: int = 0
    tagged: int = 0
    speakers: int = 0
    subjects: int = 0
    clauses: int = 0
    whole: int = 0

    def __str__(self) -> str:
        return (
            f"cue a verb {self.tagged}/{self.cues}, speaker its subject {self.subjects}/{self.speakers}, "
            f"que-clause whole {self.whole}/{self.clauses}"
        )


def measure(nlp: Language, gold: Path, texts: Path) -> Figures:
    """Return the figures over the quotations of `gold`, whose articles lie as text files in `texts`."""
    figures = Figures()
    by_article: dict[str, list[dict[str, Any]]] = {}
    for line in gold.read_text(encoding="utf-8").splitlines():
        quotation = json.loads(line)
        by_article.setdefault(quotation["article"], []).append(quotation)
    for article, quotations in sorted(by_article.items()):
        text = (texts / f"{article}.txt").read_text(encoding="utf-8")
        spans = sentences.split(text, _lines(text))
        docs = map(Doc, pipeline.parse(nlp, [span.of(text) for span in spans]))
        parsed = tuple(map(Sentence, spans, docs))
        for quotation in quotations:
            _count(figures, quotation, text, parsed)
    return figures


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)


def _count(figures: Figures, quotation: dict[str, Any], text: str, parsed: tuple[Sentence, ...]) -> None:
    if quotation["type"] == "not_speech" or not quotation["cue"] or _is_wordless(quotation["cue"][0]["text"]):
        return
    cue, content = _span(quotation["cue"][0]), _span(quotation["content"][0])
    sentence = next(one for one in parsed if one.span.overlaps(cue))
    token = next(word for word in reversed(sentence.doc) if sentence.at(word).overlaps(cue))
    figures.cues += 1
    figures.tagged += token.pos_ == "VERB"
    if quotation["source"]:
        _count_speaker(figures, sentence, token, _span(quotation["source"]))
    if len(quotation["content"]) == 1 and cue.end < content.start and _has_que(text, content):
        figures.clauses += 1
        figures.whole += _clause(sentence, token, text) == content.trimmed(text, EDGES)


def _count_speaker(figures: Figures, sentence: Sentence, cue: Token, source: Span) -> None:
    """Count a speaker named in the cue's sentence; a participle has no subject of its own."""
    if source not in sentence.span or cue.text.endswith("ant"):
        return
    subjects = [word for word in cue.children if word.dep_.startswith("nsubj")]
    figures.speakers += 1
    figures.subjects += any(sentence.at(word).overlaps(source) for word in subjects)


def _span(written: dict[str, Any]) -> Span:
    return Span(written["start"], written["end"])


def _has_que(text: str, content: Span) -> bool:
    before = text[max(0, content.start - 12) : content.start].rstrip(EDGES).split()
    return bool(before) and before[-1].lower() in ("que", "qu")


def _is_wordless(cue: str) -> bool:
    return cue.lower().replace("’", "'") in WORDLESS or " " in cue


def _clause(sentence: Sentence, cue: Token, text: str) -> Span | None:
    """Return the stretch under the cue's clause, *que* and marks at its edges left out."""
    for head in cue.children:
        if head.dep_ == "ccomp" and head.i > cue.i:
            words = [word for word in head.subtree if not (word.dep_ == "mark" and word.head == head)]
            return sentence.over(words[0], words[-1]).trimmed(text, EDGES)
    return None
