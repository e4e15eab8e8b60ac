"""Verbs that a tagger may take for an adjective or a name: the lexicon of speech knows their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import forms
from recoupe.language.conjugation import Mood

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_finite(token: Token) -> bool:
    """Tell whether a word in lower case is a finite form of a verb of speech (*précisa*)."""
    moods = (mood for _, mood in forms().get(token.text, ()))
    return token.text[:1].islower() and Mood.FINITE in moods
