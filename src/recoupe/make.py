"""The whole walk: articles in, dossier out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier


def dossier(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Dossier:
    """Return the dossier of `articles`, the same whatever their order.

    Args:
        articles: as `recoupe.read` gives them; no two share an id.

        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        progress: called with how many steps are done and how many there are: one for each article, one for
            their comparison.

    Raises:
        recoupe.PipelineError: `model` is not installed or has no UD labels.
    """
    from recoupe.analysis import analyse
    from recoupe.comparison import compare

    waiting = tuple(articles)
    steps = len(waiting) + 1
    analyses = []
    for done, article in enumerate(waiting, 1):
        analyses.append(analyse(article, model=model))
        if progress is not None:
            progress(done, steps)
    made = compare(analyses)
    if progress is not None:
        progress(steps, steps)
    return made
