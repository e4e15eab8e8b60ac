"""Words in quotation marks that are the content: *évoquer des « raisons personnelles »*, *y voir « un signal »*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.content.complements import OF
from recoupe.analysis.quotations.parsed.clauses import Range, edge
from recoupe.analysis.quotations.parsed.phrases import after, past_aside, past_time, time_words
from recoupe.language.conjugation import Mood
from recoupe.language.tokens import is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.quotations.cues import Cue
    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.language.parsed import Token

# Words between the verb and its marked object: une « très bonne rencontre ».
BETWEEN = 5
AGENT = frozenset(("par", "de", "d'", "du", "des"))


def noun(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield the object if it holds words in marks: *évoque des « raisons personnelles »*."""
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        if not tokens or tokens[0].i <= cue.token.i:
            continue
        between = tokens[0].doc[_past_asides(cue) : tokens[0].i]
        if len(between) <= BETWEEN and all(map(_introduces, between)):
            yield _described(cue, tokens, between)
        elif _is_adjunct(between):
            yield tokens[0].i, tokens[-1].i
        return


def _described(cue: Cue, tokens: Sequence[Token], between: Sequence[Token]) -> Range:
    """Return the words in marks; with the noun phrase they stand in where *de* goes on behind them."""
    doc, last = cue.token.doc, tokens[-1]
    article = next((t for t in between if t.lower_ in ("un", "une")), None)
    behind = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if article is None or behind is None or behind.lower_ not in OF or behind.lower_ == "d'ici":
        return _opened(cue, tokens[0].i), last.i
    return article.i, edge(cue.token, last, article.i)


def of(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield words in marks after *de*: *a parlé d’une « belle réussite »*."""
    token = after(cue.token)
    if token is not None and token.lower_ in OF:
        yield from noun(cue, clause)


def on(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield words in marks after *sur*: *s’interroge sur le « sens » de la réforme*."""
    token = after(cue.token)
    if token is not None and token.lower_ == "sur":
        yield from noun(cue, clause)


def seen(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield words in marks seen in something: *y voit « un signal »*, *voit dans cet accord « un recul »*."""
    before = {t.lower_ for t in cue.token.doc[max(0, cue.token.i - 3) : cue.token.i]}
    token = after(cue.token)
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        inside = token is not None and token.lower_ == "dans" and tokens and tokens[0].i - token.i <= BETWEEN
        if inside and tokens[0].i > cue.token.i:
            yield tokens[0].i, tokens[-1].i
            return
    plainly = cue.mood is Mood.FINITE and token is not None and clause.is_marked(token)
    if "y" in before or plainly:
        yield from noun(cue, clause)


def set_off(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield an object in marks past the occasion: *condamne, dans un communiqué, « des scènes graves »*."""
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        if not tokens or tokens[0].i <= cue.token.i:
            continue
        if not is_finite(tokens[0]) and _is_adjunct(cue.token.doc[cue.token.i + 1 : tokens[0].i]):
            yield tokens[0].i, tokens[-1].i
        return


def _is_adjunct(between: Sequence[Token]) -> bool:
    """Tell whether words between a verb and its object only say where, when and how."""
    words = [t for t in between if t.pos_ not in ("ADV", "PUNCT", "PRON") and t.lower_ not in time_words()]
    if all(t.pos_ == "DET" for t in words):
        return True
    opens = words[0].pos_ == "ADP" and words[0].lower_ not in AGENT
    return opens and not any(t.pos_ in ("VERB", "AUX", "SCONJ") for t in words)


def _introduces(token: Token) -> bool:
    return token.pos_ in ("ADV", "DET", "ADP", "ADJ", "NOUN") or token.dep_ == "case"


def _past_asides(cue: Cue) -> int:
    place = cue.token.i + 1
    return past_aside(cue.token.doc[place]) if place < len(cue.token.doc) else place


def _opened(cue: Cue, first: int) -> int:
    """Return where the content begins: past a day, a determiner and a preposition that only introduce it."""
    opened = _past_asides(cue)
    opened = min(first, past_time(cue.token.doc[opened])) if opened < first else opened
    while opened < first and cue.token.doc[opened].pos_ in ("DET", "ADP", "ADV"):
        opened += 1
    return opened
