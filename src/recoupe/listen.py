"""Who said what: in one text at once, in many articles as they come."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.reasons import Reason, because, stopped

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.speech import Speech

# Articles that are read in this process: two workers take a second to start, as long as some 20 articles of 340
# words take once the model is loaded here, and 5 where it is not.
FEW = 16


def quotations(
    text: str | Article, *, language: str | None = None, model: str | None = None
) -> tuple[Quotation, ...]:
    """Return the quotations of one text, in reading order; spans count its code points.

        >>> for quotation in recoupe.quotations(text):
        ...     print(quotation.speaker.name, quotation.said(text))

    Args:
        text: the text of an article, or the article.

        language: its ISO 639-1 code; found where not given.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.analysis.speech import find_speech

    article = Article("text", text) if isinstance(text, str) else text
    return find_speech(replace(article, language=language or article.language), model=model).quotations


def speech(
    articles: Iterable[Article], *, processes: int | None = None, model: str | None = None
) -> Iterator[Speech]:
    """Yield who said what in each of `articles`, in their order, each as soon as those before it are read.

    An article that cannot be read gives a `Speech` with its `failure`, and no other is the worse for it.

    Args:
        articles: as many as there are, even without end: a few of them are in memory at a time.

        processes: how many work at once, each with a model of its own (140 MB); as many as there are cores
            unless told. One, or few articles, are read in this process.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.language.pipeline import PipelineError
    from recoupe.workers import cores

    with closing(_heard(iter(articles), model, processes or cores())) as heard:
        for one in heard:
            if isinstance(one, Reason):
                raise PipelineError(one)
            yield one


def _heard(articles: Iterator[Article], model: str | None, processes: int) -> Generator[Speech | Reason]:
    # Answers are unpickled by several threads: what they are made of is imported by one, before.
    import recoupe.analysis.quotations  # noqa: F401 - as said
    from recoupe.workers import streamed

    return streamed(partial(_listen, model=model), articles, processes=processes, lost=_lost, few=FEW)


def _listen(article: Article, *, model: str | None) -> Speech | Reason:
    """Return what `article` holds, or what is wrong with the model."""
    from recoupe.analysis.speech import Speech, find_speech
    from recoupe.language.pipeline import PipelineError

    try:
        return find_speech(article, model=model)
    except PipelineError as error:
        return error.reason
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this article's alone
        return Speech(article, failure=stopped(error))


def _lost(article: Article) -> Speech:
    from recoupe.analysis.speech import Speech

    return Speech(article, failure=because("failures.killed"))
