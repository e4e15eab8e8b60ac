"""What an unnamed speaker's phrase names: one person, several, or a thing that no pronoun takes up as a speaker."""

from __future__ import annotations

from functools import lru_cache

from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.words.inhabitants import origin_gender
from recoupe.analysis.actors.words.lexicon import listed, nouns, singulars
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import FOR, OF
from recoupe.text import fold

GROUPS = (("collectives", "bodies"), ("collectives", "quantities"), ("collectives", "people"))


@lru_cache(maxsize=1 << 12)
def names_person(phrase: str) -> bool:
    """Tell whether the phrase is headed by a noun for one person: *voisin*, *ancien maire*, *Brésilienne*."""
    return any(_is_person(word) for word in _ahead(phrase))


@lru_cache(maxsize=1 << 12)
def names_people(phrase: str) -> bool:
    """Tell whether the phrase holds a noun for people or bodies, or counts them: *60 % des ménages*."""
    return any(
        _is_person(word) or any(listed(fold(word), nouns(*path)) for path in GROUPS)
        for word in phrase.replace("'", "' ").split()
    )


def _ahead(phrase: str) -> list[str]:
    """Return the words before the phrase's first complement."""
    found: list[str] = []
    for word in phrase_name(phrase).replace("'", "' ").split():
        if found and fold(word) in OF | FOR:
            break
        found.append(word)
    return found


def _is_person(word: str) -> bool:
    plain = fold(word)
    endings = tuple(nouns("titles", "endings", "words"))
    known = plain in person_nouns() or plain in nouns("collectives", "people")
    inhabitant = word[:1].isupper() and any(origin_gender(one) for one in (word, word.rstrip("s")))
    return known or inhabitant or any(form.endswith(endings) for form in singulars(plain))
