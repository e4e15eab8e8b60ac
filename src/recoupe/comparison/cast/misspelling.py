"""One person in two articles of one story, a letter or two of the name put wrong."""

from __future__ import annotations

import re

from recoupe.analysis.actors.names.spelling import spelled
from recoupe.analysis.actors.words.lexicon import forenames, key, nouns

# From so many letters on, a surname may be off by so many. By hand: the invented stories hold 7 such pairs, of
# 5 to 13 letters, each off by one or two; none of their 150 people is taken for another.
_OFF = ((8, 2), (5, 1))
_PARTS = re.compile(r"[\s'-]+")


def is_misspelt(one: str, other: str) -> bool:
    """Tell whether two full names may be one person's: *Birgit Ohlsen*, *Birgit Olsen*; *N'Diagne*, *Ndiagne*."""
    return _misspelt(_split(one), _split(other)) or _misspelt(_bare(one), _bare(other))


def letters_apart(one: str, other: str) -> float:
    """Return the letters put otherwise in one of two names, as a share of the shorter one's; case is none."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - `import recoupe` stays instant

    first, second = ("".join(_PARTS.split(key(name))) for name in (one, other))
    return OSA.distance(first, second) / max(1, min(len(first), len(second)))


def _misspelt(one: tuple[str, str], other: tuple[str, str]) -> bool:
    (given, surname), (forename, name) = one, other
    if not (surname and name) or _genders(given, forename):
        return False
    if spelled(given) == spelled(forename):
        return _near(surname, name)
    if _near(given, forename, least=5, most=1) and _near(surname, name, least=5, most=1):
        return True
    return surname == name and given[0] == forename[0] and _near(given, forename, least=5, most=2)


def _split(name: str) -> tuple[str, str]:
    """Return the forename and the letters of the rest; an empty rest where there is one word."""
    words = [word for word in _PARTS.split(key(name)) if word]
    return (words[0], "".join(words[1:])) if words else ("", "")


def _bare(name: str) -> tuple[str, str]:
    """Return the same of a name without its particles."""
    particles = nouns("names", "particles", "optional")
    return _split(" ".join(word for word in _PARTS.split(key(name)) if word not in particles))


def _genders(one: str, other: str) -> bool:
    return len({forenames().get(word, "") for word in (one, other)} - {""}) > 1


def _near(one: str, other: str, *, least: int = 0, most: int = 0) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - `import recoupe` stays instant

    length = min(len(one), len(other))
    allowed = most if least and length >= least else next((n for size, n in _OFF if length >= size), 0)
    return one[:1] == other[:1] and OSA.distance(one, other) <= allowed
