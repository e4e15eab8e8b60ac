"""One name in several spellings: transliterations, particles, accents, hyphens."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.analysis.actors.words.lexicon import forenames, key, nouns

# Slavic and Arabic letters that newsrooms transcribe in several ways, in the order they are folded
# (Steinberger et al., JRC-Names, 2011, fold the same pairs).
FOLDS = (
    (r"tch|tsch|tsh|ch(?=i|e)|sh|sch", "c"),
    (r"ch", "c"),
    (r"kh|gh", "h"),
    (r"ph", "f"),
    (r"([dt])h", r"\1"),
    (r"gu(?=[ei])", "g"),
    (r"ou|oo|w", "u"),
    (r"[yj]", "i"),
    (r"(?:off|ov|of|ou|ow)$", "ov"),
    (r"dj", "i"),
    (r"[qk]|c(?=[aou])", "k"),
    (r"ss|c(?=[ei])", "s"),
    (r"(.)\1", r"\1"),
    (r"(?<=\w{3})e$", ""),
)


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """Return a folded word in the one spelling that its transcriptions share."""
    for pattern, plain in FOLDS:
        word = re.sub(pattern, plain, word)
    return word


def name_key(name: str) -> tuple[str, ...]:
    """Return the words of a name without particles or initials, each in its shared spelling."""
    return tuple(map(spelled, _words(name)))


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    said = key(name).replace("'", " ").split()
    particles = nouns("names", "particles", "optional")
    kept = tuple(word for word in said if word not in particles and len(word.rstrip(".")) > 1)
    return kept or tuple(said)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two names are spellings of one: equal once folded, or one vowel apart in a long word.

    A man's forename and a woman's are never one (*Denis*, *Denise*).
    """
    first, second = _words(one), _words(other)
    return len(first) == len(second) and all(map(_close, first, second))


def _close(one: str, other: str) -> bool:
    genders = {forenames().get(word, "") for word in (one, other)} - {""}
    if len(genders) > 1:
        return False
    first, second = spelled(one), spelled(other)
    if first == second or one in forenames() or other in forenames():
        return first == second
    if min(len(first), len(second)) < 5 or len(first) != len(second):
        return False
    differing = sum(a != b for a, b in zip(first, second, strict=True))
    return differing == 1 and _consonants(first) == _consonants(second)


def _consonants(word: str) -> str:
    return re.sub(r"[aeiou]", "", word)
