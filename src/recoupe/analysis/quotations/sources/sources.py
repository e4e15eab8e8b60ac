"""The words that name a speaker, where a head in the parse shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.draft import Source
from recoupe.analysis.quotations.parsed.phrases import AUXILIARIES, CLITICS, extent
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from recoupe.analysis.quotations.cues import Cue
    from recoupe.language.parsed import Token
    from recoupe.language.tokens import Sentence
    from recoupe.text import Span

BOUND = words("french", "syntax", "clitics", "infinitive")
DAYS = words("french", "cues", "time", "days")
DATED = DAYS | words("french", "cues", "time", "words") | words("french", "cues", "time", "around")
WORD = re.compile(r"\w+(?:-\w+)*")


def source_of(
    sentence: Sentence, head: Token, *, after: Token | None = None, before: Token | None = None
) -> Source:
    """Return the source whose head is `head`: the noun phrase without what only describes it.

    It lies past token `after` and ends ahead of `before`, the verb of speech, which the tagger may take for a noun.
    """
    first, last = extent(head)
    if before is not None:
        end = _ahead_of(before)
        mistaken = end.i >= head.i and all(t.pos_ == "ADJ" for t in before.doc[last.i + 1 : end.i + 1])
        first, last = (_with_determiner(min(first, end, key=_place)), end) if mistaken else (first, last)
    if after is not None and first.i <= after.i:
        first = after.nbor(1)
    return Source(sentence, head, sentence.over(first, last))


def dates(text: str, source: Source) -> bool:
    """Tell whether the words for a speaker only say when: *Lundi*, *ce mardi matin*, *samedi dernier*."""
    said = WORD.findall(source.span.of(text).lower())
    return not DAYS.isdisjoint(said) and DATED.issuperset(said)


def _ahead_of(verb: Token) -> Token:
    """Return the last word ahead of a verb and of its pronouns and auxiliaries."""
    last = verb.nbor(-1)
    while last.i > 0 and (last.lower_ in AUXILIARIES or last.lower_ in BOUND or last.pos_ == "PUNCT"):
        last = last.nbor(-1)
    return last


def _with_determiner(first: Token) -> Token:
    """Return the determiner right before a noun that the tagger took for an adjective, else the word itself."""
    return first.nbor(-1) if first.i > 0 and first.nbor(-1).pos_ == "DET" else first


def cue_spans(sentence: Sentence, cue: Cue) -> tuple[Span, ...]:
    """Return where the words of a cue stand, without a pronoun hung on its verb: *fait*-il *savoir*."""
    behind = cue.first.i + 1
    if cue.first == cue.token or cue.first.nbor(1).lower_ not in CLITICS:
        return (sentence.over(cue.first, cue.token),)
    return sentence.at(cue.first), sentence.over(cue.first.doc[behind + 1], cue.token)


def _place(token: Token) -> int:
    return int(token.i)
