"""The cast of an article, found in one pass over its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.antecedents import find_references
from recoupe.analysis.actors.cast import Cast
from recoupe.analysis.actors.casting import cast_people
from recoupe.analysis.actors.descriptions import find_descriptions
from recoupe.analysis.actors.gathering import Gathering
from recoupe.analysis.actors.sources.documents import find_issues

if TYPE_CHECKING:
    from recoupe.analysis.prose import Prose
    from recoupe.text import Span


def find_cast(article_id: str, text: str, sentences: tuple[Span, ...], prose: Prose) -> Cast:
    """Return the actors of one article and what names them.

    Args:
        article_id: the article's id, for its mentions.

        text: the article's text; every span counts its code points.

        sentences: where its sentences stand, in order.

        prose: its prose with the parse; bylines, links and boilerplate name nobody in the story.
    """
    parsed = prose.sentences
    casting = cast_people(prose)
    gathering = Gathering(article_id, casting)
    ids = gathering.ids()
    told = {index: link.told for index, link in casting.links.items()}
    names = tuple((name, ids[slot]) for name, slot in zip(casting.names, gathering.slots, strict=True))
    return Cast(
        text=text,
        actors=tuple(gathering.drafts[slot].finished(identifier) for slot, identifier in ids.items()),
        sentences=sentences,
        names=names,
        roles=tuple(
            (role, ids.get(gathering.role_slots.get(index, ""), ""), told.get(index, False))
            for index, role in enumerate(casting.roles)
        ),
        references=find_references(gathering, ids),
        countries=gathering.countries,
        issues=find_issues(parsed, [casting.names_in(number) for number in range(len(parsed))]),
        descriptions=tuple(find_descriptions(names, parsed)),
    )
