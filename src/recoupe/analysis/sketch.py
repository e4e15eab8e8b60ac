"""One article without a parse: what grouping it with others needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article


def sketch(article: Article) -> Analysis:
    """Return the analysis of `article` as far as no sentence need be parsed: layout, sentences and times."""
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.layout import lay_out
    from recoupe.analysis.times import find_times
    from recoupe.language.detect import detect
    from recoupe.language.sentences import split

    layout = lay_out(article)
    sentences = split(article.text, (block.span for block in layout.blocks))
    return Analysis(
        article=article,
        language=article.language or detect(article.text),
        title=article.title,
        blocks=layout.blocks,
        credits=layout.credits,
        sentences=sentences,
        actors=(),
        quotations=(),
        times=find_times(article.id, article.text, sentences, published=article.day),
        figures=(),
    )
