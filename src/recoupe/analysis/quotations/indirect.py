"""Indirect and mixed speech: what verbs, nouns and prepositions of speech report inside a clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.clauses import edge, que_clause, trimmed
from recoupe.analysis.quotations.cues import Cue, cue_at
from recoupe.analysis.quotations.draft import Draft, Source
from recoupe.analysis.quotations.incises import Incise, find_incises
from recoupe.analysis.quotations.phrases import (
    NOMINAL,
    after,
    agent,
    extent,
    in_compound_tense,
    negated,
    source_of,
    subject,
)
from recoupe.analysis.quotations.pieces import Clause
from recoupe.analysis.quotations.reported import reported
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What opens words about the speaker or the occasion rather than the rest of the reported clause.
ASIDES = frozenset(
    [
        "qui",
        "dont",
        "lors",
        "dans",
        "où",
        "en",
        "et",
        "mais",
        "tandis",
        "alors",
        "au",
        "à",
        "avant",
        "après",
        "devant",
    ]
)
# An incise past this share of its sentence closes the reported clause.
LATE = 0.6
# *selon X* this close behind a participle or a relative verb bears on that clause alone.
NEAR = 4


def find_indirect(clause: Clause) -> Iterator[Draft]:
    """Yield the reported speech of one clause: incises, verbs with their frames, *selon X*, *promesse de*."""
    incises = list(find_incises(clause.sentence))
    for incise in incises:
        if clause.before is None or incise.first.i > 3:
            yield from _around(clause, incise)
    yield from _by_verbs(clause, {incise.verb.i for incise in incises})
    yield from _by_colon(clause)
    yield from _by_prepositions(clause, [incise.first.i for incise in incises])
    yield from _by_nouns(clause)


def _by_verbs(clause: Clause, claimed: set[int]) -> Iterator[Draft]:
    for token in clause.sentence.doc:
        cue = cue_at(token) if token.i not in claimed and _verbal(token) else None
        if cue is None or not _speaks(cue):
            continue
        found = reported(cue, clause)
        if found is None:
            continue
        frame, ranges = found
        if (
            frame != "que"
            and cue.mood is Mood.PARTICIPLE
            and _passive(token)
            and agent(token) is None
            and not cue.reflexive
        ):
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
            aside=cue.mood is Mood.PARTICIPLE and not cue.reflexive and not in_compound_tense(token),
        )


def _verbal(token: Token) -> bool:
    """Tell whether a form of the lexicon is a verb here, where the tagger may be wrong: *rappela que*."""
    if token.i > 0 and token.nbor(-1).lower_ in (
        "le",
        "la",
        "un",
        "une",
        "ce",
        "cet",
        "cette",
        "du",
        "au",
        "son",
        "sa",
    ):
        return token.lower_ != token.lemma_ and token.pos_ == "VERB" and token.nbor(-1).pos_ == "PRON"
    if token.pos_ in ("VERB", "AUX", "ADJ"):
        return True
    following = after(token)
    alone = token.i > 0 and token.nbor(-1).pos_ not in ("DET", "ADJ", "ADP", "NUM")
    return alone and following is not None and following.lower_ in ("que", "qu'")


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
        yield Draft(
            "deux-points",
            content,
            cue_span,
            cue.lemma,
            _speaker_of(clause, cue),
            sure=False,
            denial=cue.denies,
        )


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
    if head is None or (head.lower_ in ("il", "-t-il") and head.dep_ == "expl:subj" and passive):
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
    if comma is None or incise.first.i > LATE * len(doc) or not _goes_on(doc, comma.i + 1):
        return None
    return trimmed(incise.verb, comma.i + 1, len(doc) - 1)


def _goes_on(doc: Doc, start: int) -> bool:
    """Tell whether the reported clause resumes at `start` rather than the speaker being described."""
    rest = doc[start:]
    if len(rest) < 3 or rest[0].lower_ in ASIDES or cue_at(rest[0]) is not None:
        return False
    return any(t.pos_ in ("VERB", "AUX") and t.morph.get("VerbForm") == ["Fin"] for t in rest)


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
    bare = (
        comma > 1
        and doc[0].pos_ in ("ADJ", "NOUN")
        and not any(t.pos_ in ("VERB", "AUX") for t in doc[:comma])
    )
    return (
        comma + 1 if bare and comma + 2 < len(doc) and doc[comma + 1].pos_ in ("DET", "PROPN", "PRON") else 0
    )


@cache
def _connectives() -> frozenset[str]:
    return frozenset(table("french", "cues")["connecteurs"]["mots"])


def _by_prepositions(clause: Clause, incises: list[int]) -> Iterator[Draft]:
    doc = clause.sentence.doc
    for token in doc:
        last = _preposition(token)
        head = _noun_of(last) if last is not None and last.i + 1 < len(doc) else None
        if last is None or head is None or {head.lemma_.lower(), head.lower_} & _no_source():
            continue
        end = min([place - 1 for place in incises if place > token.i], default=len(doc) - 1)
        ranges = list(_scope(clause, token, head, end))
        if ranges:
            content = tuple(clause.sentence.over(doc[a], doc[b]) for a, b in ranges)
            cue = (clause.sentence.over(token, last),)
            yield Draft("selon", content, cue, token.lower_, source_of(clause.sentence, head, after=last))


def _preposition(token: Token) -> Token | None:
    words = table("french", "cues")["prepositions"]
    doc = token.doc
    if token.lower_ in ("selon", "dixit", "suivant") and token.pos_ != "VERB":
        following = token.nbor(1).lower_ if token.i + 1 < len(doc) else ""
        return (
            None
            if following in ("lequel", "laquelle", "lesquels", "lesquelles", "que", "qu'", "si")
            else token
        )
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


def _scope(clause: Clause, first: Token, head: Token, end: int) -> Iterator[tuple[int, int]]:
    """Yield what *selon X* bears on: its whole sentence, or the participle or relative clause it stands in."""
    doc = clause.sentence.doc
    last = extent(head)[1]
    start = opening(clause)
    if first.i <= max(2, start):
        yield from _ranges(head, [(_past_fronted(last, end), end)])
        return
    host = _host(head, first)
    if host is not None:
        start = host.left_edge.i
    else:
        start = max(
            [t.i + 1 for t in doc[start : first.i] if t.lower_ in ("puisque", "puisqu'", "car")],
            default=start,
        )
    yield from _ranges(head, [(start, first.i - 1), (_resumed(first, last, end), end)])


def _past_fronted(last: Token, end: int) -> int:
    """Return where the clause proper begins after a fronted source: at the comma no description follows."""
    for token in last.doc[last.i + 1 : end]:
        if token.text == "," and not _describes(token.nbor(1)):
            return int(token.i) + 1
    return last.i + 1


def _describes(token: Token) -> bool:
    return (
        token.pos_ == "CCONJ"
        or token.lower_ in ("qui", "dont", "où")
        or token.morph.get("VerbForm") == ["Part"]
    )


def _host(head: Token, preposition: Token) -> Token | None:
    """Return the participle or relative clause that alone is reported: right before *selon*, or a conditional."""
    host = head.head
    while host.pos_ not in ("VERB", "AUX") and host.head != host:
        host = host.head
    if host.dep_ not in ("acl", "acl:relcl", "advcl") or host.i > preposition.i:
        return None
    near = preposition.i - host.i <= NEAR
    conditional = any(t.morph.get("Mood") == ["Cnd"] for t in (host, *host.children))
    return host if near or conditional else None


def _resumed(first: Token, last: Token, end: int) -> int:
    """Return where the reported clause goes on after the source, `end + 1` where it does not."""
    doc = last.doc
    if last.pos_ == "PRON":
        return last.i + 1
    comma = next((t.i for t in doc[last.i + 1 : end + 1] if t.text in (",", "–", "—", ")")), None)
    if comma is None:
        return end + 1
    enclosed = comma == last.i + 1 and first.nbor(-1).text in (",", "–", "—", "(")
    return comma + 1 if _goes_on(doc, comma + 1) or (enclosed and doc[comma + 1].pos_ == "ADP") else end + 1


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
        if (
            lemma in nouns["selon"]
            and following.lower_ == "selon"
            and token.nbor(2).lower_.endswith(("quel", "quelle", "quels", "quelles"))
        ):
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
