"""Quotations behind a colon: the verb that announces them, or whoever the clause before is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_abstract, is_somebody
from recoupe.analysis.quotations.content.nouns import noun_cue_at, owned_source
from recoupe.analysis.quotations.cues import Cue, cue_at, forms, locution_at
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.incises.incises import incise_at
from recoupe.analysis.quotations.locutions import locutions
from recoupe.analysis.quotations.parsed.misread import misread_subject
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, SHIFTS, time_words
from recoupe.analysis.quotations.parsed.subjects import subject
from recoupe.analysis.quotations.sources.announcing import by_closing_preposition, by_preposition
from recoupe.analysis.quotations.sources.sources import cue_spans, source_of
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words
from recoupe.language.tokens import is_finite

if TYPE_CHECKING:
    from recoupe.analysis.quotations.cutting.pieces import Clause, Standing
    from recoupe.language.parsed import Token
    from recoupe.text import Span

DETERMINERS = words("french", "syntax", "phrases", "determiners")
INSCRIBED = words("french", "syntax", "phrases", "inscribed")
OF = words("french", "syntax", "phrases", "of")
ANSWERS = words("french", "syntax", "incises", "answers")
PERSONAL = words("french", "pronouns", "personal")


def by_colon(text: str, standing: Standing, content: tuple[Span, ...], last: Draft | None) -> Draft | None:
    """Return the quotation behind a colon, by its verb, its *selon*, or whoever the clause is about.

    `last` is the quotation before, whose speaker goes on in *Et d’ajouter : « … »*.
    """
    clause = standing.before
    if clause is None or not _announces(text, standing) or is_inscription(text, standing):
        return None
    if (answer := _by_answer(clause, content)) is not None:
        return answer
    cue = last_cue(clause)
    draft = by_preposition(clause, content) or by_closing_preposition(clause, content)
    if cue is None and draft is not None:
        return draft
    return _by_clause(clause, cue, content, last)


def _by_clause(
    clause: Clause, cue: Cue | None, content: tuple[Span, ...], last: Draft | None
) -> Draft | None:
    """Return the quotation by whoever the clause before it is about, else by who spoke last."""
    found = _teller(clause, cue)
    fronted = found is not None and _is_occasion(found)
    head = _behind(found) if found is not None and fronted else found
    spans, lemma = (cue_spans(clause.sentence, cue), cue.lemma) if cue is not None else ((), "")
    if head is None and last is not None and (fronted or (cue is not None and _goes_on(cue))):
        return Draft("colon", content, spans, lemma, sure=False, follows=last)
    case = next((c for c in head.children if c.dep_ == "case"), None) if head is not None else None
    verb = cue.first if cue is not None and head is not None and head.i < cue.first.i else None
    source = source_of(clause.sentence, head, after=case, before=verb) if head is not None else None
    if cue is None:
        return _by_noun(clause, content) or Draft("colon", content, source=source, sure=False)
    return Draft("colon", content, spans, lemma, source, denial=cue.denies)


def _teller(clause: Clause, cue: Cue | None) -> Token | None:
    """Return who does the verb of speech, else whom the clause is about."""
    if cue is None:
        return _main_subject(clause)
    return narrator(cue.token) if _goes_on(cue) else subject(cue.first) or misread_subject(cue.first)


def _goes_on(cue: Cue) -> bool:
    """Tell whether an infinitive tells what somebody said next: *Et le chercheur de conclure : « … »*."""
    return cue.mood is Mood.INFINITIVE and narrates(cue.token)


def _is_occasion(head: Token) -> bool:
    """Tell whether a day or a place that opens the clause was taken for who speaks: *À Rome, Marco Bellandi … :*."""
    opens = all(t.pos_ in ("ADP", "DET") for t in head.doc[: head.i])
    placed = any(child.dep_ == "case" and child.lower_ not in OF for child in head.children)
    closed = head.i + 1 < len(head.doc) and head.nbor(1).text == ","
    return opens and (head.lower_ in time_words() | SHIFTS or (placed and closed))


def _behind(fronted: Token) -> Token | None:
    """Return who is named behind the comma of a day or a place."""
    comma = next((t.i for t in fronted.doc[fronted.i :] if t.text == ","), len(fronted.doc))
    return next((t for t in fronted.doc[comma + 1 :] if _may_speak(t)), None)


def _may_speak(token: Token) -> bool:
    governed = any(child.dep_ == "case" for child in token.children) or token.dep_ == "flat:name"
    personal = token.pos_ == "PRON" and token.lower_ in PERSONAL
    return personal or (token.pos_ in ("NOUN", "PROPN") and not governed and is_somebody(token))


def _by_answer(clause: Clause, content: tuple[Span, ...]) -> Draft | None:
    """Return the quotation behind a word of answer and its incise: *Non, répond l’intéressé : « … »*."""
    doc = clause.sentence.doc
    answers = len(doc) > 3 and doc[0].lower_ in ANSWERS and doc[1].text == ","
    incise = incise_at(clause.sentence, 2) if answers else None
    if incise is None or incise.source is None:
        return None
    return Draft("colon", content, incise.cue, incise.lemma, incise.source)


def _by_noun(clause: Clause, content: tuple[Span, ...]) -> Draft | None:
    """Return the quotation that a noun of speech announces, by the words for its owner: *la réponse du maire :*."""
    cues = [cue for t in clause.sentence.doc if (cue := noun_cue_at(t)) is not None and "colon" in cue.frames]
    source = owned_source(clause, cues[-1]) if cues else None
    if source is None or _is_past(cues[-1].noun):
        return None
    spans = (clause.sentence.over(cues[-1].noun, cues[-1].last),)
    return Draft("colon", content, spans, cues[-1].entry, source, sure=False)


def _is_past(noun: Token) -> bool:
    """Tell whether the clause goes on to something else behind the noun: *elle cherche ses mots, puis se lance :*."""
    return not noun.dep_.startswith("nsubj") and any(map(is_finite, noun.doc[noun.i + 1 :]))


def is_inscription(text: str, standing: Standing) -> bool:
    """Tell whether the words stand on something that nobody speaks by: *sur une banderole : « … »*."""
    clause = standing.before
    if clause is None or not _announces(text, standing) or last_cue(clause) is not None:
        return False
    named = [t for t in clause.sentence.doc if t.pos_ in ("NOUN", "PROPN")]
    return len(named) > 0 and (named[-1].lower_.rstrip("sx") in INSCRIBED)


def _announces(text: str, standing: Standing) -> bool:
    return text[: standing.quoted.outer.start].rstrip().endswith(":")


def narrates(verb: Token) -> bool:
    """Tell whether the infinitive tells what somebody said next: *Et le chercheur de conclure : « … »*."""
    return verb.i > 1 and verb.nbor(-1).lower_ in OF and verb.doc[0].lower_ == "et"


def narrator(verb: Token) -> Token | None:
    """Return who goes on to speak; `None` where the sentence leaves it to the one before: *Et d’ajouter :*."""
    named = [t for t in verb.doc[1 : verb.i - 1] if t.pos_ in NOMINAL]
    return named[0] if named else None


def last_cue(clause: Clause) -> Cue | None:
    """Return the verb of speech nearest to the colon; one that already reports a clause may introduce it too."""
    for token in reversed(list(clause.sentence.doc)):
        cue = cue_at(token) if _is_verb(token) or _ends_in(token) else _locution(token)
        if cue is None or "colon" not in cue.frames:
            continue
        if cue.mood is not Mood.INFINITIVE or token.i + 1 == len(token.doc) or token.nbor(1).text == ":":
            return cue
    return None


def _locution(token: Token) -> Cue | None:
    return locution_at(token) if token.lower_ in locutions() else None


def _ends_in(verb: Token) -> bool:
    """Tell whether a clause without another verb ends in one that the tagger does not know: *La dame acquiesce :*."""
    doc, place = verb.doc, verb.i + 1
    finite = any(mood is Mood.FINITE for _, mood in forms().get(verb.text, ()))
    ends = finite and verb.i > 0 and all(t.is_punct for t in doc[place:])
    return ends and verb.nbor(-1).pos_ in ("NOUN", "PROPN", "ADJ") and not any(map(_is_verb, doc[: verb.i]))


def _is_verb(token: Token) -> bool:
    noun = token.i > 0 and token.nbor(-1).lower_ in DETERMINERS
    return token.pos_ in ("VERB", "AUX") and not noun


def _main_subject(clause: Clause) -> Token | None:
    """Return who the clause before a colon is about: its main subject, or a name that stands there alone.

    What is nobody gives way to whose it is (*le bilan de l’entraîneur*), then to whoever acts in the clause.
    """
    root = next(token for token in clause.sentence.doc if token.dep_ == "ROOT")
    head = subject(root) or (root if root.pos_ in NOMINAL else None)
    if head is None or (is_somebody(head) and not _heads_a_title(head)) or head.pos_ == "PRON":
        return head
    if any(
        child.dep_ == "appos" and child.pos_ == "PROPN" and child.i == head.i + 1 for child in head.children
    ):
        return head
    owners = [child for child in head.children if child.dep_ == "nmod" and is_somebody(child)]
    actors = [t for t in clause.sentence.doc if t.dep_.startswith("nsubj") and is_somebody(t)]
    alone = None if is_abstract(head) or _heads_a_title(head) else head
    return next(iter(owners), None) or (head if has_voice(head) else next(iter(actors), alone))


def _heads_a_title(head: Token) -> bool:
    """Tell whether a capital is owed to the place alone: *Naufrage de l’Astrolène : « … »*."""
    return head.i == 0 and head.pos_ != "PRON" and any(child.dep_ == "nmod" for child in head.children)
