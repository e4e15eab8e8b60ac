"""Who does a verb: its subject, the agent of a passive, and whether it is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_somebody
from recoupe.analysis.quotations.cues import classes
from recoupe.analysis.quotations.parsed.fronting import (
    beside,
    is_object_before,
    past_apposition,
    past_dateline,
    past_joint,
    past_participle,
    past_place,
    past_relative,
    past_semicolon,
    pressed,
)
from recoupe.analysis.quotations.parsed.phrases import AUXILIARIES, CLITICS, NOMINAL, time_words
from recoupe.analysis.quotations.sources.behind import noun_after
from recoupe.language.conjugation import Mood, conjugate
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from recoupe.analysis.quotations.cues import Cue
    from recoupe.language.parsed import Token

WITHHOLDING = frozenset(
    form for verb in words("french", "cues", "supports", "withholding") for form in conjugate(verb)
)
WISHING = frozenset(
    form for verb in words("french", "cues", "supports", "wishing") for form in conjugate(verb)
)
EMPHATIC = words("french", "pronouns", "emphatic")
NEVER = frozenset(("ce", "c'", "se", "s'")) | EMPHATIC
LAST = ("dernier", "dernière")
SUBJECTS = ("nsubj", "nsubj:pass", "expl:subj", "csubj")


def subject(verb: Token) -> Token | None:
    """Return the head of the words that name who does `verb`.

    A verb without a subject of its own takes that of the verb it is joined to or depends on: *X a maintenu … et
    assure que*, *X s'est réjoui …, déclarant que*, *X a dit vouloir*.
    """
    seen: set[int] = set()
    first = verb
    while verb.i not in seen:
        seen.add(verb.i)
        own = _own_subject(verb)
        if own is not None and not is_object_before(verb, own):
            moved = (
                past_semicolon(first, own)
                or past_dateline(verb, own)
                or past_participle(verb, own)
                or past_place(verb, own)
                or beside(verb, own)
            )
            return moved or pressed(verb, own) or _whole(own)
        if own is None and (other := past_joint(verb)) is not None:
            return other
        if (described := past_relative(verb) or past_apposition(verb)) is not None:
            return described
        if (
            verb.dep_ in ("acl", "acl:relcl")
            and verb.head.pos_ in NOMINAL
            and verb.head.lower_ not in EMPHATIC
        ):
            return verb.head
        if verb.dep_ == "appos" and feature(verb, "VerbForm") != "Part" and verb.head.pos_ in NOMINAL:
            return verb.head.head if verb.head.dep_ == "appos" else verb.head
        verb = _past_thing(verb)
    return None


def _whole(own: Token) -> Token:
    """Return *on* of *l'on*."""
    following = own.nbor(1) if own.i + 1 < len(own.doc) else own
    return following if own.lower_ == "l'" and following.lower_ == "on" else own


def _past_thing(verb: Token) -> Token:
    """Return the verb whose subject to take, never a thing's: *il dit que dix postes seront supprimés et réclame*."""
    above = verb.head
    if (
        verb.dep_ == "conj"
        and above.dep_ == "ccomp"
        and verb.lower_.endswith("ant")
        and not above.lower_.endswith("ant")
    ):
        return above.head
    own = _own_subject(above) if verb.dep_ == "conj" else None
    if own is not None and own.pos_ == "NOUN" and not has_voice(own) and above.dep_ in ("ccomp", "advcl"):
        return above.head
    return above


def _is_the_last(token: Token) -> bool:
    """Tell *ce dernier* from *lundi dernier*, and from *ce lundi*."""
    return token.lower_ in LAST and token.i > 0 and token.nbor(-1).lower_ in ("ce", "cette")


def _own_subject(verb: Token) -> Token | None:
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.lower_ not in NEVER]
    found = [child for child in found if child.lower_ not in time_words() or _is_the_last(child)]
    found = [child for child in found if not is_addressee(child, verb)]
    clitic = [child for child in found if child.lower_ in CLITICS]
    for child in clitic or found:
        return child
    return None


def is_addressee(child: Token, verb: Token) -> bool:
    """Tell whether *nous* before a verb of the third person is whom the words are said to: *nous a assuré que*."""
    group = verb.doc[child.i + 1 : verb.i + 1]
    first = any(t.lower_.endswith(("ons", "mes")) for t in group)
    return child.lower_ == "nous" and not first


def in_compound_tense(verb: Token) -> bool:
    """Tell whether an auxiliary stands before the participle, over a few words and asides."""
    if any(child.dep_.startswith("aux") for child in verb.children):
        return True
    before = verb.nbor(-1) if verb.i > 0 else None
    if verb.dep_ in ("acl", "amod") and verb.head == before and before.pos_ != "PRON":
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
    return is_refused(cue) or (_negated(cue.first) and cue.lemma not in classes()["litotes"])


def is_refused(cue: Cue) -> bool:
    """Tell whether the verb before says that nothing is said: *a refusé de commenter*, *n’a pas voulu dire si*."""
    above = cue.first.head
    unwilling = above.lower_ in WISHING and _negated(above)
    return cue.mood is Mood.INFINITIVE and (above.lower_ in WITHHOLDING or unwilling)


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
