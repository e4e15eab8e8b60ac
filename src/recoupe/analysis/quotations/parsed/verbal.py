"""Whether a form of the lexicon is a verb where it stands, whatever the tagger says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import HOMOGRAPHS, is_reflexive, locution_at
from recoupe.analysis.quotations.locutions import locutions
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS
from recoupe.analysis.quotations.parsed.misread import is_misread
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, after
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

DETERMINERS = words("french", "syntax", "phrases", "determiners")
TOLD = words("french", "syntax", "clitics", "told")
# What the tagger may call a verb form.
VERBAL = ("VERB", "AUX", "ADJ")
# What no verb follows.
NOMINAL_ONLY = ("DET", "ADJ", "ADP", "NUM")


def is_verbal(token: Token) -> bool:
    """Tell whether a form of the lexicon is a verb here, where the tagger may be wrong: *rappela que*."""
    before = token.nbor(-1) if token.i > 0 else None
    if (token.lower_ in locutions() and locution_at(token) is not None) or is_reflexive(token):
        return True
    if before is None:
        return token.pos_ in VERBAL or (token.is_lower and token.lower_ not in HOMOGRAPHS)
    if is_misread(token, before) or (before.lower_ in TOLD and _announces_clause(token)):
        return True
    return _verbal_after(token, before)


def _verbal_after(token: Token, before: Token) -> bool:
    if before.lower_ in DETERMINERS:
        known = token.lower_ != token.lemma_ or (token.i > 1 and before.nbor(-1).pos_ in NOMINAL)
        return known and token.pos_ == "VERB" and before.pos_ == "PRON"
    if token.pos_ in VERBAL:
        return True
    known = token.is_lower and token.lower_ not in HOMOGRAPHS
    return before.pos_ not in NOMINAL_ONLY and (known or _announces_clause(token))


def _announces_clause(token: Token) -> bool:
    following = after(token)
    return following is not None and following.lower_ in COMPLEMENTISERS
