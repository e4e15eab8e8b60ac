"""Accounts of what somebody is reported to hold: a statement, whether several articles carry it or one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.drafts.slots import shared_words
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.dossier import Statement


def claims(
    room: Newsroom, statements: Iterable[Statement], quotations: Mapping[str, Quotation]
) -> Iterator[Draft]:
    """Yield an account for every statement that the articles of one story carry, each value with its holder.

    Args:
        room: the articles.

        statements: those that one of them carries, or more.

        quotations: by id.
    """
    for statement in statements:
        heard = [
            quotations[member] for member in statement.members if quotations[member].article in room.pages
        ]
        if heard and len(room.pages) > 1:
            yield _draft(statement, heard, room)


def _draft(statement: Statement, heard: Sequence[Quotation], room: Newsroom) -> Draft:
    values = tuple(_value(quotation, room) for quotation in heard)
    words = ", ".join(shared_words(room.pages, [value.place for value in values], most=3))
    by = f"{table('french', 'measures')['said']['according_to']} {statement.speaker.name}"
    slot = " · ".join(part for part in (by if statement.speaker.name else "", words) if part)
    shared = len({quotation.article for quotation in heard}) > 1
    verdict = Verdict.AGREE if shared else Verdict.ONLY_ONE
    said = because("accounts.claim" if shared else "accounts.claim_alone", statement.id)
    return Draft(slot or statement.id, values, verdict, (said, *statement.why), AccountKind.CLAIM)


def _value(quotation: Quotation, room: Newsroom) -> Value:
    """Return what one article reports: the stretch from the first of the words to the last."""
    span = Span(quotation.content[0].start, quotation.content[-1].end)
    text = span.of(room.pages[quotation.article].text)
    return Value(Place(quotation.article, span), text, quotation.speaker.name)
