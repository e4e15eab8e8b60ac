"""What one article alone holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.figure import Figure
    from recoupe.analysis.portrait import Age, Title
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.times.time import Time
    from recoupe.article import Article, Block, Credit
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Analysis:
    """The findings of one article, each with its span; a pure function of the article.

    Args:
        language: the ISO 639-1 code given or detected; `und` where neither.

        title: the title given, else the title block's words, else `None`.
    """

    article: Article
    language: str
    title: str | None
    blocks: tuple[Block, ...]
    credits: tuple[Credit, ...]
    sentences: tuple[Span, ...]
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]
    ages: tuple[Age, ...] = ()
    titles: tuple[Title, ...] = ()

    @property
    def reported(self) -> tuple[Span, ...]:
        """Return the spans that hold what others said."""
        return tuple(span for one in self.quotations for span in (*one.content, *one.quoted))
