"""Plain text, with what its head or a file beside it says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading import front_matter, sidecar
from recoupe.reading.encoding import decode
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.soundness import TEXT_BYTES, too_large, unsound
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article that `file` holds and what is odd about it, or why it is none.

    `given` goes before the sidecar, which goes before the head of the text.
    """
    raw = file.read(TEXT_BYTES + 1)
    if len(raw) > TEXT_BYTES:
        yield too_large(source.name)
        return
    decoded = decode(raw)
    mapping, text = front_matter.split(decoded.text)
    if refused := unsound(source.name, text):
        yield refused
        return
    head, head_problems = from_mapping(mapping, source.name)
    beside, beside_problems = sidecar.beside(source.path) if source.path else (Metadata(), ())
    yield from (*head_problems, *beside_problems, *decoded.notices(source.name))
    yield from told(source, text, given.over(beside).over(head), lines=True)
