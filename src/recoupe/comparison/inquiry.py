"""What to ask people about a story: of which findings it is least sure whether two are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.accounts.judged.questions import find_questions as on_values
from recoupe.comparison.cast.questions import find_questions as on_names
from recoupe.comparison.dossier import Place
from recoupe.comparison.question import Question, Side
from recoupe.comparison.statements import find_questions as on_statements
from recoupe.comparison.statements.questions import MARGIN
from recoupe.judgements.judgement import About

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.cast import Merged
    from recoupe.comparison.dossier import Story
    from recoupe.comparison.judging.ruling import Ruling
    from recoupe.comparison.statements.finding import Told

# Articles of a story whose values are compared to ask about them: a desk reads so many together, and a store's
# settling takes no longer for a story of hundreds.
COMPARED = 30


def ask(
    told: Told,
    quotations: Sequence[Quotation],
    *,
    ruling: Ruling,
    merged: Merged,
    calendar: Calendar,
    story: Story,
) -> tuple[Question, ...]:
    """Return what to ask about one story, the least sure first.

    Args:
        told: its statements, and what was compared for them.

        quotations: those of its articles.

        ruling: what is decided is asked no more.

        merged: its cast.

        calendar: when each of its articles was written.

        story: whose articles they are.
    """
    found = (
        *_on_statements(told, {one.id: one for one in quotations}, ruling),
        *on_names(ruling.analyses, merged, ruling.cast),
        *_on_values(ruling, merged, calendar, story),
    )
    return tuple(sorted(found, key=lambda one: (one.doubt, one.about, one.a.place, one.b.place)))


def _on_statements(told: Told, said: Mapping[str, Quotation], ruling: Ruling) -> Iterator[Question]:
    for one in on_statements(told, ruling.quotations):
        a, b = (Side(Place(said[name].article, said[name].span), name) for name in (one.a, one.b))
        yield Question(About.QUOTATIONS, a, b, one.doubt / MARGIN, one.held, one.why)


def _on_values(ruling: Ruling, merged: Merged, calendar: Calendar, story: Story) -> Iterator[Question]:
    if 1 < len(ruling.analyses) <= COMPARED:
        yield from on_values(ruling, calendar, merged, story)
