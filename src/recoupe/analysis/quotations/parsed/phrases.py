"""Noun phrases and clauses as stretches of a parsed sentence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.parsed.breaks import is_occasion
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.language.parsed import Token

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
# Relations that end a noun phrase as a speaker's name: what they bring in describes, it does not name.
OUTSIDE = ("acl", "acl:relcl", "advcl", "parataxis", "punct", "cc", "conj", "ccomp", "cop", "obl", "nsubj")
DATING = words("french", "syntax", "phrases", "dating")
CLITICS = words("french", "syntax", "clitics", "subject")
POINTING = frozenset(("ce", "cette", "ces"))
LAST_NAMED = words("french", "pronouns", "last_named")
SHIFTS = words("french", "cues", "time", "shifts")
OF = words("french", "syntax", "phrases", "of")
OFFICE = words("french", "syntax", "phrases", "office")
# Joining words of several parts; single ones are adverbs anyway.
ASIDES = frozenset(phrase for phrase in words("french", "cues", "connectives", "words") if " " in phrase)
AUXILIARIES = words("french", "syntax", "auxiliaries")


def extent(head: Token) -> tuple[Token, Token]:
    """Return the first and last token of the noun phrase of `head` as it names a speaker.

    The phrase stops at a comma, a bracket, a relative or participial clause, and at what belongs to the verb.
    """
    if head.pos_ == "PRON" and head.dep_ != "nmod" and not any(c.dep_ == "nmod" for c in head.children):
        return head, head
    inside = set(_inside(head))
    first = last = head
    while first.i > 0 and first.nbor(-1).i in inside:
        first = first.nbor(-1)
    while last.i + 1 < len(head.doc) and (last.nbor(1).i in inside or _runs_on(last)):
        last = last.nbor(1)
    while last.pos_ in ("ADP", "DET", "PUNCT", "CCONJ") and last.i > head.i:
        last = last.nbor(-1)
    return first, last


def _inside(head: Token) -> Iterator[int]:
    yield head.i
    for child in head.children:
        if child.i > head.i and (_dates(child) or child.pos_ in ("VERB", "ADV")):
            continue
        binds = child.dep_ in ("case", "mark") and child.lower_ not in ("de", "d'", "du", "des")
        if binds or child.is_space or child.lower_ == "dont":
            continue
        if child.dep_ == "case" and child.i < head.i and head.dep_ != "nmod":
            continue
        if child.dep_ == "appos" and any(t.text in ",(" for t in head.doc[head.i : child.i]):
            continue
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") and _close(head, child):
            yield from (t.i for t in child.children if t.dep_ == "cc")
            yield from _inside(child)
        elif child.dep_ == "nmod":
            if _names(head, child) and not is_occasion(child.left_edge):
                yield from (t.i for t in child.children if t.dep_ == "case")
                yield from _inside(child)
        elif child.dep_ not in OUTSIDE and not (child.dep_ == "advmod" and child.i > head.i):
            yield from _inside(child)


def _dates(word: Token) -> bool:
    """Tell whether a word says when, not what somebody is: *le gardien de nuit*."""
    shift = word.lower_ in SHIFTS and any(child.lower_ in OF for child in word.children)
    return word.lower_ in time_words() and not shift


def _close(head: Token, child: Token) -> bool:
    return not any(t.text in ",;:(" for t in head.doc[head.i : child.i])


def _names(head: Token, modifier: Token) -> bool:
    """Tell whether a prepositional phrase names the speaker rather than the place or time of speaking."""
    case = next((t.lower_ for t in modifier.children if t.dep_ == "case"), "")
    if case in ("à", "au", "aux"):
        return head.lemma_.lower() in OFFICE or (
            head.pos_ == "NOUN" and modifier.pos_ == "PROPN" and head.dep_ == "nmod"
        )
    return case in ("de", "d'", "du", "des", "") or (
        case in ("en", "pour", "sur", "contre") and head.pos_ == "NOUN"
    )


def _runs_on(last: Token) -> bool:
    """Tell whether a name goes on: the parser may hang its second half elsewhere."""
    after = last.nbor(1)
    if after.is_lower and after.lower_ in time_words():
        return False
    return after.pos_ == "PROPN" and last.pos_ in ("PROPN", "ADJ", "NOUN") and after.text[:1].isupper()


def after(token: Token, *, skip: tuple[str, ...] = ("ADV",)) -> Token | None:
    """Return the first token after `token` whose tag is not in `skip`, past words that only say when."""
    place = token.i + 1
    while place < len(token.doc):
        word = token.doc[place]
        past = max(past_time(word), past_aside(word), past_set_off(word))
        if past == place and not (token.doc[place].pos_ in skip or token.doc[place].is_space):
            return token.doc[place]
        place = max(past, place + 1)
    return None


def past_set_off(comma: Token) -> int:
    """Return the place after a date or a joining phrase between two commas, else that of `comma`."""
    if comma.text != "," or comma.i + 1 >= len(comma.doc):
        return int(comma.i)
    inner = comma.nbor(1)
    end = max(past_time(inner), past_aside(inner))
    closed = end > inner.i and end < len(comma.doc) and comma.doc[end].text == ","
    return end + 1 if closed else int(comma.i)


def past_aside(token: Token) -> int:
    """Return the place after words that only join (*pour sa part*, *en revanche*), else that of `token`."""
    for size in (3, 2):
        span = token.doc[token.i : token.i + size]
        if len(span) == size and " ".join(t.lower_ for t in span) in ASIDES:
            return int(token.i) + size
    return int(token.i)


def past_time(token: Token) -> int:
    """Return the place after a phrase that dates the speech (*jeudi matin*), else that of `token`."""
    place, doc, dated = token.i, token.doc, False
    if token.lower_ in POINTING and token.i + 1 < len(doc) and token.nbor(1).lower_ in LAST_NAMED:
        return place
    while place < len(doc) and (
        doc[place].lower_ in time_words() or doc[place].lower_ in DATING or doc[place].is_digit
    ):
        dated |= doc[place].lower_ in time_words()
        place += 1
    while dated and place > token.i and doc[place - 1].lower_ in DATING:
        place -= 1
    return place if dated else int(token.i)


@cache
def time_words() -> frozenset[str]:
    """Return the words that date an act of speech."""
    return words("french", "cues", "time", "words")
