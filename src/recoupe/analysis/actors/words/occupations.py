"""Occupations by family: which noun of a person may restate another (*la procureure … la magistrate*)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import nouns, table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.analysis.actors.words.offices import Office

# What a civility says of its bearer's trade.
IMPLIED = {
    "me": "avocat",
    "me.": "avocat",
    "maitre": "avocat",
    "dr": "medecin",
    "dr.": "medecin",
    "docteur": "medecin",
    "pr": "professeur",
    "pr.": "professeur",
    "mgr": "eveque",
    "mgr.": "eveque",
    "imam": "imam",
    "abbe": "abbe",
}


def listed_pairs() -> Iterator[tuple[str, str]]:
    """Yield the masculine and the feminine of every noun of the table; one twice where they do not differ."""
    for family in table("occupations")["families"].values():
        for entry in (*family["wide"], *family["nouns"]):
            yield entry[0], entry[-1]
    for part in ("anybody", "ties"):
        for entry in table("occupations")[part]["nouns"]:
            yield entry[0], entry[-1]


@cache
def _families(*parts: str) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, family in table("occupations")["families"].items():
        for part in parts:
            for entry in family[part]:
                found[fold(entry[0])].add(name)
    return {noun: frozenset(names) for noun, names in found.items()}


def trade_of(office: Office) -> str:
    """Return the noun of an office, or the trade that its words make of it: *avocat général* is of the bench."""
    made = ((noun, word, trade) for noun, word, trade in _compounds() if noun == office.noun)
    return next((trade for _, word, trade in made if word in office.words), office.noun)


@cache
def _compounds() -> tuple[tuple[str, str, str], ...]:
    listed = table("occupations")["compounds"]
    return tuple((fold(noun), fold(word), fold(trade)) for noun, word, trade in listed["trades"])


def restates(title: str, told: str) -> bool:
    """Tell whether a title of lemma `title` may restate somebody introduced by lemma `told`, or be its detail."""
    wide, every = _families("wide"), _families("wide", "nouns")
    nothing: frozenset[str] = frozenset()
    return bool(
        wide.get(title, nothing) & every.get(told, nothing)
        or wide.get(told, nothing) & every.get(title, nothing)
    )


def akin(title: str, told: str) -> bool:
    """Tell whether two titles are of one family, neither wide: *le rapporteur Durand … le député*."""
    every = _families("wide", "nouns")
    return not every.get(title, frozenset()).isdisjoint(every.get(told, frozenset()))


@cache
def suits_anybody() -> frozenset[str]:
    """Return the lemmas that say what befell a person, not what he does."""
    listed = table("occupations")["anybody"]["nouns"]
    return frozenset(fold(entry[0]) for entry in listed) | {"inhabitant"}


@cache
def keeps_apart() -> frozenset[str]:
    """Return the lemmas of those who act in others' stories: judges, lawyers, police, doctors."""
    held = [table("occupations")["families"][name] for name in ("bench", "bar", "forces", "health")]
    return frozenset(fold(entry[0]) for family in held for part in family.values() for entry in part)


@cache
def is_kin() -> frozenset[str]:
    """Return the lemmas of relatives."""
    return nouns("occupations", "kin", "nouns")


@cache
def tells_tie() -> frozenset[str]:
    """Return the lemmas that say whose relative or partner a person is."""
    return frozenset(fold(entry[0]) for entry in table("occupations")["ties"]["nouns"])
