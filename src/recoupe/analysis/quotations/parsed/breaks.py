"""What ends reported words: another verb of speech, the occasion of speaking, a remark of the journalist's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import HOMOGRAPHS, MENTIONING, cue_at, is_unmistakable
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

COMPLEMENTISERS = words("french", "syntax", "clauses", "complementisers")
OCCASIONS = words("french", "cues", "occasions", "words")
OCCASION_PHRASES = tuple(f"{phrase} " for phrase in words("french", "cues", "occasions", "phrases"))
BEFORE_INFINITIVES = words("french", "syntax", "clitics", "infinitive")
WITHHOLDING = words("french", "syntax", "clauses", "withholding")
SUMMARIES = words("french", "syntax", "clauses", "summaries")


def breaks_off(token: Token) -> bool:
    """Tell whether `token`, behind a comma, opens what is no longer reported."""
    joined = token.lower_ == "et" and opens_another(token)
    contrast = token.lower_ in ("alors", "tandis") and token.nbor(1).lower_ in COMPLEMENTISERS
    described = token.lower_ in ("qui", "même") and _speaks_next(token)
    aside = _says_meanwhile(token) or _withholds(token) or _sums_up(token)
    return (
        joined or contrast or described or aside or token.lower_ in ("selon", "dixit") or is_occasion(token)
    )


def opens_another(conjunction: Token) -> bool:
    """Tell whether *et* brings in a second verb of speech on the level of the first."""
    for token in conjunction.doc[conjunction.i + 1 : conjunction.i + 5]:
        if token.lower_ in COMPLEMENTISERS:
            return False
        cue = cue_at(token)
        verbal = token.pos_ in ("VERB", "AUX") or is_unmistakable(token)
        if cue is not None and verbal and cue.mood in (Mood.FINITE, Mood.PARTICIPLE):
            return True
    return False


def _says_meanwhile(token: Token) -> bool:
    """Tell whether the speaker says something else meanwhile: *, précisant*, *, en ajoutant*, *, tout en excluant*."""
    words = [t for t in token.doc[token.i : token.i + 3] if t.lower_ not in ("tout", "en")]
    return bool(words) and is_gerund(words[0])


def is_gerund(token: Token) -> bool:
    """Tell whether a verb of speech says more besides: *précisant*; a mere way of speaking is none."""
    cue = cue_at(token) if token.pos_ in ("VERB", "AUX") else None
    return cue is not None and cue.mood is Mood.GERUND and bool(cue.frames - MENTIONING)


def _withholds(token: Token) -> bool:
    """Tell whether the journalist says what was left unsaid: *, sans donner de détails*, *, sans le chiffrer*."""
    if token.lower_ != "sans":
        return False
    following = (t.lower_ for t in token.doc[token.i + 1 : token.i + 4] if t.lower_ not in BEFORE_INFINITIVES)
    return next(following, "") in WITHHOLDING


def _sums_up(token: Token) -> bool:
    """Tell whether a noun takes up what was said, to comment on it: *, une affirmation aussitôt contestée*."""
    return token.lower_ in ("un", "une") and any(
        noun.lower_ in SUMMARIES for noun in token.doc[token.i + 1 : token.i + 3]
    )


def _speaks_next(relative: Token) -> bool:
    """Tell whether the clause says what is said besides: *, qui dénoncent une « casse »*, *même s’il reconnaît*."""
    return any(
        (cue := cue_at(token)) is not None
        and cue.mood is not Mood.INFINITIVE
        and (token.pos_ == "VERB" or token.lower_ not in HOMOGRAPHS)
        for token in relative.doc[relative.i + 1 : relative.i + 4]
    )


def is_occasion(token: Token) -> bool:
    """Tell whether `token` opens words about the occasion of speaking: *lors d’une visite*, *dans un communiqué*."""
    phrase = " ".join(t.lower_ for t in token.doc[token.i : token.i + 3]).replace("' ", "'")
    return token.lower_ in OCCASIONS or f"{phrase} ".startswith(OCCASION_PHRASES)
