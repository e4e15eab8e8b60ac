"""What an expression is counted from: the day of the article and the day last spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from recoupe.analysis.times.tense import Tense, tense_at

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from recoupe.analysis.times.expressions import Expression
    from recoupe.text import Span

PUBLISHED = "published"
DAY = "day"
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression comes to: a TIMEX3 value and what it was counted from.

    Args:
        day: the day a stretch leads to, which its value does not say: *deux jours plus tard*.
    """

    value: str
    anchor: str = TEXT
    day: str = ""


class Context(NamedTuple):
    """Everything a reading may look at besides the words of its expression.

    A tuple, for each expression sets another: `_replace` takes a fifth of the time of `dataclasses.replace`.

    Args:
        published: the article's own day; `None` where open.

        last: the value of the day last spoken of, `""` before the first.

        last_span: where it was spoken of.

        moment: the value of the time last spoken of, clock time kept.

        behind: the value of the day last spoken of that is not to come, `""` before the first.

        behind_span: where it was spoken of.

        recurring: the value of what recurs last spoken of, `""` before the first.

        recurring_span: where it was spoken of.

        over_midnight: the value of the night last spoken of that ends on the day after.

        weekdays: the tense in which each weekday is told, where one is.
    """

    text: str
    published: date | None
    last: str = ""
    last_span: Span | None = None
    moment: str = ""
    behind: str = ""
    behind_span: Span | None = None
    recurring: str = ""
    recurring_span: Span | None = None
    over_midnight: str = ""
    weekdays: Mapping[str, Tense] = MappingProxyType({})

    @property
    def origin(self) -> str:
        """Return the anchor's name for what is counted from the article's own day."""
        return PUBLISHED if self.published else DAY

    def tense(self, expression: Expression) -> Tense:
        """Return the tense of the verb nearest to `expression`."""
        return tense_at(self.text, expression.sentence, expression.span)

    def looking_back(self) -> Context:
        """Return this context with the day last spoken of that is not to come as the last one."""
        ahead = bool(self.published and self.behind) and self.last > self.today()
        return self._replace(last=self.behind, last_span=self.behind_span) if ahead else self

    def looking_ahead(self) -> Context:
        """Return this context with the article's own day as the last one, where that one is gone."""
        gone = bool(self.published) and "" < self.last < self.today()
        return self._replace(last="", last_span=None) if gone else self

    def anchored(self, rest: str) -> Reading:
        """Return a part of a day or an hour, `rest`, put on the day last spoken of, else the article's."""
        if self.last and self.last_span:
            return Reading(self.last + rest, f"{self.last_span.start}-{self.last_span.end}")
        return Reading(self.today() + rest, self.origin)

    def today(self) -> str:
        """Return the article's own day as a value."""
        return self.published.isoformat() if self.published else "XXXX-XX-XX"

    def moved(self, days: int) -> Reading:
        """Return the day so many days from the article's own."""
        if self.published is None:
            return Reading("XXXX-XX-XX", DAY)
        return Reading((self.published + timedelta(days=days)).isoformat(), PUBLISHED)


def part_of_day(slots: Mapping[str, str], parts: Mapping[str, Any]) -> str:
    """Return the `T…` of the part of day an expression names, `""` where it names none."""
    return f"T{parts[slots['part']]}" if "part" in slots else ""
