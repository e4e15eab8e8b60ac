"""A question to people: are two findings one, or two?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Place
    from recoupe.judgements.judgement import About
    from recoupe.reasons import Reason


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that a question is about, and where it stands.

    Args:
        name: a quotation's id; what a value comes to; how an actor is called.

        by: whose value it is, or what the actor is; `""` for the article's own, or where nothing tells.
    """

    place: Place
    name: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Two findings of two articles that may be one.

    Args:
        about: quotations of one utterance, values of one fact, or mentions of one actor.

        a: the first in reading order.

        b: the other.

        doubt: how far what tells lies from where the finding would turn: 0 is no surer than a coin, 1 as sure as
            what nobody is asked about.

        held: whether they are held to be one now.

        subject: the fact, in words of the texts; `""` for what is no value.
    """

    about: About
    a: Side
    b: Side
    doubt: float
    held: bool
    why: tuple[Reason, ...]
    subject: str = ""
