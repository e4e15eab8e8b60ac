"""An incise as it is found: the verb and the speaker, before it is known what they report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.quotations.draft import Source
    from recoupe.language.parsed import Token
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Incise:
    """An inverted clause of speech.

    Args:
        first: its first token.

        last: the last token of the verb and of the speaker's words.

        verb: the verb of speech.

        lemma: its entry in the lexicon.

        source: the speaker's words; `None` where none follow.

        clitic: whether a pronoun hangs on the verb, which leaves no doubt.

        cue: where the verb of speech stands, or the words of its expression.
    """

    first: Token
    last: Token
    verb: Token
    lemma: str
    source: Source | None
    clitic: bool
    cue: tuple[Span, ...]
