"""An account of one fact, with what it rests on."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.accounts.details.count import Count
from recoupe.comparison.accounts.details.measures import label
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.drafts.slots import anchor, shared_words
from recoupe.comparison.accounts.facts.verdicts import verdict_of
from recoupe.comparison.accounts.pages.happenings import once
from recoupe.comparison.dossier import AccountKind, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.facts.correspondence import Correspondence
    from recoupe.comparison.accounts.facts.sources import Sources
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.dossier import Place
    from recoupe.reasons import Reason

# *d’euros*
_ELIDED = re.compile(r"^[dl]['’]")
# Words near the values that a reason gives, and a slot.
_TOLD, _NAMED = 5, 2
_REASONS = {
    ("count", Verdict.UPDATE): "later",
    ("count", Verdict.CONFLICT): "differ",
    ("count", Verdict.COMPATIBLE): "compatible",
    ("count", Verdict.AGREE): "equal",
    ("day", Verdict.UPDATE): "days_moved",
    ("day", Verdict.CONFLICT): "days_differ",
    ("day", Verdict.COMPATIBLE): "within",
    ("day", Verdict.AGREE): "same_day",
    ("hour", Verdict.UPDATE): "hours_moved",
    ("hour", Verdict.CONFLICT): "hours_differ",
    ("hour", Verdict.COMPATIBLE): "hours_near",
    ("hour", Verdict.AGREE): "same_hour",
}


class Newsroom(NamedTuple):
    """What comparing needs besides values: the articles, their days, what they share, how they are named."""

    pages: Mapping[str, Page]
    calendar: Calendar
    sources: Sources
    names: Mapping[str, str]
    copied: Correspondence
    times: Mapping[Place, Time]

    def is_later(self, one: str, other: str) -> bool:
        """Tell whether article `one` says that it was written on a later day than `other` says it was."""
        first, second = (self.pages[name].analysis.article.day for name in (one, other))
        return bool(first and second and first > second)


def draft_of(fact: Sequence[Detail], room: Newsroom) -> Draft:
    """Return the account of `fact`, its values from the earliest article to the latest."""
    told = sorted(fact, key=lambda one: _order(one, room))
    verdict = verdict_of(told, room.calendar, room.copied)
    places = [one.place for one in told]
    values = tuple(Value(one.place, one.said, one.speaker) for one in told)
    words = shared_words(room.pages, places, most=_TOLD)
    why = (*_why(verdict, told, words, room), *room.sources.why(places, room.names))
    kind = AccountKind.PLACE if told[0].worth.kind == "place" else AccountKind.FACT
    return Draft(_slot(told, words[:_NAMED], room), values, verdict, why, kind)


def _order(one: Detail, room: Newsroom) -> tuple[object, ...]:
    day = room.calendar.days[one.article][0]
    return day is None, day and day.toordinal(), one.place, one.said


def _slot(told: Sequence[Detail], words: Sequence[str], room: Newsroom) -> str:
    said = table("french", "measures")["said"]
    worth, places = told[0].worth, [one.place for one in told]
    if not isinstance(worth, Count):
        return f"{said[worth.kind]} · {anchor(room.pages, places, once()) or ', '.join(words)}"
    speakers = {one.speaker for one in told if one.speaker}
    crowd = worth.measure.is_crowd and len(speakers) == 1
    by = f"{said['according_to']} {min(speakers)}" if crowd else ""
    unit = label(worth.measure) or _unit(told, room)
    return " · ".join(part for part in (unit, _about(worth, told, words, room), by) if part)


def _unit(told: Sequence[Detail], room: Newsroom) -> str:
    """Return what is counted, as most articles write it."""
    written = (
        one.worth.figure.span.of(room.pages[one.article].text).split()[-1]
        for one in told
        if isinstance(one.worth, Count)
    )
    return Counter(_ELIDED.sub("", word) for word in written).most_common(1)[0][0]


def _about(worth: Count, told: Sequence[Detail], words: Sequence[str], room: Newsroom) -> str:
    """Return what a toll is of, what happened; of other counts the words beside them tell more."""
    places = [one.place for one in told]
    near, about = ", ".join(words), anchor(room.pages, places, once() - {worth.measure.family})
    return about or near if worth.measure.is_toll else near or about


def _why(verdict: Verdict, told: Sequence[Detail], words: Sequence[str], room: Newsroom) -> Iterator[Reason]:
    if verdict is Verdict.ONLY_ONE:
        yield because("accounts.only", room.names[told[0].article])
        return
    if verdict is Verdict.UPDATE and any(one.undated for one in told) and not any(one.cited for one in told):
        yield because("accounts.unordered")
    kind = told[0].worth.kind if told[0].worth.kind in ("day", "hour") else "count"
    yield because(f"accounts.{_REASONS[kind, verdict]}", " / ".join(dict.fromkeys(one.said for one in told)))
    if words:
        yield because("accounts.words", ", ".join(words))
    for value, speaker in dict.fromkeys((one.said, one.speaker) for one in told if one.speaker):
        yield because("accounts.speaker", value, speaker)
