"""One article alone: its layout, actors, quotations, times and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article


def analyse(article: Article, *, model: str | None = None) -> Analysis:
    """Return what `article` holds, each finding with its span in the article's untouched text.

    Args:
        article: one article; nothing outside it is looked at.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

    Raises:
        recoupe.language.pipeline.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.figures import find_figures
    from recoupe.analysis.portraits import find_portraits
    from recoupe.analysis.speech import read_speech
    from recoupe.analysis.times import find_times

    speech, cast = read_speech(article, model=model)
    prose = [span for span in speech.sentences if any(span in b.span for b in speech.blocks if b.is_prose)]
    portraits = find_portraits(article.id, article.text, prose, cast)
    return Analysis(
        article=article,
        language=speech.language,
        title=speech.title,
        blocks=speech.blocks,
        credits=speech.credits,
        sentences=speech.sentences,
        actors=speech.actors,
        quotations=speech.quotations,
        times=find_times(article.id, article.text, speech.sentences, published=article.day),
        figures=find_figures(article.id, article.text, speech.sentences),
        ages=portraits.ages,
        titles=portraits.titles,
    )
