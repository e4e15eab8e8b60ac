"""People's judgements in words: what was decided, what became of them all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.comparison.judging.outcome import Outcome, State
from recoupe.judgements.judgement import About
from recoupe.presentation.naming import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.judgements.judgement import Judgement, Mark
    from recoupe.presentation.interface import Interface

# Characters of the words judged that a line shows.
SHOWN = 100
# Characters shown on each side of a value.
BESIDE = 32
_OF = {About.VALUES: "fact", About.ACTORS: "actor"}


def tell_decision(judgement: Judgement, words: Interface) -> str:
    """Return what a judgement decides, as one line."""
    entry = judgement.kind.value
    if judgement.of is not About.QUOTATIONS:
        entry = f"{entry}_{_OF[judgement.of]}"
    elif judgement.about is About.SPEAKER and judgement.name is None:
        entry = "nobody"
    told = words.strings["judgement"][entry]
    marked = [_tell_mark(mark, words) for mark in (judgement.a, judgement.b) if mark]
    return str(told).format(*marked, *([plain(judgement.name)] if judgement.name else []))


def _tell_mark(mark: Mark, words: Interface) -> str:
    """Return the words of a mark, and those beside them where it keeps some: *« 12 » (… a fait 12 morts …)*."""
    told = words.quoted(shorten(mark.text, SHOWN))
    beside = mark.before or mark.after
    whole = f"{mark.before[-BESIDE:]}{mark.text}{mark.after[:BESIDE]}"
    return f"{told} (… {shorten(whole, SHOWN)} …)" if beside else told


def tell_note(judgement: Judgement) -> str:
    """Return what a judgement says of itself: its note, who decided, when, and where it stands."""
    noted = (judgement.note, judgement.author, judgement.date, judgement.source)
    return " · ".join(plain(one) for one in noted if one)


def count_states(outcomes: Iterable[Outcome], words: Interface) -> str:
    """Return how many judgements came to what: `12 applied, 1 no longer fits`."""
    counts = Counter(one.state for one in outcomes)
    told = ((words.noun(f"judgement_{state.value}", counts[state]), counts[state]) for state in State)
    return ", ".join(f"{words.number(count)} {noun}" for noun, count in told if count)
