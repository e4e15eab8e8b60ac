"""What an article says of a person beside the name: an age, a role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.analysis.actors.words.offices import Office
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Age:
    """The age of somebody, as one place of an article gives it.

    Args:
        span: the number and its unit, or the noun that holds the age (*quinquagénaire*).

        whole: the same with the noun phrase that it ends (*un docker de 27 ans*).

        low: the least years it can mean.

        high: the most.

        actor: the article's actor of that age; `""` where the text sets none beside it.

        nouns: what the bearer is called beside the age, masculine singular, folded.

        gender: `m`, `f` or `""` where the text does not show it.

        plural: it is said of several.

        bearer: the words that name who has it; an empty span where none do.

        definite: they point at somebody known or unique (*le chauffeur*), or are a name.
    """

    article: str
    span: Span
    whole: Span
    low: int
    high: int
    actor: str
    nouns: frozenset[str]
    gender: str
    plural: bool
    bearer: Span
    definite: bool


@dataclass(frozen=True, slots=True)
class Title:
    """A role of one person, as one place of an article gives it.

    Args:
        span: the phrase without the person's name and age.

        text: the same without its determiner.

        office: what it says.

        actor: the article's actor whose role it is, as far as the article shows; `""` where it names nobody.

        beside: the phrase stands beside the actor's name.

        gender: `m`, `f` or `""` where the text does not show it.
    """

    article: str
    span: Span
    text: str
    office: Office
    actor: str
    beside: bool
    gender: str


class Portraits(NamedTuple):
    """The ages and the roles of one article, in reading order."""

    ages: tuple[Age, ...] = ()
    titles: tuple[Title, ...] = ()
