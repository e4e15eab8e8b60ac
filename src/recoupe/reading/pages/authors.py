"""The names in a byline: *Par Jeanne Aubrac et Luc Roy, à Brissac (avec AFP)*."""

from __future__ import annotations

import re
from functools import cache

from recoupe.language.lexicon import table
from recoupe.text import fold

UPPER = "A-ZÀ-ÖØ-ÞŒŠŽĆČŁ"
WORD = rf"(?:[{UPPER}][\w’'.-]*|d[’'][{UPPER}][\w’'-]*)"
PARTICLE = (
    r"(?:de la|de l[’']|de|du|des|d[’']|le|la|van der|van den|van|von|der|den|el|al|ben|bin|da|di|dos|y)"
)
NAME = re.compile(rf"{WORD}(?:[ -](?:{PARTICLE} )?{WORD}){{1,4}}")
OPENING = re.compile(
    r"\A(?:propos recueillis par|(?:texte|photos?|enqu[eê]te|reportage|dossier)(?: de| par)?\s*:?|[ée]crit par|"
    r"r[ée]dig[ée] par|publi[ée] par|written by|posted by|by|par|de|from)\s*:?\s+",
    re.IGNORECASE,
)
# What begins after the names: a date, a role, a place.
ENDING = re.compile(
    r"\s*(?:\||•|·|—|–|\s-\s|\(|\b(?:publi[ée]e?|mis à jour|modifi[ée]e?|published|updated|posted|le \d|"
    r"à \d|on \d|avec|with|pour|for|envoy[ée]e? sp[ée]ciale?|correspondante?|journaliste|r[ée]dact\w+|"
    r"chef\w*|editor|reporter|staff|correspondent|directeur|directrice)\b|\d{1,2}[/:h]\d|\d{4}).*",
    re.IGNORECASE | re.DOTALL,
)
BETWEEN = re.compile(r"\s*(?:,|;|/|&|\bet\b|\band\b|\n)\s*")


def names(byline: str) -> tuple[str, ...]:
    """Return the people named in `byline`, without what introduces them and what follows."""
    plain = " ".join(byline.split())
    opened = OPENING.sub("", OPENING.sub("", plain))
    parts = (ENDING.sub("", part).strip(" .,;:-") for part in BETWEEN.split(opened))
    return tuple(dict.fromkeys(part for part in parts if _is_name(part)))


def cleaned(author: str) -> tuple[str, ...]:
    """Return the names in what a page declares as its author; the whole of it where it is no person's name."""
    return names(author) or tuple(filter(None, (_whole(author),)))


def is_newsroom(author: str) -> bool:
    """Tell whether `author` is a newsroom signing for nobody: *La rédaction*, *Staff*."""
    return (
        re.match(r"(?:la )?redaction\b|staff\b|the newsroom\b|newsroom\b|admin\b|web ?master\b", fold(author))
        is not None
    )


def _whole(author: str) -> str:
    return OPENING.sub("", " ".join(author.split())).strip(" .,;:-")


def _is_name(part: str) -> bool:
    found = NAME.fullmatch(part)
    return found is not None and not _bodies().search(fold(part))


@cache
def _bodies() -> re.Pattern[str]:
    """Return what tells an agency or a service from a person."""
    forms = {fold(form) for row in table("french", "agencies").values() for form in row["forms"]}
    words = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"\b(?:{words}|redaction|service|agence|agency|press|news|staff|desk)\b")
