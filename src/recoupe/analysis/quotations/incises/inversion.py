"""Whether a verb behind a comma is an incise: nobody before it is its subject, somebody behind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_somebody
from recoupe.analysis.quotations.cues import REFLEXIVE, classes, frames, is_unmistakable
from recoupe.analysis.quotations.parsed.fronting import past_relative
from recoupe.analysis.quotations.parsed.phrases import past_time
from recoupe.analysis.quotations.sources.appositions import closing, has_subject
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from recoupe.analysis.quotations.incises.incise import Incise

COMPLEMENTISERS = words("french", "syntax", "clauses", "complementisers")
RELATIVES = words("french", "syntax", "clauses", "relatives")
BEING = words("french", "syntax", "being")
CLOSING = (",", ".", ";", "!", "?", "…", ")")


def is_inverted(incise: Incise) -> bool:
    """Tell whether the verb has no subject before it, and stands outside a list of verbs."""
    if _is_byname(incise) or _tells_somebody(incise):
        return False
    if not incise.clitic and (_presents_somebody(incise) or _ends_a_relative(incise)):
        return False
    return _names_who_speaks(incise) or _parts_a_clause(incise) or _lacks_a_subject(incise)


def _ends_a_relative(incise: Incise) -> bool:
    """Tell whether a relative clause about the verb's subject ends before it: *X, qui proteste, avance un chiffre*."""
    subject, source = past_relative(incise.verb), incise.source
    if subject is None or not has_voice(subject) or source is None:
        return False
    doc, comma = incise.verb.doc, incise.first.i - 1
    if any(t.lower_ == "dont" for t in doc[max(0, subject.i - 2) : subject.i]):
        return doc[comma - 1].pos_ == "PROPN"
    return not has_voice(source.head)


def _tells_somebody(incise: Incise) -> bool:
    """Tell whether *que* follows whom the words are said to: *le ministre, X, a averti les députés que*."""
    behind = incise.last.i + 1
    return (
        not incise.clitic and behind < len(incise.last.doc) and incise.last.nbor(1).lower_ in COMPLEMENTISERS
    )


def _lacks_a_subject(incise: Incise) -> bool:
    verb = incise.verb
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass", "expl:subj")]
    if any(child.i < verb.i for child in subjects) and not _closes_a_clause(incise):
        return False
    if not _follows_a_clause(incise):
        return False
    head = incise.source.head if incise.source is not None else None
    if head is not None and head.pos_ == "PROPN" and head.i == verb.i + 1:
        return True
    if verb.pos_ not in ("VERB", "AUX") and is_unmistakable(verb):
        return _ends_behind(incise) and head is not None and has_voice(head)
    return verb.dep_ != "conj" or any(child.dep_ == "nsubj" and child.i > verb.i for child in verb.children)


def _takes_things_alone(incise: Incise) -> bool:
    """Tell whether the verb's object is never a person, and a person stands behind: *, a annoncé la ministre*."""
    source = incise.source
    return source is not None and incise.lemma in classes()["things"] and is_somebody(source.head)


def _names_who_speaks(incise: Incise) -> bool:
    """Tell whether nobody behind the verb can be its object: *, a expliqué la préfecture,*."""
    opener = incise.first.lower_
    can = frames(incise.lemma, reflexive=False)
    told_things = "object" in can and not _takes_things_alone(incise)
    takes_people = told_things or (incise.lemma in classes()["address"] and "infinitive" not in can)
    if opener not in REFLEXIVE and (takes_people or "clause" not in can or opener in BEING):
        return False
    return _is_closed(incise) and incise.source is not None and incise.source.head.i > incise.verb.i


def _parts_a_clause(incise: Incise) -> bool:
    """Tell whether a clause with a subject of its own goes on behind the speaker, and none stands before the verb."""
    place, source = closing(incise), incise.source
    if place is None or source is None or not has_voice(source.head):
        return False
    before = any(
        child.dep_.startswith("nsubj") and child.i < incise.first.i for child in incise.verb.children
    )
    return not before and has_subject(incise.verb.doc, place + 1)


def _is_byname(incise: Incise) -> bool:
    """Tell *Paul Arnaud, dit Paulo, a été arrêté* from an incise: no clause stands before it."""
    doc, verb = incise.verb.doc, incise.verb
    bare = verb.i == incise.first.i and verb.lower_ == "dit" and incise.first.i > 1
    named = bare and doc[verb.i - 2].pos_ == "PROPN"
    return named and not incise.clitic and not any(map(is_finite, doc[: verb.i]))


def _follows_a_clause(incise: Incise) -> bool:
    """Tell whether a verb of its own stands before: in *La Valdorie, dont X est citoyen, a réclamé Y* none does."""
    relative, described = False, False
    for token in incise.verb.doc[: incise.first.i]:
        relative = token.lower_ in RELATIVES or (relative and token.text != ",")
        described |= relative
        if feature(token, "VerbForm") == "Fin" and not relative:
            return True
    # One comma alone parts no subject from its verb; two may hold an apposition: *Son avocat, Me X, conteste Y*.
    parted = any(token.text == "," for token in incise.verb.doc[: max(incise.first.i - 1, 0)])
    known = incise.source is not None and has_voice(incise.source.head)
    return not described and (not parted or known)


def _presents_somebody(incise: Incise) -> bool:
    """Tell whether only somebody and who he is stands before: *Le ministre, Paul Arnaud, renvoie la balle*."""
    before = incise.verb.doc[: incise.first.i]
    noun = next((t for t in before if t.pos_ in ("NOUN", "PROPN")), None)
    parted = any(t.text == "," for t in before[:-1])
    if noun is None or (incise.first.lower_ == "ont" and feature(noun, "Number") == "Sing"):
        return False
    return parted and is_somebody(noun) and not any(map(is_finite, before))


def _closes_a_clause(incise: Incise) -> bool:
    """Tell whether a whole clause stands before, and somebody who can speak right behind, to the sentence's end.

    *Ce réseau ne pouvait agir que la nuit, notait l’ancien directeur*: the parser takes *la nuit* for the subject.
    """
    told = any(
        child.dep_ == "nsubj" and child.head.i < incise.first.i
        for token in incise.verb.doc[: incise.first.i]
        if token.pos_ in ("VERB", "AUX", "ADJ", "NOUN")
        for child in token.children
    )
    return told and _is_closed(incise)


def _is_closed(incise: Incise) -> bool:
    """Tell whether somebody who can speak stands right behind the verb, to the end of the sentence or a comma."""
    return _ends_behind(incise) and incise.source is not None and has_voice(incise.source.head)


def _ends_behind(incise: Incise) -> bool:
    doc = incise.verb.doc
    place = incise.last.i + 1
    place = past_time(doc[place]) if place < len(doc) else place
    return place >= len(doc) or doc[place].text in CLOSING
