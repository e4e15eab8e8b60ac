"""What a page says of its story: by its declarations to machines, then by what it shows to readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from recoupe.reading.date import first_in, iso
from recoupe.reading.pages import authors
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.reading.pages.declared import Declared
    from recoupe.reading.pages.landmarks import Landmarks
    from recoupe.reading.pages.lines import Line

# A headline and its short form for networks share half their letters; a site's name shares few with either.
ALIKE = 0.5
BETWEEN_SITE = re.compile(r"\s+[|–—»-]+\s+|\s*[|»]\s*|\s*::?\s+")
# *Le Phare.fr* is called *Le Phare*; what is one word may be called by its address.
DOMAIN = re.compile(r"(?<=\w)\.(?:fr|com|be|ch|ca|net|org|info)\Z")
PUBLISHED = re.compile(
    r"(?:publié|paru|mis en ligne|posté|published|posted|créé)e?\s*(?:le|on|at|:|à)?\s*:?\s*", re.IGNORECASE
)
UPDATED = re.compile(
    r"(?:mis(?:e)? à jour|modifié|actualisé|(?:last )?updated|modified)e?\s*(?:le|on|at|:|à)?\s*:?\s*",
    re.IGNORECASE,
)
# Around a headline stand who wrote it and when; the first line this long is the story's.
BEFORE, AFTER, STORY_LINE = 3, 12, 250


@dataclass(frozen=True, slots=True)
class Heading:
    """The headline, what the page's title says beside it, and the lines around it."""

    title: str
    site: str
    around: tuple[str, ...]


def heading(declared: Declared, marks: Landmarks, shown: Sequence[Line], written: str) -> Heading:
    """Return the headline as the page shows it; `written` is what stands in its `title` element."""
    said, site = _apart(declared.text("title") or written, written, declared.outlet, shown)
    sites = (fold(declared.outlet), fold(site), "")
    first = [one for one in marks.headlines if fold(one) not in sites]
    nearest = max((*first, *marks.subheadings), key=lambda one: _alike(one, said), default="")
    title = nearest if _alike(nearest, said) >= ALIKE else first[0] if len(first) == 1 else said
    behind = marks.behind.get(title, "")
    if behind and _alike(behind, said) > _alike(title, said):
        title = behind
    return Heading(title, _called(declared.outlet or site), tuple(_around(title, shown)))


def _called(site: str) -> str:
    return DOMAIN.sub("", site) if re.search(r"[ -]", site) else site


def written_by(
    declared: Declared, marks: Landmarks, head: Heading, signatures: Iterable[str]
) -> tuple[str, ...]:
    """Return who wrote it: people, where any are named; else the body that signs, where it is not the outlet.

    `signatures` are the bylines in the story itself.
    """
    said = [name for author in declared.authors for name in authors.cleaned(author)]
    people = [name for name in said if authors.names(name)]
    outlet = declared.outlet
    shown = [
        name
        for line in marks.bylines
        for name in authors.names(line.replace(outlet, " ") if outlet else line)
    ]
    opened = [name for line in head.around for name in authors.signed(line)]
    beside = [name for line in _dated_lines(head.around) for name in authors.names(line) if " " in name]
    bodies = [name for name in said if not authors.is_newsroom(name) and fold(name) != fold(declared.outlet)]
    below = [name for line in signatures for name in authors.names(line)]
    found = people or shown or opened or below or beside or bodies
    return tuple(dict.fromkeys(name for name in found if fold(name) not in (fold(outlet), fold(head.site))))


def _dated_lines(around: Sequence[str]) -> Iterator[str]:
    """Yield the short lines around a headline that say a date, and those right before or after one."""
    short = [line if len(line) <= authors.BYLINE else "" for line in around]
    dated = [bool(line and first_in(line)) for line in short]
    for at, line in enumerate(short):
        if any(dated[max(at - 1, 0) : at + 2]):
            yield line


def published(declared: Declared, marks: Landmarks, around: Sequence[str]) -> str:
    """Return when it was published, as ISO 8601; `""` where the page does not say."""
    texts = (*_meant(around, marks), *marks.dates, *marks.bylines)
    return (
        (iso(declared.text("published")) or "")
        or _first(_opened(texts, PUBLISHED, UPDATED))
        or _first(UPDATED.split(text)[0] for text in texts)
        or _first(marks.times.values())
    )


def updated(declared: Declared, marks: Landmarks, around: Sequence[str]) -> str:
    """Return when it was last changed, as ISO 8601; `""` where the page does not say."""
    texts = (*marks.dates, *marks.bylines, *around)
    return (iso(declared.text("updated")) or "") or _first(_opened(texts, UPDATED, PUBLISHED))


def _meant(around: Sequence[str], marks: Landmarks) -> Iterator[str]:
    """Yield the lines around the headline, what their times mean to machines in place of their words."""
    for line in around:
        meant = line
        for words, time in marks.times.items():
            meant = meant.replace(words, time) if words and iso(time) else meant
        yield meant


def _opened(texts: Iterable[str], opening: re.Pattern[str], other: re.Pattern[str]) -> Iterator[str]:
    """Yield what follows `opening` in each text, as far as the `other`."""
    for text in texts:
        if found := opening.search(text):
            rest = text[found.end() :]
            ending = other.search(rest)
            yield rest[: ending.start()] if ending else rest


def _first(texts: Iterable[str]) -> str:
    return next((date for text in texts if text and (date := _date(text.strip(" -–—|•·,;()")))), "")


def _date(text: str) -> str | None:
    start = re.search(r"\d{4}-\d\d-\d\d(?:[T ]\S+)?", text)
    return iso(text) or (iso(start[0].rstrip(".,;)")) if start else None) or first_in(text)


def _apart(said: str, written: str, site: str, shown: Sequence[Line]) -> tuple[str, str]:
    """Return the headline among what the page's title says, and the site's name beside it."""
    lines = {fold(line.text) for line in shown}
    for whole in dict.fromkeys((said, written)):
        for title, rest in _parts(whole):
            if fold(title) in lines and (not site or fold(rest) == fold(site) or len(title) > len(rest)):
                return title, rest
    parts = BETWEEN_SITE.split(said)
    if len(parts) > 1 and (fold(parts[-1]) == fold(site) or len(parts[-1]) < len(parts[0]) / 2):
        return said[: said.rindex(parts[-1])].rstrip(" |–—»:-"), parts[-1]
    return said, ""


def _parts(whole: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to cut a page's title in two, a headline and the rest, the longest headline first."""
    cuts = [found.span() for found in BETWEEN_SITE.finditer(whole)]
    pairs = [(whole[:start], whole[end:]) for start, end in cuts] + [
        (whole[end:], whole[:start]) for start, end in cuts
    ]
    yield from sorted(pairs, key=lambda pair: -len(pair[0]))


def _around(title: str, shown: Sequence[Line]) -> Iterator[str]:
    place = next((at for at, line in enumerate(shown) if fold(line.text) == fold(title)), None)
    if place is None:
        return
    for line in shown[place + 1 : place + 1 + AFTER]:
        if len(line.text) > STORY_LINE:
            break
        yield line.text
    yield from (line.text for line in shown[max(0, place - BEFORE) : place])


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() if one and other else 0.0
