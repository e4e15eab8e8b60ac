"""Nouns of speech with a clause: *promesse de*, *version selon laquelle*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.clauses import edge, trimmed
from recoupe.analysis.quotations.complements import OF
from recoupe.analysis.quotations.draft import Draft, Source
from recoupe.analysis.quotations.sources import source_of
from recoupe.analysis.quotations.subjects import subject
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, surface

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from recoupe.analysis.quotations.pieces import Clause

WITH_INFINITIVE = words("french", "cues", "nouns", "marked-infinitive")
WITH_SELON = words("french", "cues", "nouns", "according-to")
# What may follow a noun that announces a clause.
ANNOUNCING = frozenset((*OF, "selon"))


def find_by_nouns(clause: Clause) -> Iterator[Draft]:
    """Yield the clauses that nouns of speech announce."""
    doc = clause.sentence.doc
    lower = surface(doc).lower
    for index in range(len(doc) - 2):
        if lower[index + 1] not in ANNOUNCING:
            continue
        noun = doc[index]
        start, last = _announced(noun)
        if start < len(doc) and (kept := trimmed(noun, start, edge(noun, noun.nbor(1), start))):
            content = (clause.sentence.over(doc[kept[0]], doc[kept[1]]),)
            cue = (clause.sentence.over(noun, last),)
            yield Draft("noun", content, cue, noun.lemma_.lower(), _holder(clause, noun))


def _announced(noun: Token) -> tuple[int, Token]:
    """Return where the clause of `noun` begins and the last token of the cue; past the end where it has none."""
    following, lemma = noun.nbor(1), noun.lemma_.lower()
    relative = noun.nbor(2).lower_.endswith(("quel", "quelle", "quels", "quelles"))
    if lemma in WITH_SELON and following.lower_ == "selon" and relative:
        return noun.i + 3, noun.nbor(2)
    if lemma in WITH_INFINITIVE and following.lower_ in OF and _infinitive_near(following):
        return noun.i + 2, noun
    return len(noun.doc), noun


def _infinitive_near(preposition: Token) -> bool:
    window = preposition.doc[preposition.i + 1 : preposition.i + 4]
    return any(t.pos_ in ("VERB", "AUX") and feature(t, "VerbForm") == "Inf" for t in window)


def _holder(clause: Clause, noun: Token) -> Source | None:
    """Return whose word it is: a possessive's owner (the subject of the clause), *promesse de X*, else the subject."""
    owner = next((c for c in noun.children if c.dep_ == "det" and feature(c, "Poss") == "Yes"), None)
    verb = noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    head = subject(verb)
    if head is not None:
        return source_of(clause.sentence, head)
    return Source(clause.sentence, owner, clause.sentence.at(owner)) if owner is not None else None
