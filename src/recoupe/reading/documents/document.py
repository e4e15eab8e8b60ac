"""A document that an office program wrote, as an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.layout import Piece, laid_out
from recoupe.reading.metadata import Metadata
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.article import Article
    from recoupe.reading.source import Source

# Titles that programs give: the name of the file it was printed from.
GIVEN = re.compile(
    r"microsoft word|word document|\.(?:docx?|odt|rtf|indd|pages|html?|pdf|pptx?)\b|untitled|sans titre",
    re.IGNORECASE,
)
PROPERTY = 500


def articles(
    pieces: Sequence[Piece], properties: Mapping[str, object], source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    """Yield the document of these `pieces` as an article.

    Of its `properties`, `title` stands in for one the text does not show. All go to the details and no
    further: who made a file, and when, is neither its author nor its date of publication.
    """
    if not pieces:
        yield refusal(source.name, "blank")
        return
    known = {name: " ".join(str(value).split())[:PROPERTY] for name, value in properties.items() if value}
    shown = _titled(list(pieces))
    title = next((words for words, kind in shown if kind is BlockKind.TITLE), None)
    named = known.get("title", "")
    said = Metadata(
        title=title or (named if named and not GIVEN.search(named) else None),
        details=tuple((f"document_{name}", value) for name, value in known.items() if value),
    )
    text, blocks = laid_out(shown)
    yield from told(source, text, given.over(said), blocks=blocks)


def _titled(pieces: list[Piece]) -> list[Piece]:
    """Return `pieces` with one title at most: a first heading is one, a later title a heading."""
    first = True
    for place, (words, kind) in enumerate(pieces):
        if kind is BlockKind.TITLE:
            pieces[place] = (words, BlockKind.TITLE if first else BlockKind.SUBHEADING)
            first = False
    if first and pieces[0][1] is BlockKind.SUBHEADING:
        pieces[0] = (pieces[0][0], BlockKind.TITLE)
    return pieces
