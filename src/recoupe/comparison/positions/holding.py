"""What each speaker holds, subject by subject, in order of time."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Place
from recoupe.comparison.positions.position import Position
from recoupe.comparison.statements.likeness import liken, weigh
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from recoupe.comparison.dossier import Statement
    from recoupe.comparison.positions.position import Contradiction
    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.statements.likeness import Weights
    from recoupe.comparison.statements.occasions import Days
    from recoupe.reasons import Reason

    Group = list[Statement]

# Evidence of two statements of one speaker that they are on one subject: two words in common, one of them rare.
_EVIDENT = 1.2
# Words that name a subject.
_NAMED = 3


def find_positions(
    stands: Sequence[Stand],
    statements: Sequence[Statement],
    contradictions: Sequence[Contradiction],
    *,
    days: Days | None = None,
) -> tuple[Position, ...]:
    """Return what each speaker holds on each subject: statements that share words, or one that is contradicted."""
    taken = {one.quotation.id: one for one in stands}
    weights = weigh(one.report for one in stands)
    told = frozenset(place for one in contradictions for side in (one.a, one.b) for place in side.words)
    opposed, facing = _opposed(contradictions), _facing(contradictions)
    when = _times(statements, taken, days or {})
    groups = (
        sorted(group, key=lambda one: when[one.id])
        for said in _by_speaker(statements)
        for group in _subjects(
            said, lambda a, b: bool(facing[a.id] & facing[b.id]) or _share(a, b, taken, weights)
        )
        if len(group) > 1 or any(opposed[one.id] for one in group)
    )
    ranked = sorted(groups, key=lambda group: when[group[0].id][1:])
    return tuple(
        _position(f"h{number}", group, _subject(group, taken, weights, told), opposed)
        for number, group in enumerate(ranked, 1)
    )


def _opposed(contradictions: Sequence[Contradiction]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in contradictions:
        for side in (one.a, one.b):
            if side.statement:
                found[side.statement].append(one.id)
    return found


def _facing(contradictions: Sequence[Contradiction]) -> Mapping[str, set[str]]:
    """Return for each statement those that it stands against."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in contradictions:
        if one.a.statement and one.b.statement:
            found[one.a.statement].add(one.b.statement)
            found[one.b.statement].add(one.a.statement)
    return found


def _times(
    statements: Sequence[Statement], stands: Mapping[str, Stand], days: Days
) -> dict[str, tuple[date, int]]:
    """Return for each statement the first day one of its articles can be of, and its place in reading order."""
    found: dict[str, tuple[date, int]] = {}
    for rank, one in enumerate(statements):
        articles = (stands[member].quotation.article for member in one.members)
        known = (days.get(article, (None, None))[0] for article in articles)
        found[one.id] = (min((day for day in known if day), default=date.max), rank)
    return found


def _by_speaker(statements: Sequence[Statement]) -> Iterator[Group]:
    said: dict[str, Group] = defaultdict(list)
    for one in statements:
        if one.speaker.name:
            said[one.speaker.actor or one.speaker.name].append(one)
    yield from said.values()


def _subjects(said: Group, are_near: Callable[[Statement, Statement], bool]) -> list[Group]:
    """Return the statements of one speaker by subject: those that are near, directly or through a third."""
    groups: dict[str, Group] = {one.id: [one] for one in said}
    for a, b in combinations(said, 2):
        if groups[a.id] is not groups[b.id] and are_near(a, b):
            groups[a.id].extend(groups[b.id])
            groups.update({one.id: groups[a.id] for one in groups[b.id]})
    return [group for one in said if (group := groups[one.id])[0] is one]


def _share(a: Statement, b: Statement, stands: Mapping[str, Stand], weights: Weights) -> bool:
    first, second = (stands[one.members[0]].report.whole for one in (a, b))
    likeness = liken(first, second, weights)
    return likeness.evidence >= _EVIDENT and len(likeness.shared) > 1


def _position(
    name: str, group: Group, subject: tuple[str, ...], opposed: Mapping[str, list[str]]
) -> Position:
    against = tuple(dict.fromkeys(one for statement in group for one in opposed[statement.id]))
    return Position(
        id=name,
        speaker=group[0].speaker,
        subject=subject,
        statements=tuple(one.id for one in group),
        contradictions=against,
        why=tuple(_why(group, subject, against)),
    )


def _subject(
    group: Group, stands: Mapping[str, Stand], weights: Weights, told: frozenset[Place]
) -> tuple[str, ...]:
    """Return the words that oppose another's or that most of the statements have, the rarest among equals."""
    counts: Counter[str] = Counter()
    forms: dict[str, tuple[float, str]] = {}
    for stand in (stands[member] for one in group for member in one.members):
        words = [word for word in stand.content if not word.number and word.stem not in stand.tables.light]
        counts.update({word.stem for word in words})
        counts.update({word.stem for word in words if Place(stand.quotation.article, word.span) in told})
        for word in words:
            forms.setdefault(word.stem, (weights.of(word), word.span.of(stand.text)))
    ranked = sorted(forms, key=lambda stem: (-counts[stem], -forms[stem][0]))
    return tuple(forms[stem][1] for stem in ranked[:_NAMED])


def _why(group: Group, subject: Sequence[str], against: Sequence[str]) -> Iterator[Reason]:
    if len(group) > 1:
        yield because("positions.subject", ", ".join(subject))
    if against:
        yield because("positions.contradicted")
