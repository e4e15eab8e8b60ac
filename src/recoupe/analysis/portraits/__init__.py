"""What an article says of its people: ages and roles, each with whose it is as far as the text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.lexicon import forenames, key
from recoupe.analysis.portraits.ages import find_ages
from recoupe.analysis.portraits.phrases import Phrases
from recoupe.analysis.portrait import Portraits
from recoupe.analysis.portraits.titles import find_titles
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.cast import Cast
    from recoupe.text import Span


def find_portraits(article: str, text: str, sentences: Sequence[Span], cast: Cast) -> Portraits:
    """Return what an article says of its people beside their names.

    Args:
        article: its id, put on each finding.

        text: its text; every span counts its code points.

        sentences: those of its prose.

        cast: who is in it.
    """
    genders = {actor.id: actor.gender for actor in cast.actors if actor.kind is ActorKind.PERSON}
    names = [(n, actor) for n, actor in cast.names if actor in genders or key(n.text) in forenames()]
    phrases = Phrases(text, fold(text), names, cast.roles, genders)
    ages = sorted(find_ages(article, phrases, sentences), key=lambda age: age.span)
    return Portraits(tuple(ages), tuple(find_titles(article, phrases, sentences)))


__all__ = ["find_portraits"]
