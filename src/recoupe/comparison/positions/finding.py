"""The contradictions of a dossier: two statements of which one denies what the other holds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Place
from recoupe.comparison.positions.pairing import find_changes, find_oppositions
from recoupe.comparison.positions.position import Contradiction, Opposition, Side
from recoupe.comparison.positions.reasons import reasons
from recoupe.comparison.positions.reported import find_reported
from recoupe.comparison.positions.voices import hear

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Statement
    from recoupe.comparison.positions.opposing import Ground
    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.statements.occasions import Days
    from recoupe.comparison.statements.words import Word

    Found = tuple[Opposition, Side, Side, Ground]
    Opposed = tuple[Stand, Stand, Ground]
    Held = Mapping[str, str]


def find_contradictions(
    analyses: Sequence[Analysis],
    stands: Sequence[Stand],
    statements: Sequence[Statement],
    *,
    days: Days | None = None,
    stories: Sequence[Sequence[str]] | None = None,
) -> tuple[Contradiction, ...]:
    """Return every two statements that contradict one another, in reading order, each two once.

    Args:
        analyses: the articles.

        stands: those of the articles' quotations, speakers resolved over the dossier.

        statements: as `find_statements` gives them.

        days: by article id, the first and last day it can have been written; `None` where unknown.

        stories: the articles of each story, by id; without it all are of one.
    """
    voices = hear(analyses, stands, days or {})
    held = {member: one.id for one in reversed(statements) for member in one.members}
    between = _without_nested(find_oppositions(stands, voices, stories))
    found = [
        *(_found(ground.kind, a, b, ground, held) for a, b, ground in between),
        *(_found(Opposition.CHANGE, a, b, ground, held) for a, b, ground in find_changes(stands, voices)),
    ]
    opposed = {side.quotation for _, a, b, _ in found for side in (a, b)}
    found += _reported(analyses, [one for one in stands if one.quotation.id not in opposed], held)
    return tuple(
        Contradiction(f"x{number}", kind, a, b, reasons(kind, ground.left, ground.right))
        for number, (kind, a, b, ground) in enumerate(_once(found), 1)
    )


def _found(kind: Opposition, a: Stand, b: Stand, ground: Ground, held: Held) -> Found:
    return kind, _side(a, ground.left, held), _side(b, ground.right, held), ground


def _side(one: Stand, words: Sequence[Word], held: Held) -> Side:
    return Side(held[one.quotation.id], one.quotation.id, _places(one.quotation.article, words))


def _places(article: str, words: Sequence[Word]) -> tuple[Place, ...]:
    return tuple(sorted({Place(article, word.span) for word in words}))


def _reported(analyses: Sequence[Analysis], stands: Sequence[Stand], held: Held) -> Iterator[Found]:
    for one, ground in find_reported(analyses, stands):
        told = Side(None, None, _places(one.quotation.article, ground.left))
        yield Opposition.REPORTED, told, _side(one, ground.right, held), ground


def _once(found: Sequence[Found]) -> Iterator[Found]:
    """Yield each two statements once, in an order of their first words, the plainest ground first."""
    seen: set[frozenset[str | None]] = set()
    plainest = list(Opposition).index
    for one in sorted(found, key=lambda each: (plainest(each[0]), each[1].words, each[2].words)):
        ends = frozenset((one[1].statement, one[2].statement))
        if len(ends) == 2 and ends not in seen:
            seen.add(ends)
            yield one


def _without_nested(pairs: Sequence[Opposed]) -> list[Opposed]:
    """Return `pairs` without speech inside speech whose whole opposes the same report."""
    sides: dict[str, list[Quotation]] = defaultdict(list)
    for a, b, _ in pairs:
        sides[a.quotation.id].append(b.quotation)
        sides[b.quotation.id].append(a.quotation)
    return [
        (a, b, ground) for a, b, ground in pairs if not (_is_nested(a, b, sides) or _is_nested(b, a, sides))
    ]


def _is_nested(one: Stand, other: Stand, sides: Mapping[str, list[Quotation]]) -> bool:
    part = one.quotation
    return any(
        whole.article == part.article and whole.depth < part.depth and part.span in whole.span
        for whole in sides[other.quotation.id]
    )
