"""What an article says of its people: ages and roles, each with whose it is as far as the text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.words.occupations import is_kin
from recoupe.analysis.portrait import Portraits
from recoupe.analysis.portraits.ages import find_ages
from recoupe.analysis.portraits.phrases import Phrases
from recoupe.analysis.portraits.titles import find_titles
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.names.names import Name
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
    names = [(name, actor) for name, actor in cast.names if actor in genders or _is_child(name, cast)]
    phrases = Phrases(text, fold(text), names, cast.roles, genders)
    ages = sorted(find_ages(article, phrases, sentences), key=lambda age: age.span)
    return Portraits(tuple(ages), tuple(find_titles(article, phrases, sentences)))


def _is_child(name: Name, cast: Cast) -> bool:
    """Tell whether a name is that of a relative's relative: *la mère de Noé*."""
    kin = (role for role, _, _ in cast.roles if role.office.noun in is_kin())
    return any(name.span.end == role.span.end for role in kin)


__all__ = ["find_portraits"]
