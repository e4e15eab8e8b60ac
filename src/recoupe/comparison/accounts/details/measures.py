"""What a figure measures: its unit, or the family its noun and its verb put it in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.shares import move_of, share_of
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.analysis.figure import Figure
    from recoupe.comparison.accounts.pages.page import Page

# Characters beside a figure in which the verb stands that puts it in a family. Behind, 30 to 90: all alike.
_BEHIND, _BEFORE = 60, 26
# *Neuf malades[, dont quatre nourrissons,] ont été hospitalisés*.
_ASIDE = re.compile(r", dont [^,;:.]{1,60}, ")
# What may stand between a noun and its verb: *12 personnes [ont pu être] sauvées*. A preposition opens
# another phrase.
# What sets those apart who are badly hurt.
_DEGREE = re.compile(
    r"\b(?:grievement|gravement|graves?|urgence absolue|etat critique|etat grave|entre la vie et la mort)\b"
)
_BETWEEN = (
    r"(?: et [^\s,;.]+ [^\s,;.]+)?"
    r"(?: (?!(?:a|au(?! moins)|aux|de|du(?! etre| avoir)|des|pour|dans|sur|par|en|contre|et|ou)\b|d')\S+){0,5}? "
)


@dataclass(frozen=True, slots=True, order=True)
class Measure:
    """What is counted.

    Args:
        family: a family of units, else the unit.

        who: the noun that narrows the family (*12 policiers blessés*), else `""`.

        part: a part of another count (*dont 3 graves*), or one beside it.

        move: `up` or `down` where it is by how much something rose or fell, `level` where it stands there.
    """

    family: str
    who: str = ""
    part: bool = False
    move: str = ""

    @property
    def is_toll(self) -> bool:
        """Tell whether the count is one that changes as days pass."""
        return self.family in listed("tolls")

    @property
    def is_crowd(self) -> bool:
        """Tell whether it is a crowd, which each counts for himself."""
        return self.family in listed("crowds")

    @property
    def is_family(self) -> bool:
        """Tell whether it is of a family: what noun carries it tells nothing."""
        return self.family in table("french", "measures")["labels"]


def measure_of(page: Page, figure: Figure) -> Measure:
    """Return what `figure` measures."""
    part = _is_part(page, figure)
    if (
        part
        and (not figure.unit or _families().get(figure.unit) == "blesse")
        and _DEGREE.search(_behind(page, figure))
    ):
        return Measure("grave", part=part)
    if figure.unit == "%":
        return Measure(*share_of(page, figure), part, move_of(page, figure))
    # *Perdu un millier d’hectares*: what is measured does not die.
    family = "" if figure.unit in listed("physical") | listed("currencies") else _told(page, figure)
    own = _families().get(figure.unit, "")
    # *Neuf malades hospitalisés* are counted with those in hospital.
    told = family in listed("tolls") and (
        own in listed("crowds") or (own, family) == ("malade", "hospitalise")
    )
    if own and not told:
        return Measure(own, part=part)
    people = listed("people") | listed("generic") | {""}
    if not family or (family in listed("of_people") and figure.unit not in people):
        return Measure(figure.unit, "", part, move_of(page, figure))
    anybody = figure.unit in listed("generic") or not figure.value or family in listed("of_people")
    return Measure(family, "" if anybody else figure.unit, part)


def label(measure: Measure) -> str:
    """Return how the measure is called; `""` where the text's own word names it."""
    found = table("french", "measures")["labels"].get(measure.family, "")
    return f"{found} ({measure.who})" if found and measure.who else str(found)


def _told(page: Page, figure: Figure) -> str:
    """Return the family that the words beside the figure put it in; `""` where they put it in none."""
    clause = page.clause(figure.span)
    behind = _behind(page, figure)
    before = page.folded[max(clause.start, figure.span.start - _BEFORE) : figure.span.start].rstrip()
    for family, words in table("french", "measures")["before"].items():
        if re.search(rf"\b(?:{words})(?: (?:au moins|environ|pres de|quelque|les))?$", before):
            return str(family)
    found = [
        (match.end(), family)
        for family, words in table("french", "measures")["behind"].items()
        if (match := re.match(rf"{_BETWEEN}(?:{words})\b", behind))
    ]
    return min(found)[1] if found else ""


def _behind(page: Page, figure: Figure) -> str:
    """Return the words right behind a figure, in its clause."""
    aside = _ASIDE.match(page.folded, figure.span.end, page.sentence(figure.span).end)
    start = aside.end() - 1 if aside else figure.span.end
    clause = page.clause(Span(start + 1, start + 2) if aside else figure.span)
    end = min(clause.end, start + _BEHIND)
    return page.folded[start:end]


def _is_part(page: Page, figure: Figure) -> bool:
    around = page.folded[max(0, figure.span.start - 14) : figure.span.end]
    behind = page.folded[figure.span.end : figure.span.end + 24]
    sentence = page.sentence(figure.span)
    before = re.findall(r"\w+", around)[-8:]
    degrees = re.findall(r"\w+", behind[: max(0, sentence.end - figure.span.end)])[:3]
    return not listed("parts").isdisjoint(before) or not listed("degrees").isdisjoint(degrees)


@cache
def _families() -> dict[str, str]:
    units = table("french", "measures")["units"]
    return {unit: family for family, names in units.items() for unit in names.split()}


@cache
def listed(name: str) -> frozenset[str]:
    """Return the list `name` of the table of measures."""
    return frozenset(table("french", "measures")["words"][name].split())
