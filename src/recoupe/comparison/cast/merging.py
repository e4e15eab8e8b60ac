"""One cast for all the articles: first within each story, then over all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Actor
from recoupe.comparison.cast.joining import (
    by_full_name,
    by_misspelling,
    by_short_name,
    by_spelling,
    by_surname,
    by_title,
)
from recoupe.comparison.cast.judged import JudgedCast
from recoupe.comparison.cast.merged import Merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.cast.joining import Local

NOTHING = JudgedCast()


def merge_actors(
    analyses: Iterable[Analysis],
    stories: Iterable[Iterable[str]] | None = None,
    judged: JudgedCast = NOTHING,
) -> Merged:
    """Return the actors of all articles, merged; the same whatever the order of `analyses`.

    Within a story, two names are one person's when they are spellings of one name, or when one is the only
    full name with the other's surname; a title without a name joins the one person whom other articles give
    that title. Over several stories only the same full name, or its only bearer's surname, is one person's.

    Args:
        analyses: the articles.

        stories: the ids of the articles of each story; without it, all are of one.

        judged: whom people hold to be one or two, whatever their names.
    """
    articles = {one.article.id: one for one in sorted(analyses, key=lambda one: one.article.id)}
    together = sorted(map(sorted, stories)) if stories is not None else [list(articles)]
    local = [[(name, actor) for name in story for actor in articles[name].actors] for story in together]
    groups, titled = _over(list(map(_within, local)))
    groups = judged.applied(groups)
    merged = sorted(map(_one, groups), key=lambda found: (-len(found[0].mentions), found[0].name, found[1]))
    ids = {place: f"p{number}" for number, (_, places) in enumerate(merged, 1) for place in places}
    names = {(article, actor.name): ids[article, actor.id] for story in local for article, actor in story}
    actors = tuple(replace(actor, id=f"p{number}") for number, (actor, _) in enumerate(merged, 1))
    return Merged(actors, ids, names, titled, judged.reasons(groups))


def _within(local: Sequence[Local]) -> tuple[list[list[Local]], frozenset[tuple[str, str]]]:
    """Return the actors of one story in groups, and those whom a title alone ties to a name."""
    return by_title(by_surname(by_short_name(by_misspelling(by_spelling(local)))))


def _over(
    stories: Sequence[tuple[list[list[Local]], frozenset[tuple[str, str]]]],
) -> tuple[list[list[Local]], frozenset[tuple[str, str]]]:
    """Return the groups of all stories, joined, and those whom a title alone ties to a name."""
    titled = frozenset[tuple[str, str]]().union(*(found for _, found in stories))
    groups = [group for found, _ in stories for group in found]
    if len(stories) > 1:
        groups = by_surname(by_short_name(by_full_name(groups)))
    return groups, titled


def _one(group: Sequence[Local]) -> tuple[Actor, tuple[tuple[str, str], ...]]:
    """Return the merged actor, still without id, and the local actors it is made of."""
    parts = sorted(group, key=lambda local: (local[0], local[1].mentions, local[1].id))
    actors = [actor for _, actor in parts]
    fullest = max(
        actors,
        key=lambda actor: (bool(actor.names), len(actor.name.split()), len(actor.mentions), actor.name),
    )
    merged = Actor(
        id="",
        name=fullest.name,
        kind=max(actors, key=lambda actor: (len(actor.mentions), actor.kind)).kind,
        names=tuple(dict.fromkeys(name for actor in actors for name in actor.names)),
        roles=tuple(dict.fromkeys(role for actor in actors for role in actor.roles)),
        gender=next((actor.gender for actor in actors if actor.gender), ""),
        mentions=tuple(sorted(mention for actor in actors for mention in actor.mentions)),
    )
    return merged, tuple((article, actor.id) for article, actor in parts)
