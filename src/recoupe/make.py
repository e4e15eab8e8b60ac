"""The whole walk: articles in, dossier out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier


def make_dossier(
    articles: Sequence[Article], *, model: str | None = None, progress: Callable[[str], None] | None = None
) -> Dossier:
    """Return the dossier of `articles`.

    Args:
        model: an installed spaCy pipeline with UD labels to use instead of the shipped one.

        progress: called with each article's id when its own half is done, with `""` when the comparison is.
    """
    from recoupe.analysis import analyse
    from recoupe.comparison import compare

    analyses = []
    for article in articles:
        analyses.append(analyse(article, model=model))
        if progress is not None:
            progress(article.id)
    dossier = compare(analyses)
    if progress is not None:
        progress("")
    return dossier
