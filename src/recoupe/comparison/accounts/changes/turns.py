"""Accounts of what is ahead in one article and done in another, in words that need have nothing in common."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.changes.change import change
from recoupe.comparison.accounts.deeds.scene import Scene
from recoupe.comparison.accounts.pages.agenda import Agenda
from recoupe.comparison.accounts.pages.masks import without_times
from recoupe.comparison.accounts.pages.patterns import Patterns
from recoupe.comparison.dossier import AccountKind, Place, Verdict
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.drafts.draft import Draft
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.facts.evidence import Evidence
    from recoupe.comparison.accounts.pages.page import Page

# What the sentences of two must have in common for them to be of one matter, where they name no person both.
_EVIDENCE = 0.8
# *une rencontre qui n’était pas prévue*
_UNPLANNED = re.compile(r"(?<!\w)(?:n'|ne )(?:\w+ ){1,2}pas (?!encore)")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A matter that may be ahead or done."""

    said: str
    ahead: re.Pattern[str]
    done: re.Pattern[str]
    once: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """Where one article tells of a matter: as `open` or as done, with whom its sentence names and its words."""

    place: Place
    open: bool
    people: frozenset[str]
    words: frozenset[str]


def turns(room: Newsroom, evidence: Evidence) -> Iterator[Draft]:
    """Yield an account for every listed matter that one article tells as ahead and another as done."""
    agenda = Agenda(list(room.pages), room.calendar, room.times)
    found: dict[_Turn, list[_Told]] = defaultdict(list)
    for page in room.pages.values():
        for turn, one in _found(page, agenda):
            found[turn].append(one)
    for turn in _turns():
        told = found[turn]
        group = _together(turn, told, room, evidence)
        if group:
            yield change([(one.place, one.open) for one in group], turn.said, room)


def without_told(drafts: Sequence[Draft], turned: Sequence[Draft]) -> list[Draft]:
    """Return the accounts of `drafts` but updates that one of `turned` tells too, in as many articles or more."""
    return [
        one
        for one in drafts
        if one.kind is not AccountKind.EVENT
        or one.verdict is not Verdict.UPDATE
        or not any(_tells(turn, one) for turn in turned)
    ]


def _tells(turn: Draft, other: Draft) -> bool:
    """Tell whether all articles of an update are among those of a turn, and two or more at the same words."""
    articles = {value.place.article for value in turn.values}
    met = {
        one.place.article
        for one, two in product(turn.values, other.values)
        if one.place.article == two.place.article and one.place.span.overlaps(two.place.span)
    }
    return len(met) > 1 and articles >= {value.place.article for value in other.values}


def _found(page: Page, agenda: Agenda) -> Iterator[tuple[_Turn, _Told]]:
    """Yield the clauses of an article that tell of a matter, those that are ahead first, in reading order."""
    masked = without_times(page, page.folded)
    for rank, matches in _patterns().found(masked).items():
        turn, is_open = _turns()[rank // 2], rank % 2 == 0
        for match in matches:
            at = Span(*match.span())
            scene = Scene(page, page.sentence(at), masked, masked)
            unplanned = is_open and _UNPLANNED.search(match[0])
            if not unplanned and _is_of_the_story(scene, at, agenda):
                people = frozenset(name for _, name in scene.people())
                place = Place(page.id, page.trimmed(Span(at.start, max(at.end, page.clause(at).end))))
                yield turn, _Told(place, is_open, people, scene.words())


def _is_of_the_story(scene: Scene, at: Span, agenda: Agenda) -> bool:
    """Tell whether words stand in a sentence that tells the story, and of its time."""
    page, sentence = scene.page, scene.sentence
    told = sentence != at and page.in_prose(sentence)
    return told and not agenda.is_past(page, page.clause(at), sentence)


def _together(turn: _Turn, told: Sequence[_Told], room: Newsroom, evidence: Evidence) -> list[_Told]:
    """Return one clause of each article: what is done follows what is ahead, and is linked to it."""
    found: dict[str, _Told] = {}
    done = {one.place.article for one in told if not one.open}
    for one in told:
        if not one.open or one.place.article in done:
            continue
        for other in told:
            if not other.open and _follows(one, other, turn, room, evidence):
                found.setdefault(one.place.article, one)
                found.setdefault(other.place.article, other)
    return [found[name] for name in sorted(found)]


def _follows(one: _Told, other: _Told, turn: _Turn, room: Newsroom, evidence: Evidence) -> bool:
    if one.place.article == other.place.article or room.is_later(one.place.article, other.place.article):
        return False
    if turn.once or one.people & other.people:
        return True
    return evidence.told(one.words, other.words) >= _EVIDENCE


@cache
def _turns() -> tuple[_Turn, ...]:
    return tuple(
        _Turn(
            said=told["said"],
            ahead=re.compile(rf"(?<!\w)(?:{told['ahead']})"),
            done=re.compile(rf"(?<!\w)(?:{told['done']})"),
            once=told.get("once", False),
        )
        for told in table("french", "turns").values()
    )


@cache
def _patterns() -> Patterns:
    """Return what tells of each matter, as ahead and as done."""
    return Patterns(pattern for turn in _turns() for pattern in (turn.ahead, turn.done))
