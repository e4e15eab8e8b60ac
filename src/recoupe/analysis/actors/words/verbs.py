"""Verbs that a tagger may take for an adjective or a name: the lexicon of speech knows their forms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import forms
from recoupe.language.conjugation import Mood

if TYPE_CHECKING:
    from recoupe.language.parsed import Token


def is_finite(token: Token) -> bool:
    """Tell whether a word in lower case is a finite form of a verb of speech (*précisa*)."""
    return token.text in _finite_forms()


@cache
def _finite_forms() -> frozenset[str]:
    return frozenset(
        form
        for form, entries in forms().items()
        if form[:1].islower() and any(mood is Mood.FINITE for _, mood in entries)
    )
