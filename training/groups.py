"""Verb groups: a verb of saying with its auxiliary, its clitic subject and its negation."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from training.pieces import Piece
from training.treebank import Word

from training import grammar

if TYPE_CHECKING:
    from random import Random

    from training.grammar import Verb


class Group(StrEnum):
    """What frames can ask of a verb of saying."""

    SAYS = "says"
    SAYS_HE = "says-he"
    HE_SAYS = "he-says"
    DENIES = "denies"
    SAID = "said"
    SAYING = "saying"


PAST_PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part|Voice=Act"
PRESENT_PARTICIPLE = "Tense=Pres|VerbForm=Part"
FINITE = "Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
ADVERBS = ("également", "aussi", "notamment", "ensuite", "encore", "ainsi", "déjà", "toutefois")
# How often news prints each tense with a verb of saying, roughly: the compound past before all.
TENSES = {"compound": 50, "present": 28, "pluperfect": 8, "imperfect": 7, "simple": 4, "causative": 3}

ADVERB_SHARE = 0.12
VOWELS = frozenset("aàâeéèêëiîïoôuùûyœ")
CAUSED = ("savoir", "valoir", "remarquer", "observer")


def verb_group(kind: Group, dice: Random, *, plural: bool) -> Piece:
    """Return one verb group of `kind`; its root is the verb that carries the meaning."""
    verb = dice.choice(grammar.load().verbs)
    if kind is Group.SAID:
        return _hang([_verb(verb.lemma, verb.past_participle, PAST_PARTICIPLE)])
    if kind is Group.SAYING:
        return _hang([_verb(verb.lemma, verb.present_participle, PRESENT_PARTICIPLE)])
    if kind is Group.SAYS_HE or kind is Group.HE_SAYS:
        plural = dice.random() < 0.2
    words = _finite(verb, dice, plural=plural)
    match kind:
        case Group.HE_SAYS:
            words.insert(0, _pronoun(dice, plural=plural))
        case Group.SAYS_HE:
            words.insert(1, _inverted(words[0], _pronoun(dice, plural=plural)))
        case Group.DENIES:
            words = _negated(words)
    return _hang(words)


def _finite(verb: Verb, dice: Random, *, plural: bool) -> list[Word]:
    """Return the verb with its auxiliaries, in a tense drawn from `TENSES`."""
    tense = dice.choices(list(TENSES), list(TENSES.values()))[0]
    if tense == "simple" and not plural:
        return [_verb(verb.lemma, verb.simple_past, _finite_features("Past", plural=False))]
    if tense == "present":
        form = verb.present_plural if plural else verb.present
        return [_verb(verb.lemma, form, _finite_features("Pres", plural=plural))]
    if tense == "imperfect":
        form = verb.imperfect_plural if plural else verb.imperfect
        return [_verb(verb.lemma, form, _finite_features("Imp", plural=plural))]
    auxiliary = _auxiliary("Imp" if tense == "pluperfect" else "Pres", plural=plural)
    adverb = [Word(dice.choice(ADVERBS), "ADV", 0, "advmod")] if dice.random() < ADVERB_SHARE else []
    if tense == "causative":
        made = Word("fait", "VERB", 0, "aux:caus", "faire", PAST_PARTICIPLE)
        return [auxiliary, *adverb, made, _infinitive(dice.choice(CAUSED))]
    return [auxiliary, *adverb, _verb(verb.lemma, verb.past_participle, PAST_PARTICIPLE)]


def _verb(lemma: str, form: str, features: str) -> Word:
    return Word(form, "VERB", 0, "ROOT", lemma, features)


def _infinitive(form: str) -> Word:
    return _verb(form, form, "VerbForm=Inf")


def _auxiliary(tense: str, *, plural: bool) -> Word:
    form = {"Pres": ("a", "ont"), "Imp": ("avait", "avaient")}[tense][plural]
    return Word(form, "AUX", 0, "aux:tense", "avoir", _finite_features(tense, plural=plural))


def _pronoun(dice: Random, *, plural: bool) -> Word:
    feminine = dice.random() < 0.3
    form = ("elle" if feminine else "il") + ("s" if plural else "")
    gender, number = ("Fem" if feminine else "Masc"), ("Plur" if plural else "Sing")
    features = f"Gender={gender}|Number={number}|Person=3|PronType=Prs"
    return Word(form, "PRON", 0, "nsubj", "eux" if plural else "lui", features)


def _inverted(verb: Word, pronoun: Word) -> Word:
    """Return `pronoun` as printed behind `verb`: *-il* after a dental, *-t-il* after a vowel."""
    joint = "-" if verb.form[-1] in "td" else "-t-"
    return Word(joint + pronoun.form, pronoun.tag, 0, "nsubj", pronoun.lemma, pronoun.features)


def _negated(words: list[Word]) -> list[Word]:
    first = words[0]
    clitic = Word(
        "n'" if first.form[0] in "aeéiouhâêîôèà" else "ne", "ADV", 0, "advmod", "ne", "Polarity=Neg"
    )
    return [clitic, first, Word("pas", "ADV", 0, "advmod", "pas", "Polarity=Neg"), *words[1:]]


def _hang(words: list[Word]) -> Piece:
    root = next(at for at, word in enumerate(words) if word.relation == "ROOT")
    return Piece(tuple(replace(word, head=root) for word in words), root)


def _finite_features(tense: str, *, plural: bool) -> str:
    return FINITE.format(number="Plur" if plural else "Sing", tense=tense)
