"""One article alone: its layout, actors, quotations, times and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article, Block


def analyse(article: Article, *, model: str | None = None) -> Analysis:
    """Return what `article` holds, each finding with its span in the article's untouched text.

    Args:
        article: one article; nothing outside it is looked at.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

    Raises:
        recoupe.language.pipeline.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.analysis.actors import find_cast
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.figures import find_figures
    from recoupe.analysis.layout import lay_out
    from recoupe.analysis.prose import read_prose
    from recoupe.analysis.quotations import find_quotations
    from recoupe.analysis.times import find_times
    from recoupe.language.detect import detect
    from recoupe.language.pipeline import load
    from recoupe.language.sentences import split

    language = article.language or detect(article.text)
    layout = lay_out(article)
    spans = split(article.text, layout.blocks)
    prose = read_prose(load(language, model), article.text, layout.blocks, spans)
    cast = find_cast(article.id, article.text, spans, prose)
    return Analysis(
        article=article,
        language=language,
        title=article.title or _title(article.text, layout.blocks),
        blocks=layout.blocks,
        credits=layout.credits,
        sentences=spans,
        actors=cast.actors,
        quotations=find_quotations(article, prose, cast),
        times=find_times(article.id, article.text, spans, published=article.day),
        figures=find_figures(article.id, article.text, spans),
    )


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((block.span.of(text) for block in blocks if block.kind.value == "title"), None)
