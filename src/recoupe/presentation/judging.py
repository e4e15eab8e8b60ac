"""People's judgements in words: what was decided, what became of them all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.comparison.judging.outcome import Outcome, State
from recoupe.presentation.naming import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.judgements.judgement import Judgement
    from recoupe.presentation.interface import Interface

# Characters of the words judged that a line shows.
SHOWN = 100


def tell_decision(judgement: Judgement, words: Interface) -> str:
    """Return what a judgement decides, as one line."""
    told = words.strings["judgement"][judgement.kind.value]
    if judgement.kind.value == "speaker" and judgement.name is None:
        told = words.strings["judgement"]["nobody"]
    marked = [words.quoted(shorten(mark.text, SHOWN)) for mark in (judgement.a, judgement.b) if mark]
    return str(told).format(*marked, *([plain(judgement.name)] if judgement.name else []))


def tell_note(judgement: Judgement) -> str:
    """Return what a judgement says of itself: its note, who decided, when, and where it stands."""
    noted = (judgement.note, judgement.author, judgement.date, judgement.source)
    return " · ".join(plain(one) for one in noted if one)


def count_states(outcomes: Iterable[Outcome], words: Interface) -> str:
    """Return how many judgements came to what: `12 applied, 1 no longer fits`."""
    counts = Counter(one.state for one in outcomes)
    told = ((words.noun(f"judgement_{state.value}", counts[state]), counts[state]) for state in State)
    return ", ".join(f"{words.number(count)} {noun}" for noun, count in told if count)
