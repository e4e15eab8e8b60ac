"""Incises of news learnt from somebody: *a-t-on appris de source policière*, *a appris l'agence auprès du parquet*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.incises.incise import Incise
from recoupe.analysis.quotations.parsed.phrases import CLITICS, extent
from recoupe.analysis.quotations.sources.behind import noun_after
from recoupe.analysis.quotations.sources.sources import source_of
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from recoupe.language.parsed import Token
    from recoupe.language.tokens import Sentence

LEARNT = words("french", "syntax", "incises", "learnt")
SOURCES = words("french", "syntax", "incises", "sources")
FROM = words("french", "syntax", "phrases", "of") | words("french", "syntax", "phrases", "to")
CLOSING = (",", ";", ":")
# Words that may stand between the verb and who it was learnt from: *a appris mardi l'agence de presse auprès de*.
REACH = 8


def learnt(sentence: Sentence, place: int) -> Incise | None:
    """Return the incise at token `place` whose speaker is who the news was learnt from, if one starts there."""
    doc = sentence.doc
    verb = next((token for token in doc[place : place + 3] if token.lower_ in LEARNT), None)
    head = (
        _learnt_from(verb, hung=any(t.lower_ in CLITICS for t in doc[place : verb.i + 2])) if verb else None
    )
    if verb is None or head is None:
        return None
    case = next((child for child in head.children if child.dep_ == "case"), None)
    source = source_of(sentence, head, after=case)
    return Incise(
        doc[place], extent(head)[1], verb, "apprendre", source, clitic=True, cue=(sentence.at(verb),)
    )


def _learnt_from(verb: Token, *, hung: bool) -> Token | None:
    """Return the noun behind *auprès de* or *de source*, or behind any *de* or *à* where *on* hangs on the verb."""
    doc = verb.doc
    for token in doc[verb.i + 1 : min(verb.i + REACH, len(doc) - 1)]:
        if token.text in CLOSING:
            return None
        if token.lower_ == "auprès":
            return noun_after(token.nbor(1), len(doc))
        if token.lower_ in FROM and (hung or token.nbor(1).lower_ in SOURCES):
            return noun_after(token, len(doc))
    return None
