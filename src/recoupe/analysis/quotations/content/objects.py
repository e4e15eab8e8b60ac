"""Noun phrases that are the content: *saluer une avancée*, *évoquer des « raisons personnelles »*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.quotations.content.complements import OF, TO, addresses
from recoupe.analysis.quotations.content.marked import set_off
from recoupe.analysis.quotations.content.nouns import is_announcing
from recoupe.analysis.quotations.cues import classes
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS
from recoupe.analysis.quotations.parsed.clauses import Range, edge
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, after, time_words
from recoupe.analysis.quotations.parsed.subjects import is_negated, is_refused, is_told, subject
from recoupe.language.conjugation import Mood
from recoupe.language.tokens import feature, is_finite
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.cues import Cue
    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.language.parsed import Token

# How far behind its verb the figure may stand, in words: estime le manque à gagner pour la région à.
VALUED = 12
# What the tagger takes for an adverb before an object: *exclut tout envoi*.
WHOLLY = frozenset(("tout", "toute", "tous", "toutes"))
# Before the object of *décrire*, whose words are the speaker's.
INDEFINITE = frozenset(("un", "une", "des"))
# Digits of a year.
YEAR = 4


def whole(cue: Cue, clause: Clause, *, counted: bool = False) -> Iterator[Range]:
    """Yield the object: *salue une avancée historique*. What a court rejects or condemns is no speech.

    People are greeted rather than said, unless they are `counted`.
    """
    noun = None if _is_relative_verb(cue.token) else object_of(cue)
    if not is_told(cue) or _is_judgement(cue):
        return
    if noun is None:
        yield from set_off(cue, clause)
        return
    if counted or _is_thing_said(noun) or clause.is_marked(noun):
        first = noun.left_edge.i if noun.left_edge.i > cue.token.i else _opening(cue, noun)
        yield first, _before_contrast(noun, edge(cue.token, noun, first))


def figured(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield an object with a figure: *prévoit un déficit de 13 milliards*; a mere plan holds none."""
    noun = object_of(cue)
    if noun is not None and any(_is_figure(t) and t.text[0].isdigit() for t in noun.subtree):
        yield from whole(cue, clause, counted=True)


def told(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield an indefinite object: *décrit une foule coincée sur le pont*; what is pointed at is only shown."""
    noun = object_of(cue) if cue.mood is Mood.FINITE else None
    if noun is not None and any(t.lower_ in INDEFINITE for t in cue.token.doc[cue.token.i + 1 : noun.i]):
        yield from whole(cue, clause)


def withheld(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what somebody will say nothing of: *n’a pas souhaité commenter le vote*."""
    if cue.mood is Mood.INFINITIVE and (is_negated(cue) or is_refused(cue)):
        yield from whole(cue, clause)


def valued(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield what is put at a figure, before or behind it: *évalue le coût à 3 millions*, *à 600 les emplois*."""
    first = after(cue.token)
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + VALUED]:
        if first is None or token.text in ",;:." or is_finite(token):
            return
        following = after(token) if token.lower_ in TO else None
        if following is not None and _is_figure(following):
            yield first.i, edge(cue.token, first, first.i)
            return


def _is_figure(token: Token) -> bool:
    """Tell whether the word is a number that counts something; a day or a year counts nothing."""
    near = {token.head.lower_, token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""}
    dates = not near.isdisjoint(time_words()) or (token.is_digit and len(token) == YEAR)
    return (token.pos_ == "NUM" or token.is_digit) and not dates


def _opening(cue: Cue, noun: Token) -> int:
    """Return where a noun phrase begins behind the verb, where the parse hangs the verb in it too."""
    first = noun
    while first.i - 1 > cue.token.i and first.nbor(-1).pos_ in ("DET", "ADJ", "NUM"):
        first = first.nbor(-1)
    return int(first.i)


def owned(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield an object with a possessive: *a dit son intérêt*."""
    token = after(cue.token)
    if token is not None and feature(token, "Poss") == "Yes" and not is_announcing(token.head):
        yield token.i, edge(cue.token, token.head, token.i)


def object_of(cue: Cue) -> Token | None:
    """Return the head of the verb's object, where the parse or the next word shows one."""
    for child in cue.token.children:
        if child.dep_ == "obj" and child.i > cue.token.i and child.pos_ in ("NOUN", "PROPN"):
            return child
    token = cue.token.nbor(1) if cue.token.i + 1 < len(cue.token.doc) else None
    if token is not None and token.lower_ in WHOLLY and token.head.i > token.i:
        return token.head
    token = _past_addressee(after(cue.token))
    if token and token.text[0].isdigit():
        if token.head.pos_ == "NOUN":
            return token.head
        return token if token.i + 1 == len(token.doc) or token.nbor(1).pos_ == "PUNCT" else None
    if (
        token
        and (token.pos_ in ("DET", "NUM") or token.dep_ == "det" or token.lower_ == "des")
        and token.head.i > token.i
        and token.head.pos_ in NOMINAL
    ):
        return token.head
    return None


def _past_addressee(first: Token | None) -> Token | None:
    """Return what follows whom something is asked of: *demande à l’État 4 millions*."""
    if first is None or not addresses(first):
        return first
    noun = after(first, skip=("ADV", "DET", "ADJ", "NUM"))
    return after(noun) if noun is not None else None


def _is_relative_verb(verb: Token) -> bool:
    """Tell whether *que* stands right before: in *un chiffre que contestent les élus*, the noun behind speaks."""
    return verb.i > 0 and verb.nbor(-1).lower_ in COMPLEMENTISERS


def _is_thing_said(noun: Token) -> bool:
    return not _is_person(noun) and not is_announcing(noun) and noun.lower_ not in classes()["unsaid"]


def _is_person(noun: Token) -> bool:
    """Tell whether the object is somebody: *saluer les plongeurs* is done, not said."""
    word = fold(noun.text)
    if noun.lemma_.lower() in classes()["told"]:
        return False
    people = listed(word, nouns("collectives", "people")) or listed(word, nouns("collectives", "met"))
    return noun.pos_ == "PROPN" or word in person_nouns() or bool(people)


def _is_judgement(cue: Cue) -> bool:
    if cue.lemma not in classes()["judgement"]:
        return False
    head = subject(cue.token)
    return head is not None and head.lemma_.lower() in classes()["courts"]


def _before_contrast(noun: Token, last: int) -> int:
    """Stop before *tandis que* and *alors que*: the journalist's, after a noun phrase."""
    for token in noun.doc[noun.i : last]:
        if token.lower_ in ("tandis", "alors") and token.nbor(1).lower_ in COMPLEMENTISERS:
            return token.i - 1
        if token.lower_ == "quand" and token.nbor(-1).text == ",":
            return token.i - 1
    return last


def likened(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield what something is said to be like, described: *parle d’une mémoire amputée*; a mere topic is not."""
    of = after(cue.token)
    article = of.nbor(1) if of is not None and of.lower_ in OF and of.i + 1 < len(of.doc) else None
    if of is None or article is None or article.lower_ not in ("un", "une") or not is_told(cue):
        return
    noun = article.head
    if (
        noun.i > article.i
        and noun.pos_ == "NOUN"
        and any(c.dep_ in ("amod", "nmod", "acl") for c in noun.children)
    ):
        yield article.i, edge(cue.token, noun, article.i)
