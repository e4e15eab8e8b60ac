"""Accounts of what has changed: one article announces or doubts it, another tells it as done."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.text import Span


def is_open(page: Page, clause: Span) -> bool:
    """Tell whether a clause announces or doubts something."""
    return bool(announcing().search(page.folded, clause.start, clause.end))


def change(told: Sequence[tuple[Place, bool]], words: str, room: Newsroom) -> Draft:
    """Return the account of what some clauses announce and others tell.

    Args:
        told: where each clause stands, in order, and whether it announces.

        words: what they have in common.

        room: the articles.
    """
    announced, done = ([place for place, opened in told if opened is state] for state in (True, False))
    why = (
        because("accounts.announced", _named(announced, room), _named(done, room)),
        because("accounts.words", words),
    )
    return Draft(words, values_at([place for place, _ in told], room), Verdict.UPDATE, why, AccountKind.EVENT)


def values_at(places: Iterable[Place], room: Newsroom) -> tuple[Value, ...]:
    """Return clauses as the values of an account, each with who gives it."""
    pages = room.pages
    return tuple(
        Value(place, place.span.of(pages[place.article].text), pages[place.article].speaker(place.span))
        for place in places
    )


def _named(places: Iterable[Place], room: Newsroom) -> str:
    return ", ".join(sorted({room.names[place.article] for place in places}))


@cache
def announcing() -> re.Pattern[str]:
    """Return the pattern of words that announce or doubt; `subject` holds those that stand behind their subject."""
    words = table("french", "happenings")["announcing"]
    return re.compile(rf"(?<!pas )\b(?:(?P<subject>{words['subject']})|{words['verb']}|{words['future']})\b")
