"""Accounts of how old: the ages that articles give one person."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.people.bearers import agree
from recoupe.comparison.accounts.people.people import is_general
from recoupe.comparison.dossier import AccountKind, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.people.people import People
    from recoupe.comparison.accounts.people.years import Group, Told

_YEAR = 365


def ages(people: People, groups: Sequence[Group]) -> Iterator[Draft]:
    """Yield an account for everybody to whom an article of a story with several gives an age."""
    if len(people.pages) > 1:
        yield from (age_draft(group, people) for group in groups)


def age_draft(group: Group, people: People) -> Draft:
    """Return the account of the ages of one person."""
    verdict = _verdict(group, people)
    values = tuple(Value(told.place, spell(told, people)) for told in group.tellings)
    entry = {
        Verdict.AGREE: "same_age",
        Verdict.COMPATIBLE: "ages_near",
        Verdict.UPDATE: "ages_later",
        Verdict.CONFLICT: "ages_differ",
    }.get(verdict)
    told = " / ".join(dict.fromkeys(value.value for value in values))
    only = people.room.names[group.tellings[0].article]
    why = because(f"accounts.{entry}", told) if entry else because("accounts.only", only)
    copied = people.room.sources.why([value.place for value in values], people.room.names)
    return Draft(_slot(group, people), values, verdict, (why, *copied), AccountKind.AGE)


def _verdict(group: Group, people: People) -> Verdict:
    given: dict[str, list[Told]] = defaultdict(list)
    for told in group.tellings:
        given[told.article].append(told)
    if len(given) == 1:
        return Verdict.ONLY_ONE
    pairs = list(combinations(given.values(), 2))
    apart = [(ours, theirs) for ours, theirs in pairs if not _meet(ours, theirs)]
    if apart:
        birthday = all(_birthday(ours[0], theirs[0], people) for ours, theirs in apart)
        return Verdict.UPDATE if birthday else Verdict.CONFLICT
    spans = {(told.age.low, told.age.high) for told in group.tellings}
    return Verdict.AGREE if len(spans) == 1 else Verdict.COMPATIBLE


def _meet(ours: Sequence[Told], theirs: Sequence[Told]) -> bool:
    return any(agree(one.age, other.age) for one in ours for other in theirs)


def _birthday(one: Told, other: Told, people: People) -> bool:
    """Tell whether so much time lies between two articles that both ages can be true."""
    days = [people.room.calendar.days[told.article][0] for told in (one, other)]
    if not (days[0] and days[1]):
        return False
    years = (days[1] - days[0]).days / _YEAR
    apart = other.age.low - one.age.low
    # A month apart, a birthday lies between one time in twelve: the ages are set side by side as different.
    return abs(years) >= 1 / 2 and abs(apart - years) <= 1


def spell(told: Told, people: People) -> str:
    """Return an age as it is written beside others: *47 ans*."""
    if told.age.low == told.age.high and told.age.low > 1:
        return str(table("french", "people")["said"]["years"]).format(told.age.low)
    return " ".join(told.age.span.of(people.pages[told.article].text).split())


def _slot(group: Group, people: People) -> str:
    said = table("french", "people")["said"]["age"]
    if group.person:
        return f"{said} · {people.called(group.person)}"
    bearers = [
        (is_general(next(iter(sorted(told.age.nouns)), "")), _bearer(told, people)) for told in group.tellings
    ]
    called = [bearer for bearer in sorted(bearers, key=lambda one: one[0]) if bearer[1]]
    return f"{said} · {called[0][1]}" if called else str(said)


def _bearer(told: Told, people: People) -> str:
    text = people.pages[told.article].text
    whole = told.age.bearer.of(text)
    inside = told.age.span.start - told.age.bearer.start
    cut = whole[:inside].removesuffix("de ").rstrip() if 0 < inside < len(whole) else whole
    return " ".join(cut.split()).removesuffix(" de").lower()
