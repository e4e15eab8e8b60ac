"""An actor: a person, body, place or group with its names, and where a text mentions it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


class MentionForm(StrEnum):
    """How one mention names its actor."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    METONYM = "metonym"


class Link(StrEnum):
    """By what the words that name a source stand for the body that speaks."""

    CAPITAL = "capital"
    COUNTRY = "country"
    BUILDING = "building"
    SEAT = "seat"
    REGIME = "regime"
    TOWN = "town"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where an article's text names an actor."""

    article: str
    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, body, place or group: the fullest name given, every name and role, every mention.

    Args:
        id: unique in its article (before comparison) or in the dossier (after it).

        gender: `m`, `f` or `""` where the text does not show it.

        roles: titles and offices as the text gives them (*secrétaire d’Etat américain*).
    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    gender: str = ""
    mentions: tuple[Mention, ...] = ()
