"""Accounts of what one article announces or doubts and another tells as done."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.changes.change import announcing, change
from recoupe.comparison.accounts.pages.content import STEM, WORD
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.drafts.draft import Draft
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.facts.evidence import Evidence
    from recoupe.comparison.accounts.pages.page import Page

# What must tell that a clause announces what another tells, and the share of the words of the shorter one. Open
# stories, the first six and the last, events right: 1.6 and .4: 3, 2; 1.2 and .3: 5, 3; .9 and .3: 6, 3.
_EVIDENCE, _SHARE = 0.9, 0.3
# Where both name one kind of happening, so much in common of their sentences is enough.
_OF_ONE_KIND = 1.5
# Content words behind what announces in which it says what: *songe à [porter plainte]*.
_BEHIND = 3
# A clause of fewer content words says too little.
_FEWEST = 2
# Words of a slot.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause that tells of something that happens.

    Args:
        open: it announces or doubts it.

        focus: the words for what is announced; all words of a clause that tells.

        names: those with a capital, where it announces.

        far: the words of the whole sentence.
    """

    place: Place
    open: bool
    near: frozenset[str]
    focus: frozenset[str]
    names: frozenset[str]
    far: frozenset[str]


def prospects(room: Newsroom, evidence: Evidence) -> Iterator[Draft]:
    """Yield an account for everything that one article announces or doubts and another tells as done."""
    clauses = [clause for page in room.pages.values() for clause in _clauses(page)]
    opened, told = ([one for one in clauses if one.open is state] for state in (True, False))
    holders: dict[str, list[_Clause]] = defaultdict(list)
    for clause in told:
        for word in sorted(clause.near):
            holders[word].append(clause)
    for group in _groups(opened, evidence):
        done = _done(group, holders, evidence, room)
        if done:
            told = sorted([*group, *done], key=lambda one: one.place)
            words = ", ".join(_shared(told, room))
            yield change([(one.place, one.open) for one in told], words, room)


def _clauses(page: Page) -> Iterator[_Clause]:
    whole, far = Span(0, 0), frozenset[str]()
    for clause in page.clauses:
        near = page.senses(clause)
        if clause not in whole:
            whole = page.sentence(clause)
            far = page.senses(whole)
        if len(near) >= _FEWEST:
            yield _clause(page, clause, near, far)


def _clause(page: Page, stretch: Span, near: frozenset[str], far: frozenset[str]) -> _Clause:
    found = announcing().search(page.folded, stretch.start, stretch.end)
    focus = _focus(page, stretch, found) if found else near
    names = _names(page, stretch) if found else frozenset[str]()
    return _Clause(Place(page.id, page.trimmed(stretch)), bool(found), near, focus, names, far)


def _names(page: Page, stretch: Span) -> frozenset[str]:
    """Return the words with a capital, by their beginnings."""
    words = WORD.finditer(page.folded, stretch.start, stretch.end)
    return frozenset(word[0][:STEM] for word in words if page.text[word.start()].isupper())


def _focus(page: Page, clause: Span, found: re.Match[str]) -> frozenset[str]:
    """Return the words for what is announced: the verb to come, what follows, else what stands before."""
    behind = list(WORD.finditer(page.folded, found.end(), clause.end))[:_BEHIND]
    end = behind[-1].end() if behind else clause.end
    focus = page.senses(Span(found.start(), end))
    return focus | page.senses(Span(clause.start, found.start())) if found["subject"] else focus


def _groups(opened: Sequence[_Clause], evidence: Evidence) -> list[list[_Clause]]:
    """Return the announcements of one thing together, one for each article."""
    groups: list[list[_Clause]] = []
    for clause in opened:
        home = next((group for group in groups if _are_one(group[0], clause, evidence)), None)
        if home is None:
            groups.append([clause])
        elif clause.place.article not in {one.place.article for one in home}:
            home.append(clause)
    return groups


def _done(
    group: Sequence[_Clause], holders: dict[str, list[_Clause]], evidence: Evidence, room: Newsroom
) -> list[_Clause]:
    """Return the clause of each other article that tells best what `group` announces."""
    articles = {one.place.article for one in group}
    best: dict[str, tuple[float, _Clause]] = {}
    for opened in group:
        for clause in {id(c): c for word in sorted(opened.focus) for c in holders.get(word, ())}.values():
            known_before = room.is_later(opened.place.article, clause.place.article)
            if clause.place.article in articles or known_before or not _are_one(opened, clause, evidence):
                continue
            told = evidence.told(opened.near, clause.near)
            known = best.get(clause.place.article)
            if known is None or (told, known[1].place) > (known[0], clause.place):
                best[clause.place.article] = (told, clause)
    return [clause for _, clause in best.values()]


def _are_one(one: _Clause, other: _Clause, evidence: Evidence) -> bool:
    shared = one.focus & other.focus - one.names
    if not shared:
        return False
    if any(word[0] == "#" for word in shared) and evidence.told(one.far, other.far) >= _OF_ONE_KIND:
        return True
    enough = evidence.told(one.near, other.near) >= _EVIDENCE
    return enough and evidence.share(one.near, other.near) >= _SHARE


def _shared(told: Sequence[_Clause], room: Newsroom) -> list[str]:
    """Return words of the shortest clause that another has too, as written there."""
    shortest = min(told, key=lambda one: (len(one.place.span), one.place))
    others = frozenset[str]().union(*(one.near for one in told if one is not shortest))
    page = room.pages[shortest.place.article]
    words = (
        Span(*word.span())
        for word in WORD.finditer(page.folded, shortest.place.span.start, shortest.place.span.end)
    )
    return [word.of(page.text) for word in words if page.senses(word) & others][:_NAMED]
