"""What was left out, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.corpus.report.telling.saying import Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Row, Section
from recoupe.presentation.naming import legible, shorten

if TYPE_CHECKING:
    from recoupe.corpus.report.problems import Kind
    from recoupe.presentation.interface import Interface

LINE = 240


def tell_problems(kinds: tuple[Kind, ...], words: Interface) -> Section:
    """Return the section of problems."""
    say = Saying(words, "problems")
    if not kinds:
        return Section("problems", say("heading"), say("deck"), missing=(say("none"),))
    head = tuple(map(say, ("line", "count", "skipped")))
    bars = Bars(say("problems"), head, (), tuple(_row(kind, kinds[0].count, say) for kind in kinds))
    rows_of = ((kind.key, kind.count, kind.skipped, kind.example) for kind in kinds)
    figure = Figure(
        "problems",
        say("problems"),
        say("problems_note"),
        (bars,),
        sheet("kind problems left_out example", rows_of),
    )
    facts = (
        (say.number(sum(kind.count for kind in kinds)), say("count").lower()),
        (say.number(sum(kind.skipped for kind in kinds)), say("skipped").lower()),
    )
    return Section("problems", say("heading"), say("deck"), facts, (figure,))


def _row(kind: Kind, most: int, say: Saying) -> Row:
    cells = say.number(kind.count), say.number(kind.skipped)
    return Row(shorten(legible(kind.example), LINE), (part(kind.count, most),), cells, detail=kind.key)
