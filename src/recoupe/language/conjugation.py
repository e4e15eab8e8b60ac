"""The third-person forms of French verbs, from a table of endings."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from recoupe.language.lexicon import table


class Mood(StrEnum):
    """What a form can do in a clause."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    INFINITIVE = "infinitive"


# The ending of the third person, and those of the others in its place.
_PERSONS = {
    "present": ("t", ("s",)),
    "imperfect": ("t", ("s",)),
    "gerund": ("ant", ("ons", "ez", "ions", "iez")),
    "future": ("a", ("ai", "as", "ons", "ez", "ais", "ions", "iez")),
}
MOODS = {"participle": Mood.PARTICIPLE, "gerund": Mood.GERUND}


def conjugate(verb: str) -> dict[str, frozenset[Mood]]:
    """Return the third-person forms of `verb` with the moods of each.

    The class of the verb is the longest matching ending of `conjugations.toml` that is open to it.
    """
    endings = table("french", "conjugations")[_class_of(verb)]
    stem = verb.removesuffix(endings["ending"])
    forms: dict[str, set[Mood]] = {verb: {Mood.INFINITIVE}}
    for tense, suffixes in endings.items():
        if tense in ("ending", "verbs"):
            continue
        for suffix in suffixes:
            forms.setdefault(stem + suffix, set()).add(MOODS.get(tense, Mood.FINITE))
    return {form: frozenset(moods) for form, moods in forms.items()}


def persons(verb: str) -> frozenset[str]:
    """Return the forms of `verb` in all persons: those of `conjugate`, and the others made from them."""
    forms = set(conjugate(verb))
    endings = table("french", "conjugations")[_class_of(verb)]
    stem = verb.removesuffix(endings["ending"])
    for tense, (cut, more) in _PERSONS.items():
        for suffix in endings.get(tense, ())[:1]:
            forms |= {(stem + suffix).removesuffix(cut) + ending for ending in more}
    return frozenset(forms)


@cache
def _classes() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    rows = [
        (name, row["ending"], tuple(row.get("verbs", ())))
        for name, row in table("french", "conjugations").items()
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row[1]), not row[2], row[0])))


def _class_of(verb: str) -> str:
    for name, ending, verbs in _classes():
        if verb in verbs or (not verbs and verb.endswith(ending)):
            return name
    raise KeyError(f"{verb}: no class of conjugations.toml fits")
