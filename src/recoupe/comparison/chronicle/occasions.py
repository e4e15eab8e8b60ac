"""Things that happen, by their kind, and the words that hang one of them on another's day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Characters before a word for what happens in which another may part it from the date of its clause.
APART = 24
# Characters of a link and the words up to what it names.
OF = "(?:de |d'|du |des )"
DETERMINER = "(?P<det>l'|la |le |les |cette |cet |ce |ces |son |sa |ses |leur |leurs |un |une |des )?"
ADJECTIVES = "(?:[a-z-]+ ){0,2}?"
# Days of a unit counted, and the steps of the calendar in which it is known.
UNITS = {"jour": ("D", 1), "semaine": ("W", 7), "mois": ("M", 30), "an": ("Y", 365), "annee": ("Y", 365)}


@dataclass(frozen=True, slots=True)
class Occasion:
    """One word for what happens: its kind and where it stands."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Words that hang what a sentence tells on another thing: *la veille de l'attaque*.

    Args:
        span: from the link to the word for the thing.

        kind: of the thing.

        refers: how it is named: `back` (*cette*), `new` (*une*), else `known`.

        days: how many days behind it, below zero before it.

        unit: in which steps these are counted: `D`, `W`, `M`, `Y`.
    """

    span: Span
    kind: str
    refers: str
    days: int
    unit: str = "D"


def occasions(folded: str, stretch: Span, *, dated: bool = False) -> Iterator[Occasion]:
    """Yield the words for what happens in a stretch; where `dated`, none that a word parts from its date.

    What is pointed at (*ce vote*, *sa visite*) may have happened on any other day.
    """
    for match in _anything().finditer(folded, stretch.start, stretch.end):
        before = folded[max(stretch.start, match.start() - APART) : match.start()]
        if not (dated and _apart().search(before)):
            yield Occasion(_kind(match), Span(*match.span()))


def links(folded: str, sentence: Span) -> Iterator[Link]:
    """Yield what hangs a sentence on another thing, in reading order."""
    found = (
        _link(entry, match)
        for entry, pattern in _links()
        for match in pattern.finditer(folded, sentence.start, sentence.end)
    )
    yield from sorted((link for link in found if link), key=lambda link: link.span)


def _link(entry: Mapping[str, Any], match: re.Match[str]) -> Link | None:
    slots = match.groupdict()
    unit, days = "D", int(entry["days"])
    if said := slots.get("unit"):
        unit, length = UNITS[said if said in UNITS else said.removesuffix("s")]
        days = length * _count(slots["count"] or "") * (-1 if slots["side"] == "avant" else 1)
    return Link(Span(*match.span()), _kind(match), _refers(slots.get("det"), match[0]), days, unit)


def _refers(determiner: str | None, said: str) -> str:
    words, first = table("french", "occasions")["words"], (determiner or "").strip()
    if first in words["back"].split():
        return "back"
    return "new" if first in words["new"].split() and " des " not in said else "known"


def _count(words: str) -> int:
    return int(words) if words.isdecimal() else int(table("french", "times")["numbers"][words])


def _kind(match: re.Match[str]) -> str:
    return next(name[:-1].rstrip("_") for name, said in match.groupdict().items() if said and name[-1] == "_")


@cache
def _links() -> tuple[tuple[Mapping[str, Any], re.Pattern[str]], ...]:
    numbers = "|".join(sorted(table("french", "times")["numbers"], key=len, reverse=True))
    return tuple(
        (entry, re.compile(rf"\b(?:{entry['pattern'].replace('COUNT', f'[0-9]+|{numbers}')}){_thing(entry)}"))
        for entry in table("french", "occasions")["links"]
    )


def _thing(entry: Mapping[str, Any]) -> str:
    if entry.get("verb"):
        return rf"(?:{_forms('verbs', '_')})\b"
    return f"{OF if entry.get('of') else ''}{DETERMINER}{ADJECTIVES}(?:{_forms('nouns', '_')})\\b"


@cache
def _anything() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_forms('nouns', '_')}|{_forms('verbs', '__')})\b")


@cache
def _apart() -> re.Pattern[str]:
    words = table("french", "occasions")["words"]
    return re.compile(rf"\b(?:{words['apart']})\b|\b(?:{words['pointed']}) (?:[a-z]+ )?$")


def _forms(part: str, mark: str) -> str:
    lines = table("french", "occasions")[part]
    return "|".join(f"(?P<{kind}{mark}>{'|'.join(map(_form, said.split()))})" for kind, said in lines.items())


def _form(listed: str) -> str:
    return listed[:-1] if listed.endswith("$") else listed + "[a-z]*"
