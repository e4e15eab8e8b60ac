"""Indirect and mixed speech: what verbs, nouns and prepositions of speech report inside a clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.clauses import edge, que_clause, trimmed
from recoupe.analysis.quotations.cues import Cue, cue_at
from recoupe.analysis.quotations.draft import Draft, Source
from recoupe.analysis.quotations.incises import Incise, find_incises
from recoupe.analysis.quotations.phrases import NOMINAL, after, agent, extent, in_compound_tense, negated, source_of, subject
from recoupe.analysis.quotations.pieces import Clause
from recoupe.analysis.quotations.reported import reported
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_indirect(clause: Clause) -> Iterator[Draft]:
    """Yield the reported speech of one clause: incises, verbs with their frames, *selon X*, *promesse de*."""
    claimed: set[int] = set()
    for incise in find_incises(clause.sentence):
        claimed.add(incise.verb.i)
        if clause.before is None or incise.first.i > 3:
            yield from _around(clause, incise)
    yield from _by_verbs(clause, claimed)
    yield from _by_colon(clause)
    yield from _by_prepositions(clause)
    yield from _by_nouns(clause)


def _by_verbs(clause: Clause, claimed: set[int]) -> Iterator[Draft]:
    for token in clause.sentence.doc:
        cue = cue_at(token) if token.i not in claimed and token.pos_ in ("VERB", "AUX", "ADJ") else None
        if cue is None or not _speaks(cue):
            continue
        found = reported(cue, clause)
        if found is None:
            continue
        frame, ranges = found
        if frame != "que" and cue.mood is Mood.PARTICIPLE and _passive(token) and agent(token) is None and not cue.reflexive:
            continue
        doc = clause.sentence.doc
        content = tuple(clause.sentence.over(doc[a], doc[b]) for a, b in ranges)
        yield Draft(
            rule=frame.split("-")[0],
            content=content,
            cue=(clause.sentence.at(token),),
            cue_lemma=cue.lemma,
            source=_speaker_of(clause, cue),
            negated=negated(token),
            denial=cue.denies,
            sure=frame in ("que", "infinitif", "attribut"),
        )


def _by_colon(clause: Clause) -> Iterator[Draft]:
    """Yield what follows a colon after a verb of speech, without marks: *il avance deux explications : soit …*."""
    doc = clause.sentence.doc
    colon = next((t for t in doc[2:-3] if t.text == ":"), None)
    if colon is None:
        return
    cues = [cue for t in doc[: colon.i] if t.pos_ in ("VERB", "AUX") and (cue := cue_at(t)) is not None]
    cue = cues[-1] if cues else None
    if cue is None or "deux-points" not in cue.frames or not _speaks(cue) or que_clause(cue.token):
        return
    kept = trimmed(cue.token, colon.i + 1, len(doc) - 1)
    if kept is not None:
        content = (clause.sentence.over(doc[kept[0]], doc[kept[1]]),)
        cue_span = (clause.sentence.at(cue.token),)
        yield Draft("deux-points", content, cue_span, cue.lemma, _speaker_of(clause, cue), sure=False, denial=cue.denies)


def _speaks(cue: Cue) -> bool:
    """Tell whether the form stands for an act of speech: not a mere infinitive, nor *accusé de* without who accuses."""
    token = cue.token
    if cue.mood is Mood.INFINITIVE:
        purpose = any(child.lower_ in ("pour", "afin") for child in token.children)
        return purpose or token.head.lemma_.lower() in _supports()
    if cue.mood is Mood.PARTICIPLE and not cue.reflexive and not in_compound_tense(token):
        joined = token.dep_ == "conj" and in_compound_tense(token.head) and not _passive(token.head)
        return joined or agent(token) is not None
    return True


@cache
def _supports() -> frozenset[str]:
    return frozenset(table("french", "cues")["appuis"]["verbes"])


def _speaker_of(clause: Clause, cue: Cue) -> Source | None:
    verb = cue.token
    passive = cue.mood is Mood.PARTICIPLE and not cue.reflexive and _passive(verb)
    head = agent(verb) if passive else subject(verb)
    if head is None and not passive:
        head = _before(verb)
    if head is None or head.lower_ in ("il", "-t-il") and head.dep_ == "expl:subj" and passive:
        return None
    return source_of(clause.sentence, head)


def _passive(verb: Token) -> bool:
    if verb.dep_ == "conj" and not any(child.dep_.startswith("aux") for child in verb.children):
        return _passive(verb.head)
    if any(child.dep_ == "aux:pass" for child in verb.children):
        return True
    return not in_compound_tense(verb)


def _before(verb: Token) -> Token | None:
    """Return the nearest noun before the verb that no preposition governs, where the parse gives no subject."""
    for token in reversed(verb.doc[: verb.i]):
        if token.pos_ in NOMINAL and token.dep_ not in ("obl", "nmod", "obj", "flat:name", "expl:pv", "iobj"):
            return token
    return None


def _around(clause: Clause, incise: Incise) -> Iterator[Draft]:
    """Yield the clause an incise stands in: what is before it, and after it where the clause goes on."""
    doc = clause.sentence.doc
    ranges = [r for r in (_left_of(clause, incise), _right_of(clause, incise)) if r is not None]
    if not ranges:
        return
    yield Draft(
        rule="incise",
        content=tuple(clause.sentence.over(doc[a], doc[b]) for a, b in ranges),
        cue=(clause.sentence.at(incise.verb),),
        cue_lemma=incise.lemma,
        source=incise.source,
        sure=incise.clitic or len(ranges) == 1,
    )


def _left_of(clause: Clause, incise: Incise) -> tuple[int, int] | None:
    return trimmed(incise.verb, opening(clause), incise.first.i - 1)


def _right_of(clause: Clause, incise: Incise) -> tuple[int, int] | None:
    doc = clause.sentence.doc
    comma = next((t for t in doc[incise.last.i + 1 :] if t.text in (",", "–", "—", "-", ")")), None)
    if comma is None or comma.i + 3 >= len(doc) or incise.first.i > 0.6 * len(doc):
        return None
    rest = doc[comma.i + 1 :]
    told = any(t.pos_ in ("VERB", "AUX") and t.morph.get("VerbForm") == ["Fin"] for t in rest)
    asides = ("qui", "dont", "lors", "dans", "où", "en", "et", "mais", "tandis", "alors", "au", "à", "avant", "après", "devant")
    if not told or rest[0].lower_ in asides or cue_at(rest[0]) is not None:
        return None
    return trimmed(incise.verb, comma.i + 1, len(doc) - 1)


def opening(clause: Clause) -> int:
    """Return the token the reported clause begins with: past joining words and a fronted comment without a verb."""
    doc = clause.sentence.doc
    for size in (3, 2, 1):
        words = " ".join(token.lower_ for token in doc[:size]).replace("' ", "'")
        if words in _connectives() and size < len(doc):
            return size + (doc[size].text == ",")
    return _past_comment(clause)


def _past_comment(clause: Clause) -> int:
    """Skip *Rare signe de détente, …*: a noun phrase without determiner, before the clause proper."""
    doc = clause.sentence.doc
    comma = next((t.i for t in doc[:14] if t.text == ","), 0)
    bare = comma > 1 and doc[0].pos_ in ("ADJ", "NOUN") and not any(t.pos_ in ("VERB", "AUX") for t in doc[:comma])
    return comma + 1 if bare and comma + 2 < len(doc) and doc[comma + 1].pos_ in ("DET", "PROPN", "PRON") else 0


@cache
def _connectives() -> frozenset[str]:
    return frozenset(table("french", "cues")["connecteurs"]["mots"])


def _by_prepositions(clause: Clause) -> Iterator[Draft]:
    doc = clause.sentence.doc
    for token in doc:
        last = _preposition(token)
        if last is None or last.i + 1 >= len(doc):
            continue
        head = _noun_of(last)
        if head is None or head.lemma_.lower() in _no_source() or head.lower_ in _no_source():
            continue
        source = source_of(clause.sentence, head)
        ranges = list(_scope(clause, token, head))
        if ranges:
            yield Draft(
                rule="selon",
                content=tuple(clause.sentence.over(doc[a], doc[b]) for a, b in ranges),
                cue=(clause.sentence.over(token, last),),
                cue_lemma=token.lower_,
                source=source,
            )


def _preposition(token: Token) -> Token | None:
    words = table("french", "cues")["prepositions"]
    doc = token.doc
    if token.lower_ in ("selon", "dixit", "suivant") and token.pos_ != "VERB":
        following = token.nbor(1).lower_ if token.i + 1 < len(doc) else ""
        return None if following in ("lequel", "laquelle", "lesquels", "lesquelles", "que", "qu'", "si") else token
    for size in (4, 3, 2):
        span = doc[token.i : token.i + size]
        phrase = " ".join(t.lower_ for t in span).replace("' ", "'")
        if phrase in words["locutions"] or phrase in words["simples"]:
            return span[-1]
    return None


def _noun_of(last: Token) -> Token | None:
    token = after(last, skip=("ADV", "DET", "ADJ", "NUM"))
    if token is None or token.pos_ not in NOMINAL:
        return None
    return token


@cache
def _no_source() -> frozenset[str]:
    return frozenset(table("french", "cues")["prepositions"]["pas_une_source"])


def _scope(clause: Clause, first: Token, head: Token) -> Iterator[tuple[int, int]]:
    """Yield what *selon X* bears on: its whole sentence, or the participle or relative clause it stands in."""
    doc = clause.sentence.doc
    last = extent(head)[1]
    start, end = opening(clause), len(doc) - 1
    if first.i <= 2 or (first.i == start):
        yield from _ranges(head, [(last.i + 1, end)])
        return
    host = head.head
    while host.pos_ not in ("VERB", "AUX") and host.head != host:
        host = host.head
    if host.dep_ in ("acl", "acl:relcl") and _bounded(host, first):
        start, end = host.left_edge.i, max(host.right_edge.i, last.i)
    yield from _ranges(head, [(start, first.i - 1), (_past_source(last, end), end)])


def _bounded(host: Token, preposition: Token) -> bool:
    """Tell whether the clause of `host` alone is reported: *selon* inside it, or a conditional relative before it."""
    if any(t.i > preposition.i for t in host.subtree if t.pos_ in ("NOUN", "VERB", "ADJ") and t.head.i <= preposition.i):
        return True
    return any(t.morph.get("Mood") == ["Cnd"] for t in (host, *host.children))


def _past_source(last: Token, end: int) -> int:
    """Return where the reported clause goes on after the source, past an apposition or a participle that describes it."""
    doc = last.doc
    comma = next((t.i for t in doc[last.i + 1 : end + 1] if t.text == ","), None)
    if last.i + 1 <= end and doc[last.i + 1].text == ",":
        return last.i + 2
    if comma is None or any(t.pos_ == "VERB" and t.morph.get("VerbForm") == ["Fin"] for t in doc[last.i + 1 : comma]):
        return end + 1 if doc[last.i + 1 : end + 1].text.strip() in ("", ".") or comma is None else last.i + 1
    return comma + 1


def _ranges(word: Token, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in found:
        kept = trimmed(word, first, last) if first <= last else None
        if kept is not None and any(t.pos_ in (*NOMINAL, "VERB") for t in word.doc[kept[0] : kept[1] + 1]):
            yield kept


def _by_nouns(clause: Clause) -> Iterator[Draft]:
    doc = clause.sentence.doc
    nouns = table("french", "cues")["noms"]
    for token in doc[:-2]:
        lemma = token.lemma_.lower()
        following = token.nbor(1)
        if lemma in nouns["selon"] and following.lower_ == "selon" and token.nbor(2).lower_.endswith(("quel", "quelle", "quels", "quelles")):
            start, cue = token.i + 3, clause.sentence.over(token, token.nbor(2))
        elif lemma in nouns["de"] and following.lower_ in ("de", "d'") and _infinitive_near(following):
            start, cue = token.i + 2, clause.sentence.at(token)
        else:
            continue
        if start < len(doc) and (kept := trimmed(token, start, edge(token, following, start))):
            content = (clause.sentence.over(doc[kept[0]], doc[kept[1]]),)
            yield Draft("nom", content, (cue,), lemma, _holder(clause, token))


def _infinitive_near(preposition: Token) -> bool:
    window = preposition.doc[preposition.i + 1 : preposition.i + 4]
    return any(t.pos_ in ("VERB", "AUX") and t.morph.get("VerbForm") == ["Inf"] for t in window)


def _holder(clause: Clause, noun: Token) -> Source | None:
    """Return whose word it is: a possessive's owner (the subject of the clause), *promesse de X*, else the subject."""
    owner = next((c for c in noun.children if c.dep_ == "det" and c.morph.get("Poss") == ["Yes"]), None)
    verb = noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    head = subject(verb)
    if head is not None:
        return source_of(clause.sentence, head)
    return Source(clause.sentence, owner, clause.sentence.at(owner)) if owner is not None else None


def spans_of(drafts: list[Draft]) -> list[Span]:
    """Return every stretch the drafts take as content."""
    return [span for draft in drafts for span in draft.content]
