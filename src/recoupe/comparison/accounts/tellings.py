"""Accounts of what happened, as clauses that tell the same: announced in one article, done in another, or alike."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.draft import Draft
from recoupe.comparison.accounts.kin import kin_of
from recoupe.comparison.accounts.prospects import is_open
from recoupe.comparison.accounts.slots import shared_words
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.reasons import because
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.accounts.drafting import Newsroom
    from recoupe.comparison.accounts.evidence import Evidence

_EVIDENCE, _CORE, _SHARE = 1.5, 0.8, 0.45
# A word beside more clauses than this leads to no pair by itself: it bounds the time.
_COMMON = 30


@dataclass(frozen=True, slots=True)
class _Telling:
    """A clause with its words.

    Args:
        words: what each content word can mean, by its sense.

        core: those that are neither names, nor roles, nor what reports speech.
    """

    place: Place
    words: Mapping[str, frozenset[str]]
    core: frozenset[str]
    meant: frozenset[str]
    open: bool
    speaker: str


def tellings(room: Newsroom, evidence: Evidence) -> Iterator[Draft]:
    """Yield an account for what clauses of several articles tell alike."""
    kin = kin_of(room.pages.values())
    told = [telling for page in room.pages.values() for telling in _tellings(page, kin)]
    for group in _groups(told, evidence):
        yield _draft([told[n] for n in group], room)


def _tellings(page: Page, kin: Mapping[str, frozenset[str]]) -> Iterator[_Telling]:
    aside = _aside(page)
    for clause in page.clauses():
        words = [word for word in page.content(clause)]
        core = {w.sense for w in words if not any(s.start <= w.start and w.end <= s.end for s in aside)}
        if core and len(words) > 1 and not page.is_quoted(clause):
            listed = {w.sense: frozenset({w.sense}) | kin.get(w.sense, frozenset()) for w in words}
            place = Place(page.id, page.trimmed(clause))
            yield _Telling(
                place,
                listed,
                frozenset(core),
                frozenset().union(*listed.values()),
                is_open(page, clause),
                page.speaker(place.span),
            )


def _aside(page: Page) -> list[Span]:
    """Return where names, roles and words that report speech stand."""
    cues = [span for q in page.analysis.quotations for span in q.cue]
    return [*(span for span, _ in page.names), *(t.span for t in page.analysis.titles), *cues]


def _groups(told: Sequence[_Telling], evidence: Evidence) -> list[list[int]]:
    score = dict(_scored(told, evidence))
    homes = {n: [n] for pair in score for n in pair}
    for pair in sorted(score, key=lambda pair: (-score[pair], pair)):
        one, other = (homes[n] for n in pair)
        if one is other or {told[n].place.article for n in one} & {told[n].place.article for n in other}:
            continue
        cross = [tuple(sorted(both)) in score for both in product(one, other)]
        if 2 * sum(cross) >= len(cross):
            joined = one + other
            homes.update(dict.fromkeys(joined, joined))
    return list({id(group): sorted(group) for group in homes.values() if len(group) > 1}.values())


def _scored(told: Sequence[_Telling], evidence: Evidence) -> Iterator[tuple[tuple[int, int], float]]:
    for a, b in _near(told):
        one, other = told[a], told[b]
        ours, theirs = _matched(one, other), _matched(other, one)
        common = min(evidence.weigh(ours), evidence.weigh(theirs))
        core = min(evidence.weigh(ours & one.core), evidence.weigh(theirs & other.core))
        share = common / min(evidence.weigh(one.words), evidence.weigh(other.words))
        if common >= _EVIDENCE and core >= _CORE and share >= _SHARE:
            yield (a, b), common * share


def _matched(one: _Telling, other: _Telling) -> frozenset[str]:
    return frozenset(word for word, meant in one.words.items() if not meant.isdisjoint(other.words))


def _near(told: Sequence[_Telling]) -> list[tuple[int, int]]:
    beside: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for word in one.meant:
            beside[word].append(number)
    pairs = (pair for held in beside.values() if len(held) <= _COMMON for pair in combinations(held, 2))
    return sorted({(a, b) for a, b in pairs if told[a].place.article != told[b].place.article})


def _draft(group: Sequence[_Telling], room: Newsroom) -> Draft:
    told = sorted(group, key=lambda one: one.place)
    values = tuple(
        Value(one.place, one.place.span.of(room.pages[one.place.article].text), one.speaker) for one in told
    )
    words = ", ".join(shared_words(room.pages, [one.place for one in told], most=3))
    if len({one.open for one in told}) > 1:
        announced = ", ".join(sorted({room.names[one.place.article] for one in told if one.open}))
        done = ", ".join(sorted({room.names[one.place.article] for one in told if not one.open}))
        why = (because("accounts.announced", announced, done), because("accounts.words", words))
        return Draft(words, values, Verdict.UPDATE, why, AccountKind.EVENT)
    return Draft(words, values, Verdict.AGREE, (because("accounts.words", words),), AccountKind.EVENT)
