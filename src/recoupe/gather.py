"""Stories alone: which articles tell of one event, which events make one story, without a parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.article import Article
    from recoupe.comparison.dossier import Story


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

    read = tuple(articles)
    sketches = []
    for done, article in enumerate(read, 1):
        sketches.append(sketch(article))
        if progress is not None:
            progress(done, len(read) + 1)
    found = group(sketches, offices=offices)
    if progress is not None:
        progress(len(read) + 1, len(read) + 1)
    return found
