"""Indirect and mixed speech: what verbs, nouns and prepositions of speech report inside a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.content.nouns import find_by_nouns
from recoupe.analysis.quotations.content.reported import reported
from recoupe.analysis.quotations.cues import Cue, cue_at, forms
from recoupe.analysis.quotations.direct.colons import narrates, narrator
from recoupe.analysis.quotations.draft import Draft, Source
from recoupe.analysis.quotations.incises.incises import find_incises, incise_at
from recoupe.analysis.quotations.incises.inserted import find_around
from recoupe.analysis.quotations.locutions import locutions
from recoupe.analysis.quotations.parsed.clauses import trimmed
from recoupe.analysis.quotations.parsed.complementisers import que_clause
from recoupe.analysis.quotations.parsed.misread import misread_subject
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, time_words
from recoupe.analysis.quotations.parsed.subjects import (
    EMPHATIC,
    agent,
    in_compound_tense,
    is_addressee,
    is_negated,
    is_told,
    subject,
)
from recoupe.analysis.quotations.parsed.verbal import is_verbal
from recoupe.analysis.quotations.sources.appositions import described
from recoupe.analysis.quotations.sources.prepositions import find_by_prepositions, first_word, preposition
from recoupe.analysis.quotations.sources.sources import cue_spans, source_of
from recoupe.language.conjugation import Mood, conjugate
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.analysis.quotations.incises.incise import Incise
    from recoupe.language.parsed import Token

SUPPORTS = frozenset(
    form for verb in words("french", "cues", "supports", "verbs") for form in conjugate(verb)
)
# Frames by which a clause is speech beyond doubt.
SURE = ("clause", "infinitive", "predicate", "clause-predicate")
# How far behind an incise its gerund may stand, in words: *, tout en précisant*.
RESUMED = 4
# Relations of nouns that no verb takes as its subject.
NO_SUBJECT = ("obl", "nmod", "obj", "flat:name", "expl:pv", "expl:comp", "iobj")


def find_indirect(clause: Clause) -> Iterator[Draft]:
    """Yield the reported speech of one clause: incises, verbs with their frames, *selon X*, *promesse de*."""
    incises = list(find_incises(clause.sentence))
    for incise in incises:
        if clause.before is None or incise.first.i > 3:
            yield from find_around(clause, incise)
    opening = incise_at(clause.sentence, first_word(clause)) if clause.before is not None else None
    claimed = [*incises, *([opening] if opening is not None and opening.source is not None else [])]
    yield from _by_verbs(clause, claimed)
    yield from _by_colon(clause, incises)
    yield from find_by_prepositions(clause, claimed)
    yield from find_by_nouns(clause)


def _by_verbs(clause: Clause, incises: Sequence[Incise]) -> Iterator[Draft]:
    claimed = {incise.verb.i for incise in incises}
    verbs, ends = forms(), locutions()
    for index, word in enumerate(clause.sentence.doc.surface.lower):
        if index in claimed or not (word in verbs or word in ends):
            continue
        token = clause.sentence.doc[index]
        cue = cue_at(token) if is_verbal(token) else None
        found = reported(cue, clause) if cue is not None and _speaks(cue) else None
        if cue is None or found is None or (found[0] != "clause" and _is_anonymous(cue)):
            continue
        frame, ranges = found
        doc = clause.sentence.doc
        yield Draft(
            rule=frame.rsplit("-", 1)[-1],
            content=tuple(clause.sentence.over(doc[a], doc[b]) for a, b in ranges),
            cue=cue_spans(clause.sentence, cue),
            cue_lemma=cue.lemma,
            source=_of_incise(cue, incises) or _speaker_of(clause, cue),
            negated=is_negated(cue),
            denial=cue.denies,
            sure=frame in SURE,
            aside=_is_bare_participle(cue),
        )


def _of_incise(cue: Cue, incises: Sequence[Incise]) -> Source | None:
    """Return the speaker of the incise that a gerund goes on from: *« … », a-t-elle dit, précisant que*."""
    near = [one for one in incises if 0 < cue.first.i - one.last.i <= RESUMED]
    return near[-1].source if near and cue.mood is Mood.GERUND else None


def _by_colon(clause: Clause, incises: Sequence[Incise]) -> Iterator[Draft]:
    """Yield what follows a colon after a verb of speech, without marks: *il avance deux explications : soit …*."""
    doc = clause.sentence.doc
    texts = doc.surface.texts
    colon = next((doc[i] for i in range(2, len(texts) - 3) if texts[i] == ":"), None)
    cue = _last_cue(colon) if colon is not None else None
    if colon is None or cue is None or not _announces(cue) or _is_told(colon, incises):
        return
    kept = trimmed(cue.token, colon.i + 1, len(doc) - 1)
    if kept is not None:
        yield Draft(
            rule="colon",
            content=(clause.sentence.over(doc[kept[0]], doc[kept[1]]),),
            cue=cue_spans(clause.sentence, cue),
            cue_lemma=cue.lemma,
            source=_speaker_of(clause, cue),
            sure=False,
            denial=cue.denies,
        )


def _is_told(colon: Token, incises: Sequence[Incise]) -> bool:
    """Tell whether an incise or *selon X* behind the colon says whose words these are."""
    if any(incise.first.i > colon.i for incise in incises):
        return True
    return colon.i + 1 < len(colon.doc) and preposition(colon.nbor(1)) is not None


def _last_cue(colon: Token) -> Cue | None:
    cues = [cue for t in colon.doc[: colon.i] if (cue := cue_at(t)) is not None and is_verbal(t)]
    return cues[-1] if cues else None


def _announces(cue: Cue) -> bool:
    told = cue.first == cue.token or is_told(cue)
    said = told and _speaks(cue) and not _is_bare_participle(cue)
    return "colon" in cue.frames and said and not que_clause(cue.token)


def _speaks(cue: Cue) -> bool:
    """Tell whether the form stands for an act of speech: not a mere infinitive, nor *accusé de* without who accuses."""
    token = cue.first
    if cue.mood is Mood.INFINITIVE:
        purpose = any(child.lower_ in ("pour", "afin") for child in token.children)
        return purpose or _comes_first(token) or narrates(token) or token.head.lower_ in SUPPORTS
    if _is_bare_participle(cue):
        joined = token.dep_ == "conj" and in_compound_tense(token.head) and not _passive(token.head)
        return joined or agent(token) is not None
    return True


def _comes_first(verb: Token) -> bool:
    """Tell whether the infinitive tells what was said next: *avant de concéder des « négligences »*."""
    return verb.i > 1 and verb.nbor(-1).lower_ in ("de", "d'") and verb.nbor(-2).lower_ == "avant"


def _is_bare_participle(cue: Cue) -> bool:
    return cue.mood is Mood.PARTICIPLE and not cue.reflexive and not in_compound_tense(cue.first)


def _is_passive(cue: Cue) -> bool:
    return cue.mood is Mood.PARTICIPLE and not cue.reflexive and _passive(cue.token)


def _is_anonymous(cue: Cue) -> bool:
    """Tell whether nobody is said to speak: a passive without an agent."""
    return _is_passive(cue) and agent(cue.token) is None


def _speaker_of(clause: Clause, cue: Cue) -> Source | None:
    if cue.mood is Mood.INFINITIVE and narrates(cue.first):
        told = narrator(cue.first)
        return source_of(clause.sentence, told) if told is not None else None
    passive = _is_passive(cue)
    head = agent(cue.token) if passive else subject(cue.first) or _before(cue.first)
    if (head is None or head in (cue.token, cue.first)) and not passive:
        head = misread_subject(cue.first)
    if head is None or (head.lower_ in ("il", "-t-il") and head.dep_ == "expl:subj" and passive):
        return None
    # *La défense préfère évoquer « … »*
    verb = cue.first.head if cue.first.head.lower_ in SUPPORTS else cue.first
    return source_of(clause.sentence, head, before=verb if head.i < verb.i else None)


def _passive(verb: Token) -> bool:
    if verb.dep_ == "conj" and not any(child.dep_.startswith("aux") for child in verb.children):
        return _passive(verb.head)
    if any(child.dep_ == "aux:pass" for child in verb.children):
        return True
    return not in_compound_tense(verb)


def _before(verb: Token) -> Token | None:
    """Return the nearest noun before the verb that no preposition governs, where the parse gives no subject."""
    for token in reversed(verb.doc[: verb.i]):
        if token.lower_ in EMPHATIC | time_words() or is_addressee(token, verb):
            continue
        if token.pos_ in NOMINAL and token.dep_ not in NO_SUBJECT:
            return described(token)
    return None
