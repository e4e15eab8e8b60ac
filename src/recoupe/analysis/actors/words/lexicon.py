"""The tables of a language that tell who a name or a noun means, read once."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from recoupe.language import lexicon
from recoupe.text import fold


def table(name: str) -> dict[str, Any]:
    """Return the French table `name`."""
    return lexicon.table("french", name)


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str:
    """Return `text` as names are compared: folded, hyphens as spaces, single spaces."""
    return " ".join(fold(text).replace("-", " ").split())


def words(text: str) -> frozenset[str]:
    """Return the folded words of a phrase without articles and prepositions."""
    return frozenset(re.findall(r"\w+", key(text))) - EMPTY


@cache
def forenames() -> dict[str, str]:
    """Return each forename's key and the gender it shows: `m`, `f` or `""`."""
    lists = table("forenames")
    return {key(name): gender for gender in ("m", "f") for name in lists[gender]} | {
        key(name): "" for name in lists["any"]
    }


@cache
def honorifics() -> dict[str, str]:
    """Return each civility word, folded, and the gender it shows."""
    lists = table("titles")["honorifics"]
    return {
        fold(word): gender for group, gender in (("m", "m"), ("f", "f"), ("any", "")) for word in lists[group]
    }


def singulars(word: str) -> tuple[str, ...]:
    """Return what a folded French word may be in the singular, itself first."""
    if word.endswith("aux"):
        return word, word[:-3] + "al", word[:-1]
    return (word, word[:-1]) if word.endswith(("s", "x")) else (word,)


@lru_cache(maxsize=1 << 16)
def listed(word: str, among: frozenset[str]) -> str:
    """Return the entry of `among` that `word`, folded, is a form of; `""` where none is."""
    return next((form for form in singulars(word) if form in among), "")


@cache
def inflected(among: frozenset[str]) -> frozenset[str]:
    """Return every word that is a form of an entry of `among`."""
    plurals = (f"{entry}{ending}" for entry in among for ending in ("", "s", "x"))
    return frozenset((*plurals, *(f"{entry[:-1]}ux" for entry in among if entry.endswith("al"))))


@cache
def nouns(name: str, *path: str) -> frozenset[str]:
    """Return a list of nouns of the table `name`, folded."""
    found: Any = table(name)
    for step in path:
        found = found[step]
    return frozenset(map(fold, found))


@lru_cache(maxsize=1 << 14)
def is_maker(word: str) -> bool:
    """Tell whether a folded word is a participle that says who made a document: *publiée*, *signé*."""
    endings = ("", "e", "s", "es")
    makers = nouns("documents", "makers")
    return any(word.endswith(ending) and word.removesuffix(ending) in makers for ending in endings)


# What is left out where two phrases are compared.
EMPTY = nouns("determiners", "empty")
