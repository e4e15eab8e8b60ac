"""Cues: the verbs and expressions that introduce reported words, read from the language's lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.locutions import conjugate_once, heads, locutions
from recoupe.language.conjugation import Mood, conjugate
from recoupe.language.lexicon import table, words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

HOMOGRAPHS = words("french", "cues", "homographs", "others")
# Frames of verbs that may be mere ways of speaking, and bring in no words of their own: *en souriant*.
MENTIONING = frozenset(("parenthetical", "colon"))
# How far behind its verb an expression may end, in words.
REACH = 8
REFLEXIVE = words("french", "syntax", "clitics", "reflexive")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech found in a sentence.

    Args:
        token: the verb; in a compound tense, its participle; of several words, the last.

        lemma: the entry of the lexicon.

        mood: what the form can do.

        frames: the constructions the entry takes.

        reflexive: whether *se* stands before it.

        first: the verb of an expression of several words; else `token`.
    """

    token: Token
    lemma: str
    mood: Mood
    frames: frozenset[str]
    reflexive: bool
    first: Token

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
    if token.lower_ in locutions() and (found := locution_at(token)) is not None:
        return found
    entries = forms().get(token.lower_)
    if not entries:
        return None
    reflexive = is_reflexive(token)
    verb, mood = _best(entries, token)
    if mood is Mood.PARTICIPLE and not reflexive and (verb, Mood.FINITE) in entries and _stands_alone(token):
        mood = Mood.FINITE
    if verb in heads() and _opens_locution(token):
        return None
    taken = frames(verb, reflexive=reflexive)
    return Cue(token, verb, mood, taken, reflexive, token) if taken else None


def _stands_alone(token: Token) -> bool:
    """Tell whether a form such as *dit* has a subject and no auxiliary: the present, whatever the tagger says."""
    relations = {child.dep_.split(":")[0] for child in token.children}
    return "nsubj" in relations and "aux" not in relations


def _opens_locution(verb: Token) -> bool:
    """Tell whether the words behind the verb make an expression of it that reports: *affirme haut et fort que*."""
    behind = verb.doc[verb.i + 1 : verb.i + 1 + REACH]
    cues = (locution_at(token) for token in behind if token.lower_ in locutions())
    return any(cue is not None and cue.first == verb and cue.frames - MENTIONING for cue in cues)


def locution_at(token: Token) -> Cue | None:
    """Return the cue of several words that ends at `token`: *a fait savoir*."""
    for locution in locutions().get(token.lower_, ()):
        verb = locution.verb_before(token)
        if verb is None or (verb.i > 0 and verb.nbor(-1).pos_ == "DET"):
            continue
        if locution.reflexive is is_reflexive(verb):
            gerund = Mood.GERUND in conjugate_once(locution.verb)[verb.lower_]
            mood = Mood.GERUND if gerund else Mood.FINITE
            return Cue(token, locution.entry, mood, locution.frames, locution.reflexive, verb)
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
