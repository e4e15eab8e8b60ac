"""Where a source phrase ends: a parse may cut it short, or run on into a verb or a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.source import Source
from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.lexicon import honorifics, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import FOR, OF
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import CLOSING_MARKS, OPENING_MARKS, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.language.parsed import Token
    from recoupe.language.tokens import Sentence

RELATIVES = frozenset(("dont", "qui", "que", "où"))
NAMING = frozenset(("NOUN", "PROPN"))
# How far behind a civility the name may stand: *SEM le général de brigade Durand*.
REACH = 6
LOOSE = frozenset(("ADP", "DET", "CCONJ", "PUNCT", "ADV"))
# Who was there, and where.
PRESENT = frozenset(("present", "presente"))
INSIDE = frozenset(("dans", "à", "au", "sur"))


def trimmed(text: str, sentence: Sentence, tokens: Sequence[Token]) -> list[Token]:
    """Return the words before a verb or an unclosed mark that the parse took into the phrase."""
    kept = [tokens[0]]
    said = sentence.over(tokens[0], tokens[-1]).of(text)
    alone = any(mark in said for mark in OPENING_MARKS) and not any(mark in said for mark in CLOSING_MARKS)
    for token in tokens[1:]:
        between = text[sentence.at(kept[-1]).end : sentence.at(token).end]
        if (
            _is_verb(kept[-1], token)
            or token.lower_ in RELATIVES
            or (alone and any(mark in between for mark in OPENING_MARKS))
        ):
            break
        kept.append(token)
    while len(kept) < len(tokens) and len(kept) > 1 and kept[-1].pos_ in LOOSE:
        kept.pop()
    return kept


def _is_verb(before: Token, token: Token) -> bool:
    """Tell whether a verb of speech follows a noun without anything between (*l'adjoint précisa*)."""
    named = before.pos_ in NAMING or (before.pos_ == "ADJ" and token.pos_ in ("VERB", "NOUN"))
    return named and is_finite(token) and token.pos_ != "ADP"


def past_civility(tokens: Sequence[Token], names: Mapping[int, int]) -> Sequence[Token]:
    """Return the words with the title and name behind a civility that the parse stopped at: *SEM le colonel Durand*."""
    said = " ".join(fold(token.text) for token in tokens)
    if said not in honorifics() and any(fold(token.text) not in honorifics() for token in tokens):
        return tokens
    doc, last = tokens[0].doc, tokens[-1].i
    start = next((at for at in range(last + 1, min(len(doc), last + REACH)) if at in names), None)
    return list(doc[tokens[0].i : names[start] + 1]) if start is not None else tokens


def with_list(tokens: Sequence[Token], names: Mapping[int, int]) -> Sequence[Token]:
    """Return a name with those listed after it: *Paris, Londres et Berlin ont*; a list closes with *et*."""
    doc, last = tokens[0].doc, tokens[-1].i
    if last not in names.values():
        return tokens
    joint = ""
    while joint != "et" and last + 2 < len(doc) and doc[last + 1].text in (",", "et"):
        joint = doc[last + 1].text
        start = next((at for at in (last + 2, last + 3) if at in names), None)
        if start is None or (start == last + 3 and doc[last + 2].pos_ != "DET"):
            return tokens
        last = names[start]
    return list(doc[tokens[0].i : last + 1]) if joint == "et" else tokens


def completed(source: Source, text: str, names: Mapping[int, int]) -> Source:
    """Return the source with the rest of its noun phrase, where it stops short of it.

    `names` holds the first and last token of each proper name of the sentence.
    """
    head = source.head or _counted(source)
    if head is None or not (head.pos_ in ("NOUN", "NUM") or fold(head.text) in person_nouns()):
        return source
    last = max(last_of(source.sentence.doc, head.i, names), _posted(source, names))
    if last <= source.tokens[-1].i:
        return source
    tokens = list(source.sentence.doc[source.tokens[0].i : last + 1])
    return Source.of(text, source.sentence, tokens, source.parsed)


def _posted(source: Source, names: Mapping[int, int]) -> int:
    """Return where *en poste à Madrid*, *présent dans la salle* end, if the parse stopped there; -1 for others."""
    doc, last = source.sentence.doc, source.tokens[-1].i
    if fold(doc[last].text) in PRESENT and last + 1 < len(doc) and doc[last + 1].lower_ in INSIDE:
        return next((t.i for t in doc[last + 2 : last + 4] if t.pos_ in ("NOUN", "PROPN")), -1)
    at = fold(doc[last].text) == "poste" and last + 2 < len(doc) and fold(doc[last + 1].text) in FOR
    return names.get(last + 2, -1) if at else -1


def _counted(source: Source) -> Token | None:
    """Return the noun that *près de*, *plus de*, *60 % de* counts, where the parse stopped at the quantity."""
    doc, last = source.sentence.doc, source.tokens[-1]
    share = last.i + 1 < len(doc) and (last.pos_ == "NUM" or last.text == "%")
    if not share and fold(last.text) not in nouns("collectives", "about"):
        return None
    of = last.i + 2 if share and doc[last.i + 1].text == "%" else last.i + 1
    if of >= len(doc) or fold(doc[of].text) not in OF:
        return None
    return next((token for token in doc[of + 1 : of + 5] if token.pos_ == "NOUN"), None)
