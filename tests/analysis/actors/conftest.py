from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.analysis.actors import find_cast
from recoupe.analysis.actors.cast import Cast
from recoupe.analysis.actors.sources.resolution import Heard, Resolution
from recoupe.analysis.prose import read_prose
from recoupe.article import Block, BlockKind
from recoupe.language.pipeline import load
from recoupe.language.sentences import split
from recoupe.language.tokens import Sentence
from recoupe.text import Span

Read = Callable[[str], tuple[Cast, tuple[Sentence, ...]]]
Who = Callable[..., Resolution]


def lay_out(text: str) -> tuple[Block, ...]:
    found: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Block(Span(start, start + len(line)), BlockKind.PARAGRAPH))
        start += len(line) + 1
    return tuple(found)


@pytest.fixture(scope="session")
def read() -> Read:
    """Return the cast of a text and its parsed sentences."""
    pipeline = load("fr")

    def reading(text: str) -> tuple[Cast, tuple[Sentence, ...]]:
        blocks = lay_out(text)
        spans = split(text, [block.span for block in blocks])
        prose = read_prose(pipeline, text, blocks, spans)
        return find_cast("a", text, spans, prose), prose.sentences

    return reading


@pytest.fixture(scope="session")
def who(read: Read) -> Who:
    """Return who the last occurrence of `words` in `text` means."""

    def asking(text: str, words: str, heard: Heard = ()) -> Resolution:
        cast, sentences = read(text)
        start = text.rindex(words)
        sentence = next(s for s in sentences if s.span.start <= start < s.span.end)
        return cast.resolve(sentence, None, Span(start, start + len(words)), heard)

    return asking
