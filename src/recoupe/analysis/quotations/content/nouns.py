"""Nouns of speech with a clause: *promesse de*, *version selon laquelle*, *conviction que*, *réponse : « … »*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_abstract
from recoupe.analysis.quotations.content.complements import OF, is_infinitive
from recoupe.analysis.quotations.cues import HOMOGRAPHS, cue_at
from recoupe.analysis.quotations.draft import Draft, Source
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS
from recoupe.analysis.quotations.parsed.clauses import edge, trimmed
from recoupe.analysis.quotations.parsed.misread import misread_subject
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, extent
from recoupe.analysis.quotations.parsed.subjects import subject
from recoupe.analysis.quotations.sources.sources import source_of
from recoupe.language.lexicon import table
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.language.parsed import Token

WHICH = ("quel", "quelle", "quels", "quelles")
# How far behind its verb the noun may stand, in words.
REACH = 4


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun of speech in a sentence: its first and last word, its entry and its frames."""

    noun: Token
    last: Token
    entry: str
    frames: frozenset[str]


def find_by_nouns(clause: Clause) -> Iterator[Draft]:
    """Yield the clauses that nouns of speech announce."""
    doc = clause.sentence.doc
    for index, word in enumerate(doc.surface.lower[:-2]):
        if word not in noun_forms():
            continue
        token = doc[index]
        cue = noun_cue_at(token)
        announced = _announced(cue) if cue is not None else None
        if cue is None or announced is None:
            continue
        frame, start, last = announced
        if start < len(doc) and (kept := trimmed(token, start, edge(token, doc[start - 1], start))):
            content = (clause.sentence.over(doc[kept[0]], doc[kept[1]]),)
            cues = (clause.sentence.over(cue.noun, last),)
            source = _holder(clause, cue)
            yield Draft(
                "noun", content, cues, cue.entry, source, denial=_is_denied(token), sure=frame != "clause"
            )


@cache
def noun_forms() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the entries by the singular and plural of their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in table("french", "cues")["nouns"]:
        first, *rest = entry.replace("'", "' ").split()
        for form in {first, first.removesuffix("s") + "s", first + "x" if first.endswith("u") else first}:
            found.setdefault(form, []).append((tuple(rest), entry))
    return {form: tuple(sorted(entries, key=lambda row: -len(row[0]))) for form, entries in found.items()}


def _is_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") or (token.i > 0 and token.nbor(-1).pos_ == "DET")


def noun_cue_at(token: Token) -> NounCue | None:
    """Return the noun of speech that begins at `token`, if one does."""
    for rest, entry in noun_forms().get(token.lower_, ()) if _is_noun(token) else ():
        span = token.doc[token.i + 1 : token.i + 1 + len(rest)]
        if tuple(t.lower_ for t in span) == rest:
            frames = frozenset(table("french", "cues")["nouns"][entry])
            return NounCue(token, token.doc[token.i + len(rest)], entry, frames)
    return None


def owner_of(cue: NounCue) -> Token | None:
    """Return whose word it is where the noun phrase says so: *la promesse du maire*."""
    following = cue.last.nbor(1) if cue.last.i + 1 < len(cue.last.doc) else cue.last
    owner = following.head
    named = following.lower_ in OF and owner.i > following.i and owner.pos_ in ("ADJ", *NOMINAL)
    return owner if named and (has_voice(owner) or not is_abstract(owner)) else None


def owned_source(clause: Clause, cue: NounCue) -> Source | None:
    """Return the words for the owner of a noun of speech: *du maire*, *sa*."""
    owner = owner_of(cue)
    if owner is not None:
        case = next((child for child in owner.children if child.dep_ == "case"), None)
        return source_of(clause.sentence, owner, after=case)
    possessive = next((c for c in cue.noun.children if c.dep_ == "det" and feature(c, "Poss") == "Yes"), None)
    return (
        Source(clause.sentence, possessive, clause.sentence.at(possessive))
        if possessive is not None
        else None
    )


def _announced(cue: NounCue) -> tuple[str, int, Token] | None:
    """Return the frame that the words behind the noun fill, where its clause begins and the last token of the cue."""
    owner = owner_of(cue)
    place = extent(owner)[1].i + 1 if owner is not None else cue.last.i + 1
    doc = cue.noun.doc
    while place < len(doc) - 2 and doc[place].pos_ == "ADJ":
        place += 1
    if place >= len(doc) - 2:
        return None
    following, further = doc[place], doc[place + 1]
    if "according-to" in cue.frames and following.lower_ == "selon" and further.lower_.endswith(WHICH):
        return "according-to", place + 2, further
    if "marked-infinitive" in cue.frames and following.lower_ in OF and _infinitive_near(following):
        return "marked-infinitive", place + 1, cue.last
    governed = _governor(cue.noun).i < cue.noun.i
    if "clause" in cue.frames and governed and following.lower_ in COMPLEMENTISERS and _is_whole(following):
        return "clause", place + 1, cue.last
    return None


def _is_whole(que: Token) -> bool:
    """Tell whether *que* opens a clause rather than a relative: *la promesse que le maire a faite*."""
    return que.pos_ == "SCONJ" and que.dep_ == "mark"


def is_announcing(token: Token) -> bool:
    """Tell whether `token` is a noun of speech with its clause: the clause is what its verb reports."""
    cue = noun_cue_at(token)
    return cue is not None and _announced(cue) is not None


def _infinitive_near(preposition: Token) -> bool:
    return any(is_infinitive(t) for t in preposition.doc[preposition.i + 1 : preposition.i + 4])


def _governor(noun: Token) -> Token:
    """Return the verb over the noun: the verb of speech right before it, else the one the parse gives."""
    for token in reversed(noun.doc[max(0, noun.i - REACH) : noun.i]):
        if cue_at(token) is not None and token.lower_ not in HOMOGRAPHS:
            return token
        if token.pos_ not in ("DET", "ADJ", "ADP"):
            break
    verb = noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return verb


def _is_denied(noun: Token) -> bool:
    """Tell whether the verb over the noun denies it: *rejette l’accusation selon laquelle*."""
    cue = cue_at(_governor(noun))
    return cue is not None and cue.denies


def _holder(clause: Clause, cue: NounCue) -> Source | None:
    """Return whose word it is: *promesse de X*, else the subject of the clause, else the possessive."""
    if owner_of(cue) is not None:
        return owned_source(clause, cue)
    verb = _governor(cue.noun)
    head = subject(verb) or misread_subject(verb)
    if head is not None and head != cue.noun:
        return source_of(clause.sentence, head, before=verb if head.i < verb.i else None)
    return owned_source(clause, cue)
