"""The whole walk: articles in, dossier out; or no farther than the timeline, or the stories."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from recoupe.analysis.analysis import Analysis
    from recoupe.article import Article
    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.dossier import Dossier, Story
    from recoupe.comparison.statements.embeddings import Model
    from recoupe.judgements.judgement import Judgement

_Made = TypeVar("_Made")


def dossier(
    articles: Iterable[Article],
    *,
    judgements: Iterable[Judgement] = (),
    model: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    today: date | None = None,
    offices: bool = False,
    embeddings: Model | None = None,
) -> Dossier:
    """Return the dossier of `articles`, the same whatever their order.

    Args:
        articles: as `recoupe.read` gives them; no two share an id.

        judgements: what people decided of its findings, as `recoupe.read_judgements` gives them; what became of
            each is in the dossier's `judgements`.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        progress: called with how many steps are done and how many there are: one for each article, one for
            their comparison.

        today: the day after which an article's date is noted as in the future; it changes nothing else.

        offices: let dated offices (who was president when), which no article tells, decide between the years that
            fit; what rests on them says so.

        embeddings: a model of sentence-transformers on this machine, by its name or folder, or any object whose
            `encode` makes a vector of each text: one more ground for two quotations to report one utterance,
            never the only one. Nothing is downloaded.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.

        recoupe.EmbeddingsError: sentence-transformers or its model is not there, or gives no vectors.
    """
    from recoupe.analysis import analyse
    from recoupe.comparison import compare
    from recoupe.comparison.statements.embeddings import load_embeddings

    # A model that cannot serve is told before the articles are read.
    encoder = load_embeddings(embeddings)
    asked = partial(compare, judgements=tuple(judgements), today=today, offices=offices, embeddings=encoder)
    return _walk(tuple(articles), partial(analyse, model=model), asked, progress)


def timeline(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    today: date | None = None,
    offices: bool = False,
) -> Timeline:
    """Return what happened when over `articles`, as their dossier has it, the same whatever their order.

        >>> for entry in recoupe.timeline(articles).entries:
        ...     print(entry.moment.value, entry.label, entry.outlets)

    Args:
        articles: as `recoupe.read` gives them; no two share an id.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        progress: called as `dossier` calls it.

        today: as in `dossier`.

        offices: as in `dossier`.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.analysis import analyse
    from recoupe.comparison import order

    ordered = partial(order, today=today, offices=offices)
    return _walk(tuple(articles), partial(analyse, model=model), ordered, progress)


def stories(
    articles: Iterable[Article],
    *,
    offices: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Story, ...]:
    """Return the stories of `articles` as their dossier has them, the most told first, whatever their order.

        >>> for story in recoupe.stories(articles):
        ...     print(story.id, [event.articles for event in story.events])

    Args:
        articles: as `recoupe.read` gives them; no two share an id.

        offices: let dated offices, which no article tells, decide between the years that fit.

        progress: called with how many steps are done and how many there are: one for each article, one for
            their comparison.
    """
    from recoupe.analysis.sketch import sketch
    from recoupe.comparison import group

    return _walk(tuple(articles), sketch, partial(group, offices=offices), progress)


def _walk(
    articles: tuple[Article, ...],
    read: Callable[[Article], Analysis],
    compared: Callable[[list[Analysis]], _Made],
    progress: Callable[[int, int], None] | None,
) -> _Made:
    steps = len(articles) + 1
    analyses = []
    for done, article in enumerate(articles, 1):
        analyses.append(read(article))
        if progress is not None:
            progress(done, steps)
    made = compared(analyses)
    if progress is not None:
        progress(steps, steps)
    return made
