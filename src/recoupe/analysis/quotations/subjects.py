"""Who does a verb: its subject, the agent of a passive, and whether it is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.voices import has_voice, is_somebody
from recoupe.analysis.quotations.cues import classes
from recoupe.analysis.quotations.phrases import AUXILIARIES, CLITICS, NOMINAL, noun_after, time_words
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

    from recoupe.analysis.quotations.cues import Cue

OBJECTS = words("french", "syntax", "clitics", "after_comme")
RELATIVES = words("french", "syntax", "clauses", "relatives")
SUBJECTS = ("nsubj", "nsubj:pass", "expl:subj", "csubj")


def subject(verb: Token) -> Token | None:
    """Return the head of the words that name who does `verb`.

    A verb without a subject of its own takes that of the verb it is joined to or depends on: *X a maintenu … et
    assure que*, *X s'est réjoui …, déclarant que*, *X a dit vouloir*.
    """
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = _own_subject(verb)
        if own is not None:
            return _beside(verb, own) or own
        if (described := _past_relative(verb) or _past_apposition(verb)) is not None:
            return described
        if verb.dep_ in ("acl", "acl:relcl") and verb.head.pos_ in NOMINAL:
            return verb.head
        verb = verb.head
    return None


def _is_the_last(token: Token) -> bool:
    """Tell *ce dernier* from *lundi dernier*."""
    return token.i > 0 and token.nbor(-1).lower_ in ("ce", "cette", "ces")


def group_start(verb: Token) -> int:
    """Return the place of the verb's first auxiliary or pronoun, else its own."""
    place = verb.i
    while place > 0 and (verb.doc[place - 1].pos_ == "AUX" or verb.doc[place - 1].lower_ in OBJECTS):
        place -= 1
    return place


def _past_relative(verb: Token) -> Token | None:
    """Return the noun before a relative clause that ends right before the verb: *X, dont Y parle, a demandé*."""
    doc, place = verb.doc, group_start(verb)
    if place < 2 or doc[place - 1].text != ",":
        return None
    commas = (t.i for t in reversed(doc[: place - 1]) if t.text == "," and doc[t.i + 1].lower_ in RELATIVES)
    comma = next(commas, 0)
    return head_before(doc[comma - 1]) if comma else None


def _past_apposition(verb: Token) -> Token | None:
    """Return the noun behind *mais* or *et* whose apposition ends before the verb: *, mais sa ministre, X, dit*."""
    doc, place = verb.doc, group_start(verb)
    joints = [t.i for t in doc[:place] if t.pos_ == "CCONJ"]
    if not joints or doc[place - 1].text != ",":
        return None
    between = doc[joints[-1] + 1 : place]
    if any(feature(t, "VerbForm") == "Fin" for t in between) or between[0].pos_ not in ("DET", "PROPN"):
        return None
    return next((t for t in between if t.pos_ in ("NOUN", "PROPN")), None)


def head_before(word: Token) -> Token | None:
    """Return the head of the noun phrase that ends at `word`."""
    while word.dep_ in ("flat:name", "appos", "nmod", "amod") and word.head.i < word.i:
        word = word.head
    return word if word.pos_ in NOMINAL else None


def _own_subject(verb: Token) -> Token | None:
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.lower_ not in ("ce", "c'")]
    found = [child for child in found if child.lower_ not in time_words() or _is_the_last(child)]
    clitic = [child for child in found if child.lower_ in CLITICS]
    for child in clitic or found:
        return child
    return None


def _beside(verb: Token, found: Token) -> Token | None:
    """Return the name right before the verb where the parse took a fronted phrase for the subject.

    *Quelques heures avant de recevoir X, Y avait déclaré*: a comma parts the phrase from the verb, none parts Y.
    """
    place = verb.i - 1
    while place > 0 and (
        verb.doc[place].pos_ in ("AUX", "ADV") or verb.doc[place].lower_ in ("s'", "se", "l'", "ne", "n'")
    ):
        place -= 1
    word = verb.doc[place]
    if (
        found.i >= word.i
        or word.pos_ not in ("PROPN", "NOUN")
        or "," not in [t.text for t in verb.doc[found.i : word.i]]
    ):
        return None
    while (
        word.dep_ in ("flat:name", "appos", "nmod")
        and word.head.i < word.i
        and verb.doc[word.i - 1].text != ","
    ):
        word = word.head
    opened = [t.text for t in verb.doc[found.i : word.i]].count(",")
    return word if opened == 1 and word.pos_ in ("PROPN", "NOUN") and word.dep_ != "conj" else None


def in_compound_tense(verb: Token) -> bool:
    """Tell whether an auxiliary stands before the participle, over a few words and asides."""
    if any(child.dep_.startswith("aux") for child in verb.children):
        return True
    if verb.i > 0 and verb.dep_ in ("acl", "amod") and verb.head == verb.nbor(-1):
        return False
    for token in reversed(verb.doc[max(0, verb.i - 5) : verb.i]):
        if token.lower_ in AUXILIARIES:
            return True
        if token.pos_ in ("VERB", "PUNCT", "CCONJ", "SCONJ"):
            return False
    return False


def agent(verb: Token) -> Token | None:
    """Return the head of the phrase after *par* of a passive: *qualifié de … par X*."""
    for token in verb.doc[verb.i + 1 : verb.i + 12]:
        if token.lower_ == "par" and token.i + 1 < len(verb.doc):
            return noun_after(token, len(verb.doc))
        if token.text in ",;:." or (token.pos_ == "VERB" and feature(token, "VerbForm") in ("Fin", "Inf")):
            return None
    return None


def is_negated(cue: Cue) -> bool:
    """Tell whether nothing is said: *n’a pas confirmé*; *ne pas mâcher ses mots* says all the more."""
    return _negated(cue.first) and cue.lemma not in classes()["litotes"]


def _negated(verb: Token) -> bool:
    """Tell whether *ne … pas* (or *jamais*, *aucun*, *ni*) bears on `verb`."""
    window = verb.doc[max(0, verb.i - 5) : verb.i + 3]
    words = {t.lower_ for t in window if verb in (t.head, t, t.head.head)}
    return bool(words & {"ne", "n'"}) and bool(
        words & {"pas", "jamais", "ni", "plus", "aucun", "aucune", "guère"}
    )


def is_told(cue: Cue) -> bool:
    """Tell whether the verb's subject can speak: *ce nom souligne l’apport d’un mécène* reports nothing."""
    if cue.lemma in classes()["spoken"]:
        return True
    head = agent(cue.token) or subject(cue.first)
    speaks = has_voice if cue.lemma in classes()["document"] else is_somebody
    return head is None or head.pos_ != "NOUN" or speaks(head)
