"""Accounts of what a copied text has otherwise: a number, a name or a day changed where all else is the same."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.names.spelling import is_variant
from recoupe.analysis.figures import numbers_in
from recoupe.comparison.accounts.details.taking import is_cited
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.drafts.slots import shared_words
from recoupe.comparison.accounts.facts.verdicts import are_days_apart
from recoupe.comparison.accounts.pages.agenda import CLOCK
from recoupe.comparison.dossier import AccountKind, Operation, Place, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.dossier import Passage

# From so alike on, letters of one name are put wrong: *Aulnettes*, *Aunettes*.
_NEAR = 0.8
# The word before shared text, and the one behind it; *un*, *une* may be no number.
_ONE = r"(?!une?(?!\w))"
_LAST, _FIRST = re.compile(rf"(?<!\w){_ONE}(\w+) ?$"), re.compile(rf" ?{_ONE}(\w+)(?!\w)")


def slips(room: Newsroom, passages: Iterable[Passage], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield an account for every detail that differs within a text two articles share.

    Args:
        room: the articles of one story.

        passages: what they share.

        drafts: the accounts found already: what one of them tells is not told again.
    """
    found: list[Draft] = []
    for passage in passages:
        pages = room.pages.get(passage.a.article), room.pages.get(passage.b.article)
        if pages[0] and pages[1] and pages[0] is not pages[1]:
            for kind, one, other in _changed(passage, pages[0], pages[1]):
                if not any(_tells(draft, one, other) for draft in (*drafts, *found)):
                    found.append(_draft(kind, (one, other), room))
    yield from found


def _changed(passage: Passage, a: Page, b: Page) -> Iterator[tuple[AccountKind, Place, Place]]:
    for edit in passage.edits:
        if edit.op is not Operation.REPLACE:
            continue
        if _tell_when(a, edit.a) and _tell_when(b, edit.b):
            continue
        if _numbers_differ(a, edit.a, b, edit.b) or _days_differ(a, edit.a, b, edit.b):
            yield AccountKind.FACT, Place(a.id, edit.a), Place(b.id, edit.b)
        elif (one := _name(a, edit.a)) and (other := _name(b, edit.b)) and _names_differ(a, one, b, other):
            yield AccountKind.NAME, Place(a.id, one), Place(b.id, other)
    yield from _at_edges(passage, a, b)


def _at_edges(passage: Passage, a: Page, b: Page) -> Iterator[tuple[AccountKind, Place, Place]]:
    """Yield the numbers that stand right before or behind the shared text, in its sentences, and differ."""
    ours, theirs = passage.a.span, passage.b.span
    for one, other in zip(_beside(a, ours), _beside(b, theirs), strict=True):
        if one and other and _numbers_differ(a, one, b, other):
            yield AccountKind.FACT, Place(a.id, one), Place(b.id, other)


def _beside(page: Page, shared: Span) -> tuple[Span | None, Span | None]:
    """Return the words right before and right behind `shared` that stand in a sentence with it."""
    before = _LAST.search(
        page.folded, page.sentence(Span(shared.start, shared.start + 1)).start, shared.start
    )
    end = page.sentence(Span(shared.end - 1, shared.end)).end
    behind = _FIRST.match(page.folded, shared.end, end)
    return Span(*before.span(1)) if before else None, Span(*behind.span(1)) if behind else None


def _numbers_differ(a: Page, one: Span, b: Page, other: Span) -> bool:
    ours, theirs = numbers_in(a.folded, one), numbers_in(b.folded, other)
    return bool(ours and theirs) and ours != theirs


def _tell_when(page: Page, span: Span) -> bool:
    """Tell whether `span` holds the hour of a count: *un bilan arrêté à 22 heures* is later, no slip."""
    times = page.analysis.times
    return is_cited(page, span) and any(one.span in span and one.rule in CLOCK for one in times)


def _days_differ(a: Page, one: Span, b: Page, other: Span) -> bool:
    """Tell whether both are one weekday or month, and not the same."""
    words = one.of(a.folded), other.of(b.folded)
    return words[0] != words[1] and all(word in _calendar() for word in words)


def _name(page: Page, span: Span) -> Span | None:
    """Return the name of a person or place that holds `span`, or is it."""
    return next((name for name, _ in page.names if span in name and page.text[name.start].isupper()), None)


def _names_differ(a: Page, one: Span, b: Page, other: Span) -> bool:
    """Tell whether two names of one kind differ in one word of theirs, and are no spellings of one."""
    first, second = one.of(a.text), other.of(b.text)
    kinds = {a.kind_at(one), b.kind_at(other)}
    if len(kinds) > 1 or not kinds <= {ActorKind.PERSON, ActorKind.PLACE} or is_variant(first, second):
        return False
    ours, theirs = fold(first).split(), fold(second).split()
    return len(ours) == len(theirs) and sum(x != y for x, y in zip(ours, theirs, strict=True)) == 1


def _tells(draft: Draft, one: Place, other: Place) -> bool:
    if draft.kind in (AccountKind.CLAIM, AccountKind.EVENT):
        return False
    return all(
        any(v.place.article == place.article and v.place.span.overlaps(place.span) for v in draft.values)
        for place in (one, other)
    )


def _draft(kind: AccountKind, places: Sequence[Place], room: Newsroom) -> Draft:
    values = tuple(
        Value(
            place,
            place.span.of(room.pages[place.article].text),
            room.pages[place.article].speaker(place.span),
        )
        for place in places
    )
    told = " / ".join(value.value for value in values)
    words = ", ".join(shared_words(room.pages, places))
    return Draft(words or told, values, _verdict(kind, places, room), (because("accounts.slip", told),), kind)


def _verdict(kind: AccountKind, places: Sequence[Place], room: Newsroom) -> Verdict:
    """Return how two details of one text stand: a number of another day may be news, two near names are one."""
    pages = [room.pages[place.article] for place in places]
    if kind is AccountKind.NAME:
        names = (place.span.of(page.text) for page, place in zip(pages, places, strict=True))
        return Verdict.SPELLING if _is_near(*names) else Verdict.CONFLICT
    later = are_days_apart(pages[0].id, pages[1].id, room.calendar)
    planned = pages[0].is_planned(places[0].span) is not pages[1].is_planned(places[1].span)
    return Verdict.UPDATE if later or planned else Verdict.CONFLICT


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - `import recoupe` stays instant

    return OSA.normalized_similarity(fold(one), fold(other)) >= _NEAR


@cache
def _calendar() -> frozenset[str]:
    words = table("french", "times")
    return frozenset((*words["weekday"], *words["month"]))
