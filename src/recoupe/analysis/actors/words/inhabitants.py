"""*Le Brésilien*, *la Toulousaine*, *cette Nordiste*: a person called by where he comes from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.geography import adjectives, places
from recoupe.analysis.actors.words.lexicon import forenames, key, nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

# The determiners of one person already spoken of, or brought in.
BEFORE = frozenset(("le", "la", "l'", "ce", "cet", "cette", "un", "une", "jeune", "ancien", "ancienne"))


def is_inhabitant(token: Token) -> bool:
    """Tell whether a capital is that of an inhabitant, one person: the word says whose, a determiner stands before."""
    if not token.text[:1].isupper() or token.i == 0 or not origin_gender(token.text):
        return False
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and (following.text[:1].isupper() or following.text.startswith("-"))
    return not named and fold(token.nbor(-1).text) in BEFORE


@lru_cache(maxsize=4096)
def origin_gender(word: str) -> str:
    """Return `m` or `f`, or `any`, for a word made of a place's name and a gentile ending; `""` for others."""
    said = key(word)
    if said in places() or said in forenames() or len(said) < 5 or word.isupper():
        return ""
    if " " in said and said not in adjectives():
        return origin_gender(word.rsplit("-", 1)[-1].capitalize()) if "-" in word else ""
    if said in adjectives():
        return "" if said.endswith("s") and not said.endswith(("ais", "ois")) else _ending(said) or "any"
    for gender in ("m", "f", "any"):
        if said in nouns("names", "inhabitants", gender):
            return gender
    return _ending(said) if said not in nouns("names", "inhabitants", "none") else ""


def _ending(said: str) -> str:
    if said.endswith(("aise", "oise", "ienne", "eenne")):
        return "f"
    return "m" if said.endswith(("ais", "ois", "ien", "een")) else ""
