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
    r"r[ée]dig[ée] par|publi[ée] par|soumis par|post[ée] par|propos[ée] par|written by|posted by|reporting by|"
    r"by|par|from)\s*:?\s+",
    re.IGNORECASE,
)
WRITTEN = re.compile(r"\b(?:par|by)\s+(?=[A-ZÀ-Þ])|\b(?:PAR|BY|Par|By)\s+")
# The longest line met beside a headline: two writers, their trades, two dates.
BYLINE = 200
# What begins after the names: a date, a role, a place.
ENDING = re.compile(
    r"\s*(?:\||•|·|—|–|\s-\s|\(|\b(?:publi[ée]e?|mis à jour|modifi[ée]e?|published|updated|posted|"
    r"le (?:\w{3,8}\.? )?\d+|à \d+|on \d+|avec|with|pour|for|envoy[ée]e? sp[ée]ciale?|correspondante?|"
    r"journaliste|r[ée]dact\w+|chef\w*|editor|reporter|staff|correspondent|directeur|directrice)\b|"
    r"\d{1,2}[/:h]\d|\d{4}).*",
    re.IGNORECASE | re.DOTALL,
)
BETWEEN = re.compile(r"\s*(?:,|;|/|&|\bet\b|\band\b|\n)\s*")


def names(byline: str) -> tuple[str, ...]:
    """Return the people named in `byline`, without what introduces them and what follows."""
    plain = " ".join(byline.split())
    opened = OPENING.sub("", OPENING.sub("", plain))
    parts = (_ended(ENDING.sub("", part).strip(" ,;:-")) for part in BETWEEN.split(opened))
    return tuple(dict.fromkeys(part for part in parts if _is_name(part)))


def cleaned(author: str) -> tuple[str, ...]:
    """Return the names in what a page declares as its author; the whole of it where it is no person's name."""
    return names(author) or tuple(filter(None, (_whole(author),)))


def is_byline(line: str) -> bool:
    """Tell whether `line` says who wrote the story and nothing else of it."""
    return len(line) <= BYLINE and OPENING.match(line) is not None and bool(names(line))


def signed(line: str) -> tuple[str, ...]:
    """Return the people named behind *par* or *by* in a line beside the headline, wherever the word stands."""
    found = WRITTEN.search(line) if len(line) <= BYLINE else None
    return names(line[found.end() :]) if found else ()


def is_newsroom(author: str) -> bool:
    """Tell whether `author` is a newsroom signing for nobody: *La rédaction*, *Staff*."""
    return (
        re.match(r"(?:la )?redaction\b|staff\b|the newsroom\b|newsroom\b|admin\b|web ?master\b", fold(author))
        is not None
    )


def _ended(part: str) -> str:
    """Return `part` without the stop of its sentence; that of an initial is the name's."""
    return part if re.search(r"\b\w{1,3}\.\Z", part) else part.rstrip(".")


def _whole(author: str) -> str:
    return OPENING.sub("", " ".join(author.split())).strip(" .,;:-")


def _is_name(part: str) -> bool:
    found = NAME.fullmatch(part)
    return found is not None and not bodies().search(fold(part))


@cache
def bodies() -> re.Pattern[str]:
    """Return the pattern of words that tell an agency or a service from a person, folded."""
    forms = {fold(form) for row in table("french", "agencies").values() for form in row["forms"]}
    words = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"\b(?:{words}|redaction|service|agence|agency|press|news|staff|desk)\b")
