"""What one article reports as said: its layout, its actors and its quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.article import Article, Block, Credit
    from recoupe.reasons import Reason
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Speech:
    """Who said what in one article, each finding with its span; a pure function of the article.

    Args:
        language: the ISO 639-1 code given or detected; `und` where neither.

        title: the title given, else the title block's words, else `None`.

        sentences: the sentences of its blocks, in reading order.

        failure: why the article could not be read, and all of it is empty; `None` where it could.
    """

    article: Article
    language: str = "und"
    title: str | None = None
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    failure: Reason | None = None

    @property
    def reported(self) -> tuple[Span, ...]:
        """Return the spans that hold what others said."""
        return tuple(span for one in self.quotations for span in (*one.content, *one.quoted))


def find_speech(article: Article, *, model: str | None = None) -> Speech:
    """Return who said what in `article`.

    Args:
        article: one article; nothing outside it is looked at.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    return read_speech(article, model=model)[0]


def read_speech(article: Article, *, model: str | None = None) -> tuple[Speech, Cast]:
    """Return the same with the cast that it was read from."""
    from recoupe.analysis.actors import find_cast
    from recoupe.analysis.layout import lay_out
    from recoupe.analysis.prose import read_prose
    from recoupe.analysis.quotations import find_quotations
    from recoupe.language.detect import detect
    from recoupe.language.pipeline import load
    from recoupe.language.sentences import split

    language = article.language or detect(article.text)
    layout = lay_out(article)
    spans = split(article.text, (block.span for block in layout.blocks))
    prose = read_prose(load(language, model), article.text, layout.blocks, spans)
    cast = find_cast(article.id, article.text, spans, prose)
    speech = Speech(
        article=article,
        language=language,
        title=article.title or _title(article.text, layout.blocks),
        blocks=layout.blocks,
        credits=layout.credits,
        sentences=spans,
        actors=cast.actors,
        quotations=find_quotations(article, prose, cast),
    )
    return speech, cast


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((block.span.of(text) for block in blocks if block.kind.value == "title"), None)
