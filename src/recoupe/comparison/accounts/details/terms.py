"""Every part of a sentence of prison the articles give, as details: *dont deux ferme*, *dont la moitié avec sursis*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.figures import numbers_in
from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import Plain, Relation
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

_YEAR = 12
# What two parts of one whole tell for one sentence, and what must tell that they differ: those sentenced are few.
_ONE_WHOLE, _EVIDENCE = 0.5, 1.4
_MARK = "#peine"


@dataclass(frozen=True, slots=True)
class Term(Plain):
    """A sentence of prison.

    Args:
        whole: all of it, in months.

        served: the part to be served, in months.

        asked: it is what somebody asks for.
    """

    whole: float
    served: float
    asked: bool

    @property
    def kind(self) -> str:
        """Return that it is a part of a sentence."""
        return "term"

    @property
    def is_telling(self) -> bool:
        """Tell that two articles rarely give the same whole and part by chance."""
        return True

    @property
    def is_news(self) -> bool:
        """Tell that it is worth telling where one article alone gives it."""
        return True

    @property
    def measured(self) -> object:
        """Return the whole and whether it is asked for: an article may give what was asked and what was given."""
        return self.kind, self.whole, self.asked

    def relation(self, other: Term) -> Relation:
        """Return whether the same part of one whole is to be served; two wholes are of two sentences."""
        if (self.whole, self.asked) != (other.whole, other.asked):
            return Relation.OPEN
        return Relation.EQUAL if self.served == other.served else Relation.DIFFERENT

    def likeness(self, other: Term) -> float:
        """Return what it tells that both are parts of one whole."""
        return _ONE_WHOLE if self.whole == other.whole else 0.0

    def may_differ(self, other: Term, evidence: float, share: float) -> bool:
        """Tell whether two parts of one whole are of one sentence."""
        del share
        return self.whole == other.whole and evidence >= _EVIDENCE


def terms_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the parts of sentences of prison an article gives, in reading order."""
    for found in _pattern().finditer(page.folded):
        whole, part = _months(page, found, "whole"), _months(page, found, "part")
        span = Span(*found.span("told"))
        if not page.in_prose(span) or not 0 < part <= whole:
            continue
        served = part if found["served"] else whole - part
        clause = page.sentence(span)
        asked = bool(_asked().search(page.folded, clause.start, found.start()))
        yield detail_of(page, span, Term(whole, served, asked), span.of(page.text), agenda, mark=_MARK)


def _months(page: Page, found: re.Match[str], name: str) -> float:
    """Return how many months a part of what was found comes to; nought where it cannot be read."""
    if found[name] == table("french", "sentences")["half"]:
        return _months(page, found, "whole") / 2
    numbers = numbers_in(page.folded, Span(*found.span(name)))
    unit = found[f"{name}_unit"] or found["whole_unit"]
    half = 0.5 if found[f"{name}_half"] else 0.0
    return (numbers[0] + half) * (1 if unit == "mois" else _YEAR) if numbers else 0.0


@cache
def _pattern() -> re.Pattern[str]:
    words = table("french", "sentences")
    number, unit = r"[a-z]+(?:-[a-z]+)*|\d{1,2}", r"ans?|annees?|mois"
    how = rf"(?:(?P<served>{words['served']})|{words['suspended']})(?!\w)"
    return re.compile(
        rf"(?<![\w-])(?P<whole>{number}) (?P<whole_unit>{unit})(?P<whole_half> et demi)?"
        rf"(?: (?:{words['prison']}))?,? \(?"
        rf"(?P<told>dont (?P<part>{words['half']}|{number})(?: (?P<part_unit>{unit}))?(?P<part_half> et demi)?"
        rf"(?: (?:{words['prison']}))? {how})"
    )


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('french', 'sentences')['asked']})")
