"""Infinitives and prepositional complements that are the content: *dire vouloir*, *promettre de*, *appeler à*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import is_somebody
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS, is_occasion
from recoupe.analysis.quotations.parsed.clauses import Range, edge
from recoupe.analysis.quotations.parsed.phrases import after, past_aside
from recoupe.analysis.quotations.parsed.subjects import is_told
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.cues import Cue
    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.language.parsed import Token

OF = words("french", "syntax", "phrases", "of")
TO = words("french", "syntax", "phrases", "to")
ON, FOR, AGAINST = frozenset(["sur"]), frozenset(["pour", "en"]), frozenset(["contre"])
BEFORE_INFINITIVES = words("french", "syntax", "clitics", "infinitive")
INFINITIVE_ENDINGS = ("er", "ir", "re", "oir")
# How far behind its verb a complement may begin, in words, past whom it is said to.
REACH = 12
# The same past an apposition or a relative clause between commas.
LONG = 30
# Words of an aside between commas before the complement, and its commas.
ASIDE = 5


def infinitive(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield a bare infinitive: *dit vouloir rester*."""
    first = after(cue.token)
    if first is not None and (is_occasion(first) or addresses(first)):
        first = _past_phrases(first)
    verb = verb_from(first)
    if first is not None and verb is not None:
        start = first.i
        while start - 1 > cue.token.i and first.doc[start - 1].lower_ in BEFORE_INFINITIVES:
            start -= 1
        yield start, edge(cue.token, verb, start)


def addresses(token: Token) -> bool:
    """Tell whether *à* brings in whom the words are said to: *dit au juge*."""
    noun = after(token, skip=("ADV", "DET", "ADJ", "NUM")) if token.lower_ in TO else None
    return noun is not None and is_somebody(noun)


def _past_phrases(first: Token) -> Token | None:
    """Return where the infinitive begins past the occasion or whom it is said to: *dit au juge avoir payé*."""
    for token in first.doc[first.i : first.i + REACH]:
        if _opens_infinitive(token):
            return token
        if feature(token, "VerbForm") == "Fin" or token.lower_ in COMPLEMENTISERS:
            return None
    return None


def marked_infinitive(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield an infinitive in quotation marks right behind the verb: *entend « redonner du temps »*."""
    first = after(cue.token)
    if first is not None and first.lower_ in OF:
        first = after(first)
    fragment = clause.fragment_at(first) if first is not None else None
    if first is not None and fragment is not None and verb_from(first) is not None:
        tokens = clause.sentence.within(fragment.span)
        yield tokens[0].i, tokens[-1].i


def verb_from(token: Token | None) -> Token | None:
    """Return the infinitive that begins at `token`, its negation and pronouns passed over: *ne rien lâcher*."""
    while token is not None and token.lower_ in BEFORE_INFINITIVES:
        token = after(token)
    return token if is_infinitive(token) else None


def _opens_infinitive(token: Token) -> bool:
    return (
        token.pos_ in ("VERB", "AUX", "ADV", "PRON")
        and verb_from(token) is not None
        and token.nbor(-1).lower_ not in OF
    )


def of(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what follows *de*: *se réjouir d’une victoire*."""
    yield from _prepositional(cue, clause, OF)


def of_infinitive(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield an infinitive after *de*: *promettre de revenir*."""
    found = list(_prepositional(cue, clause, OF, infinitive_only=True))
    yield from found or _set_off(cue)


def to(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what follows *à*: *appeler à la grève*."""
    yield from _prepositional(cue, clause, TO)


def to_somebody(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield an infinitive after *à*, past the person told: *inviter X à partir*; what cannot speak only leads to it."""
    if is_told(cue):
        yield from _prepositional(cue, clause, TO, infinitive_only=True)


def on(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what follows *sur*: *insister sur la qualité*."""
    yield from _prepositional(cue, clause, ON)


def for_(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what follows *pour*: *plaider pour un accord*."""
    yield from _prepositional(cue, clause, FOR)


def against(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what follows *contre*: *mettre en garde contre la hâte*."""
    yield from _prepositional(cue, clause, AGAINST)


def of_somebody(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield what follows *de*, past the person spoken of: *accuser X d’avoir menti*."""
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + REACH + 2]:
        if token.text in ";:.":
            return
        following = after(token) if token.lower_ in OF else None
        if following is None:
            continue
        if verb_from(following) or (token.head.head == cue.token and token.head.dep_.startswith("obl")):
            yield token.i + 1, edge(cue.token, following, token.i + 1)
            return
    yield from _set_off(cue)


def _set_off(cue: Cue) -> Iterator[Range]:
    """Yield an infinitive behind a comma, past who is spoken to: *demande à la députée, Léa Morel, de voter*."""
    doc = cue.token.doc
    for token in doc[cue.token.i + 2 : cue.token.i + LONG]:
        if token.lower_ in OF and doc[token.i - 1].text == "," and verb_from(after(token)):
            yield token.i + 1, edge(cue.token, doc[token.i + 1], token.i + 1)
            return
        if (
            token.text in ";:"
            or token.lower_ in COMPLEMENTISERS
            or (token.pos_ == "CCONJ" and token.lower_ == "et")
        ):
            return


def _prepositional(
    cue: Cue, clause: Clause, prepositions: frozenset[str], *, infinitive_only: bool = False
) -> Iterator[Range]:
    """Yield what follows the first of `prepositions` that hangs on the verb, past whom it is said to."""
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + REACH]:
        stops = token.text in ",;:." and not clause.is_marked(token) and not _is_aside(token, prepositions)
        if stops or _is_another_verb(cue, token):
            return
        if token.pos_ == "CCONJ" and token.head.head == cue.token:
            return
        opens = token.lower_ in prepositions and past_aside(token) == token.i
        following = after(token) if opens else None
        if following is None:
            continue
        verbal = verb_from(following) is not None
        bound = cue.token in (token.head, token.head.head) or token.i == cue.token.i + 1
        bound |= prepositions is TO and _asked_of(cue, token)
        if verbal or (bound and not infinitive_only):
            yield token.i + 1, edge(cue.token, following, token.i + 1)
            return


def _is_aside(comma: Token, prepositions: frozenset[str]) -> bool:
    """Tell whether a comma bounds a few words before the complement: *avait plaidé, en vain, pour une offre*."""
    doc = comma.doc
    closing = next((t.i for t in doc[comma.i + 1 : comma.i + ASIDE] if t.text == ","), comma.i)
    return comma.text == "," and closing + 1 < len(doc) and doc[closing + 1].lower_ in prepositions


def _asked_of(cue: Cue, preposition: Token) -> bool:
    """Tell whether *à* stands behind those called upon: *appelle les deux camps à la retenue*, not *à Paris*."""
    noun, people = preposition.head, preposition.head.head
    asked = people.dep_ == "obj" and people.head == cue.token and noun.dep_ == "nmod"
    return asked and noun.pos_ == "NOUN" and noun.is_lower and not is_somebody(noun)


def _is_another_verb(cue: Cue, token: Token) -> bool:
    return is_finite(token) and token.head != cue.token


def is_infinitive(token: Token | None) -> bool:
    """Tell whether `token` is an infinitive, where the tagger may have taken it for a noun."""
    if token is None or not token.lower_.endswith(INFINITIVE_ENDINGS):
        return False
    if token.pos_ in ("VERB", "AUX"):
        return feature(token, "VerbForm") == "Inf"
    # A determiner after one, and none before, gives it away.
    following = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
    return (
        token.is_lower
        and following in ("DET", "PRON")
        and token.nbor(-1).lower_ in OF | TO | FOR | BEFORE_INFINITIVES
    )
