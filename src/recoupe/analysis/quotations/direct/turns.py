"""An interview's turns, by its layout: labels before a colon, dashes, or questions on lines of their own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.language.lexicon import words
from recoupe.text import MARKS, SPACES, Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.article import Block

# Fewer exchanges than this may be rhetoric: a reporter asks, then tells.
EXCHANGES = 3
# A question is short beside its answer; the longest of forty interviews read had under 400 characters.
LONGEST = 420
PROMPT = 200
LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ\w][\w.'’-]*){0,4})\s?[:–—]\s+(?=\S)")
INITIALS = re.compile(r"(?P<label>(?:[A-ZÀ-Þ]\.? ?-?){1,4})\s?[.:–—]\s+(?=\S)")
DASH = re.compile(r"[-–—]\s+")
SPLIT = re.compile(r"(?<=[?…])\s+(?=[–—]\s)")
ADDRESS = words("french", "layout", "interview", "address")
OWN = words("french", "layout", "interview", "own")
SELF = words("french", "layout", "interview", "self")
ANNOUNCED = words("french", "layout", "interview", "announced")


@dataclass(frozen=True, slots=True)
class Turn:
    """One line of an interview: its words, its label or `""`, and whether it asks."""

    span: Span
    label: str
    asks: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The paragraphs that answer one question, and the label before them."""

    spans: tuple[Span, ...]
    label: str


def find_turns(text: str, blocks: Sequence[Block]) -> list[Turn]:
    """Return the turns of an interview in reading order; nothing where the article clearly is none."""
    body = (BlockKind.PARAGRAPH, BlockKind.SUBHEADING)
    lines = [line for block in blocks if block.kind in body for line in _lines(text, block.span)]
    labels = _labels(text, lines)
    turns = [_turn(text, line, labels) for line in lines]
    first = next((index for index, turn in enumerate(turns) if turn.asks), len(turns))
    turns = [turn for turn in turns[first:] if len(turn.span)]
    if _exchanges(turns) < EXCHANGES or not (labels or _addresses(text, turns)):
        return []
    return (
        turns if labels or _announced(text, blocks, turns[0].span.start) or _first_person(text, turns) else []
    )


def answers(turns: Sequence[Turn]) -> Iterator[Answer]:
    """Yield what stands between two questions as one answer; one that changes its label as two."""
    label = ""
    for asks, run in groupby(turns, key=lambda turn: turn.asks):
        if asks:
            label = ""
            continue
        spans: list[Span] = []
        for turn in run:
            if turn.label and turn.label != label and spans:
                yield Answer(tuple(spans), label)
                spans = []
            label = turn.label or label
            spans.append(turn.span)
        yield Answer(tuple(spans), label)


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for cut in SPLIT.finditer(text, span.start, span.end):
        yield Span(start, cut.start())
        start = cut.end()
    yield Span(start, span.end)


def _labels(text: str, lines: Sequence[Span]) -> frozenset[str]:
    """Return the labels that come back: two speakers at least, twice each."""
    counted = Counter(label for line in lines if (label := _label(text, line)[0]))
    back = {label for label, count in counted.items() if count > 1}
    return frozenset(back) if len(back) > 1 else frozenset()


def _label(text: str, line: Span) -> tuple[str, int]:
    """Return the label a line opens with and where its words begin."""
    for pattern in (INITIALS, LABEL):
        if found := pattern.match(text, line.start, line.end):
            return found["label"].strip(), found.end()
    return "", line.start


def _turn(text: str, line: Span, labels: frozenset[str]) -> Turn:
    label, start = _label(text, line)
    if label not in labels:
        label, start = "", line.start
    if dash := DASH.match(text, start, line.end):
        start = dash.end()
    span = Span(start, line.end).trimmed(text, SPACES + MARKS)
    return Turn(span, label, asks(span.of(text)))


def asks(line: str) -> bool:
    """Tell whether a line is a question, or a short remark to somebody: *On vous dit sévère…*."""
    if line.endswith("?"):
        return len(line) <= LONGEST
    said = _words(line)
    return len(line) <= PROMPT and bool(said & ADDRESS) and not said & OWN


def _exchanges(turns: Sequence[Turn]) -> int:
    return sum(1 for asks, _ in groupby(turns, key=lambda turn: turn.asks) if not asks)


def _addresses(text: str, turns: Sequence[Turn]) -> bool:
    """Tell whether a third of the questions speak to somebody."""
    asked = [turn for turn in turns if turn.asks]
    spoken = sum(bool(_words(turn.span.of(text)) & ADDRESS) for turn in asked)
    return spoken * 3 >= len(asked) and spoken > 1


def _announced(text: str, blocks: Sequence[Block], first: int) -> bool:
    """Tell whether what stands before the first question, or a byline, says that it is an interview."""
    told = (BlockKind.BYLINE, BlockKind.BOILERPLATE)
    heads = [
        fold(block.span.of(text))
        for block in blocks
        if block.kind in told or block is blocks[-1] or block.span.start < first
    ]
    return any(phrase in head for head in heads for phrase in ANNOUNCED)


def _first_person(text: str, turns: Sequence[Turn]) -> bool:
    """Tell whether half of the answers say *je*: a service article's questions (*Êtes-vous concerné ?*) have none."""
    found = [" ".join(span.of(text) for span in answer.spans) for answer in answers(turns)]
    return sum(bool(_words(said) & SELF) for said in found) * 2 >= len(found)


def _words(line: str) -> set[str]:
    return set(re.findall(r"\w+", fold(line)))
