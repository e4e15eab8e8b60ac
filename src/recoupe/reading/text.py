"""Plain text, with what its head or a file beside it says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.reading import front_matter, sidecar
from recoupe.reading.encoding import decode
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.soundness import oddities, unsound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source


def read(raw: bytes, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article that `raw` holds and what is odd about it, or why it is none.

    `given` goes before the sidecar, which goes before the head of the text.
    """
    decoded = decode(raw)
    mapping, text = front_matter.split(decoded.text)
    if refused := unsound(source.name, text):
        yield refused
        return
    head, head_problems = from_mapping(mapping, source.name)
    beside, beside_problems = sidecar.beside(source.path) if source.path else (Metadata(), ())
    said = given.over(beside).over(head)
    yield article(source, text, said)
    yield from (*head_problems, *beside_problems, *decoded.notices(source.name))
    yield from oddities(source.name, text, said.language, lines=True)


def article(source: Source, text: str, said: Metadata, named: str | None = None) -> Article:
    """Return `text` as the article of `source`, `named` or under the id that the source starts from."""
    return Article(
        id=named or source.id,
        text=text,
        outlet=said.outlet,
        title=said.title,
        authors=said.authors,
        published=said.published,
        language=said.language,
        path=source.written,
        url=said.url,
    )
