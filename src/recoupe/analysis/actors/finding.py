"""The cast of an article, found in one pass over its sentences."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from recoupe.analysis.actors.antecedents import find_references
from recoupe.analysis.actors.cast import Cast
from recoupe.analysis.actors.casting import cast_people
from recoupe.analysis.actors.descriptions import find_descriptions
from recoupe.analysis.actors.documents import find_issues
from recoupe.analysis.actors.gathering import Gathering
from recoupe.analysis.actors.references import marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.article import Block
    from recoupe.language.tokens import Sentence


def find_cast(article_id: str, text: str, blocks: Sequence[Block], sentences: tuple[Sentence, ...]) -> Cast:
    """Return the actors of one article and what names them.

    Args:
        article_id: the article's id, for its mentions.

        text: the article's text; every span counts its code points.

        blocks: its layout; quotation marks are matched inside one block.

        sentences: the sentences read, in order, with their parse; those of bylines, links and boilerplate
            name nobody in the story.
    """
    sentences = tuple(_of_prose(sentences, blocks))
    casting = cast_people(sentences, marked(text, blocks))
    gathering = Gathering(article_id, casting)
    ids = gathering.ids()
    told = {index: link.told for index, link in casting.links.items()}
    names = tuple((name, ids[slot]) for name, slot in zip(casting.names, gathering.slots, strict=True))
    return Cast(
        text=text,
        actors=tuple(gathering.drafts[slot].finished(identifier) for slot, identifier in ids.items()),
        sentences=tuple(sentence.span for sentence in sentences),
        names=names,
        roles=tuple(
            (role, ids.get(gathering.role_slots.get(index, ""), ""), told.get(index, False))
            for index, role in enumerate(casting.roles)
        ),
        references=find_references(gathering, ids),
        countries=gathering.countries,
        issues=find_issues(sentences, [casting.names_in(number) for number in range(len(sentences))]),
        descriptions=tuple(find_descriptions(names, sentences)),
    )


def _of_prose(sentences: Sequence[Sentence], blocks: Sequence[Block]) -> Iterator[Sentence]:
    """Yield the sentences that stand in no block apart from the story; one pass, both in reading order."""
    apart = deque(block.span for block in blocks if not block.is_prose)
    for sentence in sentences:
        while apart and apart[0].end <= sentence.span.start:
            apart.popleft()
        if not (apart and apart[0].overlaps(sentence.span)):
            yield sentence
