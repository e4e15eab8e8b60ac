"""The prose of one article, parsed once: what actors and quotations are both read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.marks import Quoted, find_quoted
from recoupe.analysis.quotations.cutting.pieces import Clause, Piece, cut
from recoupe.language.pipeline import recognise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from recoupe.article import Block
    from recoupe.language.parsed import Doc
    from recoupe.language.tokens import Sentence
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks of an article that tell its story.

    Args:
        nlp: what parsed it.

        blocks: in reading order; bylines, links and boilerplate are none of them.

        quoted: the stretches in quotation marks.

        pieces: the clauses and the quotations that stand between them.
    """

    nlp: Language
    blocks: tuple[Block, ...]
    quoted: tuple[Quoted, ...]
    pieces: tuple[Piece, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the clauses as parsed, those inside quotations too, in reading order."""
        return tuple(
            clause.sentence
            for piece in self.pieces
            for clause in ((piece,) if isinstance(piece, Clause) else piece.inside)
        )

    def recognise(self, docs: Sequence[Doc]) -> None:
        """Find the proper names of some of its clauses."""
        recognise(self.nlp, [doc.parsed for doc in docs])


def read_prose(nlp: Language, text: str, blocks: Sequence[Block], sentences: Sequence[Span]) -> Prose:
    """Return the prose of `text`, each clause parsed by `nlp` and numbered after the one of `sentences` it is in."""
    prose = tuple(block for block in blocks if block.is_prose)
    quoted = find_quoted(text, prose)
    return Prose(nlp, prose, quoted, cut(nlp, text, prose, quoted, sentences))
