"""Every rank the articles give, as details: *le troisième étage*, *6e de Ligue 2*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import COPIED, Plain, Relation
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# What must tell that two ranks that differ are of one thing: more than one kind of thing, and no other rank of it
# (2.1). By hand: the last eight stories hold one pair.
_EVIDENCE = 2.5
# What it tells that both rank one kind of thing.
_KIND = 0.4


@dataclass(frozen=True, slots=True)
class Rank(Plain):
    """A rank.

    Args:
        number: 1 is the first.

        of: the line of what is ranked (*etage*).
    """

    number: int
    of: str

    @property
    def kind(self) -> str:
        """Return that it is a rank."""
        return "rank"

    @property
    def is_telling(self) -> bool:
        """Tell whether it is the rank of somebody among many: floors and minutes have one rank for many things."""
        return self.of == "table"

    @property
    def is_news(self) -> bool:
        """Tell that a rank one article gives is no news."""
        return False

    @property
    def told(self) -> object:
        """Return what it comes to: *6e*, *sixième*."""
        return self.of, self.number

    @property
    def measured(self) -> object:
        """Return what is ranked."""
        return self.kind, self.of

    def relation(self, other: Rank) -> Relation:
        """Return whether two ranks of one kind of thing are one."""
        if self.of != other.of:
            return Relation.OPEN
        return Relation.EQUAL if self.number == other.number else Relation.DIFFERENT

    def likeness(self, other: Rank) -> float:
        """Return what it tells that both rank one kind of thing."""
        return _KIND if self.of == other.of else 0.0

    def may_differ(self, other: Rank, evidence: float, share: float) -> bool:
        """Tell whether two ranks can be of one thing: a club is moved in a table, a fire starts on one floor."""
        del other, share
        return evidence >= (COPIED if self.of == "table" else _EVIDENCE)


def ranks_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the ranks an article gives, in reading order."""
    for found in _pattern().finditer(page.folded):
        span = Span(*found.span())
        line = next(name for name in table("french", "ranks")["lines"] if found[name])
        if page.in_prose(span):
            yield detail_of(
                page, span, Rank(_number(found), line), span.of(page.text), agenda, mark=f"#{line}"
            )


def _number(found: re.Match[str]) -> int:
    numbers: dict[str, int] = table("french", "ranks")["numbers"]
    return int(found["digits"]) if found["digits"] else numbers[found["word"]]


@cache
def _pattern() -> re.Pattern[str]:
    lines = table("french", "ranks")["lines"].items()
    words = "|".join(sorted(table("french", "ranks")["numbers"], key=lambda word: (-len(word), word)))
    ranked = "|".join(f"(?P<{line}>{nouns})" for line, nouns in lines)
    number = rf"(?:(?P<digits>\d{{1,3}})(?:er|ere|e|eme|nd|nde)|(?P<word>{words}))"
    return re.compile(rf"(?<![\w-]){number}(?: et dernier)? (?:{ranked})(?!\w)")
