"""Copying alone: what articles share, without the rest of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from recoupe.analysis.outline import Outline
    from recoupe.analysis.speech import Speech
    from recoupe.article import Article
    from recoupe.comparison.copying.copies import Copies

MANY = 200
"""Articles beyond which marks alone tell speech from narration unless asked: reading 200 takes some 4 seconds."""
LEAST = 8
"""Words in common below which nothing is a passage."""


def copies(
    articles: Iterable[Article],
    *,
    against: Iterable[Article] = (),
    min_words: int = LEAST,
    speech: bool | None = None,
    processes: int | None = None,
    model: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Copies:
    """Return what `articles` share with one another, and each with itself.

        >>> for passage in recoupe.copies(articles).passages:
        ...     print(passage.a, passage.b, passage.kind, passage.words)

    Args:
        articles: their ids must differ.

        against: other articles: what is shared with them is found, and nothing else.

        min_words: words in common below which nothing is a passage; 4 at least.

        speech: read who says what in each article, so that a passage of reported speech without quotation marks
            counts as a quote; marks alone tell otherwise, a hundred times as fast. Unless said, up to 200 articles
            are read.

        processes: how many read at once; as many as there are cores unless told.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        progress: called with how many articles are read, and then compared, and twice how many there are.

    Raises:
        ValueError: two articles have one id, or `min_words` is under 4.

        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.comparison.copying import find_copies

    ours, theirs = tuple(articles), tuple(against)
    every = (*ours, *theirs)
    if len({article.id for article in every}) < len(every):
        raise ValueError("two articles have one id")
    if min_words < 4:
        raise ValueError("min_words must be 4 at least")
    spoken = len(every) <= MANY if speech is None else speech
    read = _speech(every, processes, model) if spoken else _outlines(every)
    ids = frozenset(article.id for article in theirs)
    total = len(every)
    return find_copies(
        _counted(read, 2 * total, progress),
        against=ids,
        least=min_words,
        progress=progress and (lambda done, _: progress(total + done, 2 * total)),
    )


def _speech(
    articles: Sequence[Article], processes: int | None, model: str | None
) -> Iterator[Speech | Outline]:
    from recoupe.analysis.outline import outline
    from recoupe.listen import speech

    for one in speech(articles, processes=processes, model=model):
        yield one if one.failure is None else outline(one.article)


def _outlines(articles: Sequence[Article]) -> Iterator[Outline]:
    from recoupe.analysis.outline import outline

    return map(outline, articles)


def _counted(
    read: Iterator[Speech | Outline], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Speech | Outline]:
    for done, one in enumerate(read, 1):
        yield one
        if progress is not None:
            progress(done, total)
