"""Cues: the verbs and expressions that introduce reported words, read from the language's lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.language.conjugation import Mood, conjugate
from recoupe.language.lexicon import table, words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

HOMOGRAPHS = words("french", "cues", "homographs", "others")
REFLEXIVE = words("french", "syntax", "clitics", "reflexive")
# Verbs of two words: the last, and the verb that stands before it: *a fait savoir*, *mettant en garde*.
COMPOUND = {
    "savoir": "faire",
    "valoir": "faire",
    "part": "faire",
    "entendre": "laisser",
    "garde": "mettre",
}
# How many words may part the two.
APART = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech found in a sentence.

    Args:
        token: the verb; in a compound tense, its participle.

        lemma: the entry of the lexicon.

        mood: what the form can do.

        frames: the constructions the entry takes.

        reflexive: whether *se* stands before it.
    """

    token: Token
    lemma: str
    mood: Mood
    frames: frozenset[str]
    reflexive: bool

    @property
    def denies(self) -> bool:
        """Tell whether it denies or rejects what it reports."""
        return self.lemma in classes()["denial"]


@cache
def classes() -> dict[str, frozenset[str]]:
    """Return the lexicon's classes of cues: `denial`, `document`."""
    return {name: frozenset(listed) for name, listed in table("french", "cues")["classes"].items()}


@cache
def forms() -> dict[str, tuple[tuple[str, Mood], ...]]:
    """Return every form of every cue verb, with the verbs and moods it may stand for."""
    lexicon = table("french", "cues")
    found: dict[str, list[tuple[str, Mood]]] = {}
    for verb in sorted({*lexicon["verbs"], *lexicon["reflexive"]}):
        if "_" in verb:
            continue
        for form, moods in conjugate(verb).items():
            found.setdefault(form, []).extend((verb, mood) for mood in sorted(moods))
    never = words("french", "cues", "homographs", "never")
    return {form: tuple(entries) for form, entries in found.items() if form not in never}


@cache
def frames(verb: str, *, reflexive: bool) -> frozenset[str]:
    """Return the constructions `verb` takes, with *se* or without."""
    lexicon = table("french", "cues")
    return frozenset(lexicon["reflexive" if reflexive else "verbs"].get(verb, ()))


def cue_at(token: Token) -> Cue | None:
    """Return the cue whose verb is `token`, if it can be one."""
    if token.lower_ in COMPOUND and (compound := _compound(token)) is not None:
        return compound
    entries = forms().get(token.lower_)
    if not entries:
        return None
    reflexive = is_reflexive(token)
    verb, mood = _best(entries, token)
    if mood is Mood.PARTICIPLE and not reflexive and (verb, Mood.FINITE) in entries and _stands_alone(token):
        mood = Mood.FINITE
    found = frames(verb, reflexive=reflexive)
    return Cue(token, verb, mood, found, reflexive) if found else None


def _stands_alone(token: Token) -> bool:
    """Tell whether a form such as *dit* has a subject and no auxiliary: the present, whatever the tagger says."""
    relations = {child.dep_.split(":")[0] for child in token.children}
    return "nsubj" in relations and "aux" not in relations


def _compound(token: Token) -> Cue | None:
    """Return the cue of two words that ends at `token`: *a fait savoir*."""
    first = COMPOUND[token.lower_]
    lemma = f"{first}_en_{token.lower_}" if token.lower_ == "garde" else f"{first}_{token.lower_}"
    for word in reversed(token.doc[max(0, token.i - APART) : token.i]):
        moods = conjugate(first).get(word.lower_)
        if moods:
            mood = Mood.GERUND if Mood.GERUND in moods else Mood.FINITE
            return Cue(token, lemma, mood, frames(lemma, reflexive=False), reflexive=False)
    return None


def is_unmistakable(token: Token) -> bool:
    """Tell whether the form can be nothing but a verb with a subject, whatever the tagger says: *insinue*."""
    entries = forms().get(token.text, ())
    return bool(entries) and token.lower_ not in HOMOGRAPHS and all(m is Mood.FINITE for _, m in entries)


def is_reflexive(token: Token) -> bool:
    """Tell whether *se* or *s'* stands before the verb, over its auxiliary and a word or two."""
    for place in range(token.i - 1, max(-1, token.i - 5), -1):
        word = token.doc[place]
        if word.lower_ in REFLEXIVE:
            return not is_if(word)
        if word.pos_ not in ("AUX", "ADV", "PRON") and not word.lower_.startswith("-"):
            return False
    return False


def is_if(token: Token) -> bool:
    """Tell whether *s'* is *si* before *il*."""
    return token.lower_ == "s'" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("il", "ils")


def _best(entries: tuple[tuple[str, Mood], ...], token: Token) -> tuple[str, Mood]:
    """Prefer the entry that the tagger's lemma and verb form agree with."""
    moods = {"Fin": Mood.FINITE, "Part": Mood.PARTICIPLE, "Ger": Mood.GERUND, "Inf": Mood.INFINITIVE}
    wanted = moods.get(feature(token, "VerbForm"))
    if wanted is Mood.PARTICIPLE and token.lower_.endswith("ant"):
        wanted = Mood.GERUND
    return max(entries, key=lambda entry: (entry[1] is wanted, entry[0] == token.lemma_))
