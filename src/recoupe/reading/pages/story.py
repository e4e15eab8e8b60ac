"""What a page says of its story: by its declarations to machines, then by what it shows to readers."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from recoupe.reading.date import iso
from recoupe.reading.pages import authors
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.reading.pages.declared import Declared
    from recoupe.reading.pages.landmarks import Landmarks

# A headline and its short form for networks share half their letters; a site's name shares few with either.
ALIKE = 0.5
BEFORE_SITE = re.compile(r"\s+[|–—-]\s+|\s*\|\s*")
PUBLISHED = re.compile(
    r"(?:publié|paru|mis en ligne|published|posted|créé)e?\s*(?:le|on|:|à)?\s*:?\s*", re.IGNORECASE
)
UPDATED = re.compile(
    r"(?:mis(?:e)? à jour|modifié|actualisé|(?:last )?updated|modified)e?\s*(?:le|on|:|à)?\s*:?\s*",
    re.IGNORECASE,
)


def title(declared: Declared, marks: Landmarks, written: str) -> str:
    """Return the headline as the page shows it; `written` is what stands in its `title` element."""
    said = _without_site(declared.text("title") or written, declared.outlet)
    shown = [one for one in marks.headlines if one and fold(one) != fold(declared.outlet)]
    alike = [one for one in shown if _alike(one, said) >= ALIKE]
    if alike:
        return max(alike, key=lambda one: _alike(one, said))
    return shown[0] if len(shown) == 1 or (shown and not said) else said


def written_by(declared: Declared, marks: Landmarks) -> tuple[str, ...]:
    """Return who wrote it: people, where any are named; else the body that signs, where it is not the outlet."""
    said = [name for author in declared.authors for name in authors.cleaned(author)]
    people = [name for name in said if authors.names(name)]
    shown = [name for byline in marks.bylines for name in authors.names(byline)]
    bodies = [name for name in said if not authors.is_newsroom(name) and fold(name) != fold(declared.outlet)]
    return tuple(dict.fromkeys(people or shown or bodies))


def published(declared: Declared, marks: Landmarks) -> str:
    """Return when it was published, as ISO 8601; `""` where the page does not say."""
    return _first(_dates(declared, "published", marks, PUBLISHED)) or _first(
        text for text in marks.dates if not UPDATED.search(text)
    )


def updated(declared: Declared, marks: Landmarks) -> str:
    """Return when it was last changed, as ISO 8601; `""` where the page does not say."""
    return _first(_dates(declared, "updated", marks, UPDATED))


def _dates(declared: Declared, field: str, marks: Landmarks, opening: re.Pattern[str]) -> Iterable[str]:
    yield declared.text(field)
    for text in (*marks.dates, *marks.bylines):
        if found := opening.search(text):
            rest = text[found.end() :]
            other = (UPDATED if opening is PUBLISHED else PUBLISHED).search(rest)
            yield (rest[: other.start()] if other else rest).strip(" -–—|•·,;()")


def _first(texts: Iterable[str]) -> str:
    return next((date for text in texts if text and (date := iso(text))), "")


def _without_site(said: str, site: str) -> str:
    parts = BEFORE_SITE.split(said)
    if len(parts) > 1 and (fold(parts[-1]) == fold(site) or len(parts[-1]) < len(parts[0]) / 2):
        return said[: said.rindex(parts[-1])].rstrip(" |–—-")
    return said


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() if other else 0.0
