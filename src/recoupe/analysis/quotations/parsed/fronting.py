"""Subjects by their place, where the parse errs: past a relative clause, an apposition, a fronted place, *et*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.parsed.phrases import NOMINAL, OF, past_aside
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

OBJECTS = words("french", "syntax", "clitics", "after_comme")
COMPLEMENTISERS = words("french", "syntax", "clauses", "complementisers")
RELATIVES = words("french", "syntax", "clauses", "relatives")
# A subject longer than this is seldom read without its parse.
PHRASE = 8


def group_start(verb: Token) -> int:
    """Return the place of the verb's first auxiliary or pronoun, else its own."""
    place = verb.i
    while place > 0 and (verb.doc[place - 1].pos_ == "AUX" or verb.doc[place - 1].lower_ in OBJECTS):
        place -= 1
    return place


def past_relative(verb: Token) -> Token | None:
    """Return the noun before a relative clause that ends right before the verb: *X, dont Y parle, a demandé*."""
    doc, place = verb.doc, group_start(verb)
    if place < 2 or doc[place - 1].text != ",":
        return None
    commas = (t.i for t in reversed(doc[: place - 1]) if t.text == "," and _opens_relative(t.nbor(1)))
    comma = next(commas, 0)
    between = doc[comma + 2 : place - 1]
    if comma and doc[comma + 1].lower_ == "dont" and not any(map(is_finite, between)):
        # *dont le délégué, X, prévient*: the verb is the relative clause's own.
        return next((t for t in between if t.pos_ in ("NOUN", "PROPN")), None)
    return head_before(doc[comma - 1]) if comma else None


def _opens_relative(token: Token) -> bool:
    """Tell whether a relative clause begins: with *que*, only behind the noun that opens the sentence."""
    que = token.lower_ in COMPLEMENTISERS and not any(map(is_finite, token.doc[: token.i]))
    return que or token.lower_ in RELATIVES


def past_apposition(verb: Token) -> Token | None:
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
        # A civility is no noun: *Me Anna Lund*.
        if word.head.pos_ not in NOMINAL and word.dep_ == "flat:name":
            break
        word = word.head
    return word if word.pos_ in NOMINAL else None


def beside(verb: Token, found: Token) -> Token | None:
    """Return the name right before the verb where the parse took a fronted phrase for the subject.

    *Quelques heures avant de recevoir X, Y avait déclaré*: a comma parts the phrase from the verb, none parts Y.
    """
    place = verb.i - 1
    if past_aside(verb.doc[max(0, place - 2)]) == verb.i:
        place -= 3
    while place > 0 and (
        verb.doc[place].pos_ in ("AUX", "ADV") or verb.doc[place].lower_ in ("s'", "se", "l'", "ne", "n'")
    ):
        place -= 1
    if place < 0:
        return None
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


def is_object_before(verb: Token, found: Token) -> bool:
    """Tell whether the parse took the object of the verb before *et* for a subject: *conteste ce mot et fustige*."""
    place = group_start(verb)
    if place == 0 or verb.doc[place - 1].lower_ != "et" or found.i >= place or found.pos_ not in NOMINAL:
        return False
    between = any(feature(t, "VerbForm") == "Fin" for t in verb.doc[found.i : place])
    return not between and any(feature(t, "VerbForm") == "Fin" for t in verb.doc[: found.i])


def past_place(verb: Token, found: Token) -> Token | None:
    """Return the noun after a fronted place taken for the subject: *À Ottawa, le bureau du ministre soutient*."""
    doc = verb.doc
    case = next((child for child in found.children if child.dep_ == "case" and child.i < found.i), None)
    if case is None or (case.i and doc[case.i - 1].pos_ != "PUNCT") or case.lower_ in OF:
        return None
    comma = next((t.i for t in doc[found.i : group_start(verb)] if t.text == ","), len(doc))
    behind = doc[comma + 1 : group_start(verb)]
    if not behind or behind[0].pos_ not in ("DET", "PROPN"):
        return None
    return next((t for t in behind if t.pos_ in ("NOUN", "PROPN")), None)


def past_dateline(verb: Token, found: Token) -> Token | None:
    """Return the noun after a dateline whose town the parse took for the subject: *Prague (AFP) - Le roi a dit*."""
    doc = verb.doc
    dash = next(
        (t.i for t in doc[found.i : verb.i] if t.text in ("-", "–", "—") and t.nbor(-1).text == ")"), 0
    )
    behind = doc[dash + 1 : verb.i] if dash and found.i == 0 else ()
    return next((t for t in behind if t.pos_ in ("NOUN", "PROPN")), None)


def past_semicolon(verb: Token, found: Token) -> Token | None:
    """Return the subject of the verb's own half: *L’une réclame X ; l’autre admet Y et soutient que*."""
    doc = verb.doc
    parted = max((t.i for t in doc[found.i : verb.i] if t.text == ";"), default=0)
    own = (t for t in doc[parted + 1 : verb.i] if t.dep_ == "nsubj") if parted else ()
    return next(iter(own), None)


def past_participle(verb: Token, found: Token) -> Token | None:
    """Return the noun after a participle that opens the sentence: *Contacté, le groupe répond*."""
    doc = verb.doc
    comma = next((t.i for t in doc[1:PHRASE] if t.text == ","), 0)
    opens = found.i == 0 and found.lower_.rstrip("es").endswith("é") and comma
    if not opens or comma + 1 >= verb.i or doc[comma + 1].pos_ not in ("DET", "NOUN", "PROPN"):
        return None
    return next((t for t in doc[comma + 1 : verb.i] if t.pos_ in ("NOUN", "PROPN")), None)


def past_joint(verb: Token) -> Token | None:
    """Return the noun between *et* and the verb of a second clause: *Paris hésite et l’Union demande*."""
    doc, place = verb.doc, group_start(verb)
    joint = next((t.i for t in reversed(doc[:place]) if t.lower_ in ("et", "mais")), place)
    between = doc[joint + 1 : place]
    if not 0 < len(between) <= PHRASE or between[0].pos_ not in ("DET", "PROPN"):
        return None
    if any(t.pos_ in ("VERB", "AUX", "PUNCT", "PRON", "SCONJ") for t in between):
        return None
    told = any(feature(t, "VerbForm") == "Fin" for t in doc[:joint])
    return next((t for t in between if t.pos_ in NOMINAL), None) if told else None


def pressed(verb: Token, found: Token) -> Token | None:
    """Return who presses somebody taken for the subject: *l’opposition, qui proteste, presse le maire de partir*."""
    asked = any(feature(child, "VerbForm") == "Inf" for child in found.children)
    return past_relative(verb) if asked and found.i > verb.i else None
