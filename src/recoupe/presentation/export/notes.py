"""What cannot be in the times of articles, beside the times it is of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.analysis.dating import flags_of
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from recoupe.analysis.dating import Dating
    from recoupe.analysis.times import Flag
    from recoupe.comparison.dossier import Place
    from recoupe.reasons import Reason
    from recoupe.text import Span

    Where = tuple[str, Span | None]


def notes_of(flags: Iterable[Flag], language: str) -> Mapping[Where, str]:
    """Return what cannot be as a line in `language`, by article and span."""
    reasons: defaultdict[Where, list[Reason]] = defaultdict(list)
    for flag in flags:
        reasons[flag.article, flag.span].append(flag.why)
    return {where: say(tuple(every), language) for where, every in reasons.items()}


def is_at(flag: Flag, place: Place) -> bool:
    """Tell whether what cannot be stands at a place."""
    return flag.article == place.article and flag.span is not None and flag.span in place.span


def told_of_articles(flags: Iterable[Flag], language: str) -> list[str]:
    """Return a line for each article whose own date cannot be: none of its rows shows it."""
    return [f"{flag.article} : {flag.why.say(language)}" for flag in flags if flag.span is None]


def told_of(dating: Dating, today: date, language: str) -> list[str]:
    """Return the same for an article whose times alone were read."""
    return told_of_articles(flags_of(dating, today), language)
