"""Where a reported clause begins and ends in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import cue_at
from recoupe.language.conjugation import Mood

if TYPE_CHECKING:
    from spacy.tokens import Token

COMPLEMENTISERS = ("que", "qu'")
# Adverbs that make *que* a comparison, unless the verb of speech stands right before them: il a dit aussi que …
ADVERBS = ("aussi", "ainsi", "bien", "même", "alors")
COMPARED = (
    "plus",
    "moins",
    "aussi",
    "autant",
    "même",
    "mêmes",
    "autre",
    "autres",
    "tel",
    "telle",
    "tels",
    "telles",
    "mieux",
    "pire",
    "alors",
    "tandis",
    "ainsi",
    "bien",
    "afin",
    "pour",
    "dès",
    "tant",
    "sans",
    "avant",
    "après",
    "depuis",
    "parce",
)
# Nouns between a verb of speech and its clause: insister sur le fait que …
BRIDGES = ("fait", "idée", "principe", "espoir", "nécessité", "certitude", "conviction")
STOPS = (";", ":", "–", "—", "(", ")", ".", "?", "!", "…", "...")
REACH = 16

Range = tuple[int, int]


def que_clause(verb: Token) -> list[Range]:
    """Return the token ranges `[first, last]` of what *que* brings in after `verb`, one for each *que*."""
    que = _complementiser(verb)
    if que is None or que.i + 1 >= len(verb.doc):
        return []
    last = edge(verb, que, que.i + 1)
    return list(_split_at_que(verb, que.i + 1, last))


def edge(verb: Token, opener: Token, first: int) -> int:
    """Return the last token of the clause that starts at `first` under `verb`.

    The parse gives the edge; words that follow it without a comma still belong to the clause, and another verb
    of speech, an incise or the journalist's *alors que* ends it.
    """
    doc = verb.doc
    root = _root_of(opener, verb, first)
    last = max((token.i for token in root.subtree), default=first)
    last = _extended(doc[last], first)
    return _cut(verb, first, last)


def trimmed(verb: Token, first: int, last: int) -> Range | None:
    """Return the range without punctuation and joining words at its edges; `None` where nothing is left."""
    doc = verb.doc
    while (
        first <= last and (doc[first].pos_ == "PUNCT" or doc[first].is_space) and doc[first].text not in "["
    ):
        first += 1
    while last >= first and (
        doc[last].text in ",;:.–—-("
        or doc[last].is_space
        or (doc[last].pos_ in ("CCONJ", "DET", "ADP") and last > first)
    ):
        last -= 1
    return (first, last) if last >= first else None


def _complementiser(verb: Token) -> Token | None:
    commas = 0
    for token in verb.doc[verb.i + 1 : verb.i + 1 + REACH]:
        if token.lower_ in COMPLEMENTISERS:
            return token if _complements(token, verb) else None
        commas += token.text == ","
        if token.text in STOPS or (
            token.pos_ == "VERB" and token.morph.get("VerbForm") == ["Fin"] and commas != 1
        ):
            return None
        other = cue_at(token) if token.pos_ in ("VERB", "AUX") else None
        if other is not None and "que" in other.frames:
            return None
    return None


def _complements(que: Token, verb: Token) -> bool:
    before = que.nbor(-1)
    if before.lower_ in COMPARED and not (before.lower_ in ADVERBS and before.i == verb.i + 1):
        return False
    relative = que.pos_ == "PRON" and before.pos_ in ("NOUN", "PROPN") and before.i > verb.i
    if (
        relative
        and before.lower_ not in BRIDGES
        and que.dep_ in ("obj", "nsubj")
        and que.head.dep_ == "acl:relcl"
    ):
        return False
    return not _only(verb, que)


def _only(verb: Token, que: Token) -> bool:
    """Tell a restrictive *ne … que* from a complementiser: what follows has no verb of its own."""
    restrictive = any(t.lower_ in ("ne", "n'") for t in verb.doc[max(0, verb.i - 3) : verb.i])
    denied = any(t.lower_ in ("pas", "jamais", "plus") for t in verb.doc[max(0, verb.i - 3) : que.i])
    return restrictive and not denied and que.dep_ not in ("mark",)


def _root_of(opener: Token, verb: Token, first: int) -> Token:
    """Return the head of the clause that `opener` opens: the highest word after it that hangs below `verb`."""
    head = opener.head if opener.head.i > opener.i else verb.doc[first]
    while head.head.i >= first and head.head != head:
        head = head.head
    return head


def _extended(last: Token, first: int) -> int:
    doc, place = last.doc, last.i + 1
    while place < len(doc) and doc[place].text != "," and doc[place].text not in STOPS:
        if doc[place].pos_ == "CCONJ" and _another_cue(doc[place]):
            break
        place += 1
    return place - 1


def _another_cue(conjunction: Token) -> bool:
    """Tell whether *et* brings in a second verb of speech on the level of the first."""
    for token in conjunction.doc[conjunction.i + 1 : conjunction.i + 5]:
        if token.lower_ in COMPLEMENTISERS:
            return False
        cue = cue_at(token)
        if cue is not None and token.pos_ in ("VERB", "AUX") and cue.mood in (Mood.FINITE, Mood.PARTICIPLE):
            return True
    return False


def _cut(verb: Token, first: int, last: int) -> int:
    doc = verb.doc
    for place in range(first + 1, last):
        if doc[place].text != ",":
            continue
        following = doc[place + 1]
        joined = following.lower_ == "et" and _another_cue(following)
        cue = cue_at(doc[place + 2] if following.lower_ == "en" and place + 2 < len(doc) else following)
        if joined or (cue is not None and cue.mood is Mood.GERUND) or _aside(following):
            return place - 1
    return last


def _aside(token: Token) -> bool:
    return token.lower_ in ("selon", "dixit") or (
        token.lower_ in ("alors", "tandis") and token.nbor(1).lower_ in COMPLEMENTISERS
    )


def _split_at_que(verb: Token, first: int, last: int) -> Iterator[Range]:
    """Split *que A et que B* into A and B."""
    doc, start = verb.doc, first
    for place in range(first, last):
        if doc[place].pos_ == "CCONJ" and doc[place + 1].lower_ in COMPLEMENTISERS and place > start:
            if _same_level(doc[place + 1], first):
                yield start, place - 1
                start = place + 2
    yield start, last


def _same_level(que: Token, first: int) -> bool:
    """Tell whether no verb of speech inside the clause claims this *que*."""
    return not any(
        cue_at(t) and "que" in cue_at(t).frames and t.pos_ == "VERB" for t in que.doc[first : que.i]
    )  # type: ignore[union-attr]
