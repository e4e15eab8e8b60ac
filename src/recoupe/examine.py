"""All that is known of articles one by one, as they come: what a store keeps of each."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from recoupe.listen import FEW
from recoupe.reasons import Reason, because, stopped

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article


@dataclass(frozen=True, slots=True)
class Examined:
    """An article and its analysis, or why it could not be read."""

    article: Article
    analysis: Analysis | None = None
    failure: Reason | None = None


def examine(
    articles: Iterable[Article], *, processes: int | None = None, model: str | None = None
) -> Generator[Examined]:
    """Yield the analysis of each of `articles`, in their order, each as soon as those before it are read.

    An article that cannot be read gives a `failure`, and no other is the worse for it.

    Args:
        articles: as many as there are, even without end: a few of them are in memory at a time.

        processes: how many work at once, each with a model of its own; as many as there are cores unless told. One,
            or few articles, are read in this process.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    # Answers are unpickled by several threads: what they are made of is imported by one, before.
    import recoupe.analysis.quotations
    import recoupe.analysis.record  # noqa: F401 - as above
    from recoupe.language.pipeline import PipelineError
    from recoupe.workers import cores, streamed

    work = partial(_examined, model=model)
    found = streamed(work, iter(articles), processes=processes or cores(), lost=_lost, few=FEW)
    with closing(found):
        for one in found:
            if isinstance(one, Reason):
                raise PipelineError(one)
            yield one


def _examined(article: Article, *, model: str | None) -> Examined | Reason:
    """Return what `article` holds, or what is wrong with the model."""
    from recoupe.analysis import analyse
    from recoupe.language.pipeline import PipelineError

    try:
        return Examined(article, analyse(article, model=model))
    except PipelineError as error:
        return error.reason
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this article's alone
        return Examined(article, failure=stopped(error))


def _lost(article: Article) -> Examined:
    return Examined(article, failure=because("failures.killed"))
