"""Why reports are held to be of one utterance, in words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship
from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.statements.match import Match
    from recoupe.comparison.statements.words import Word

# A reason names at most this many words.
_NAMED = 8


def only() -> tuple[Reason, ...]:
    """Return the reason of a statement that one quotation alone reports."""
    return (because("statements.only_report"),)


def reasons(pairs: Sequence[Match]) -> tuple[Reason, ...]:
    """Return what tells for each of `pairs`, no reason twice, in the order of the pairs."""
    return tuple(dict.fromkeys(reason for pair in pairs for reason in why(pair)))


def why(match: Match) -> tuple[Reason, ...]:
    """Return what one match rests on: words, names, numbers, a model, then what to know of its speakers."""
    shared = match.likeness.shared
    grounds = [
        _list("words", [f"{x.form}" for x, y in shared if x.stem == y.stem and not x.name and not x.number]),
        _list("names", [x.form for x, _ in shared if x.name]),
        _list("numbers", [x.form for x, _ in shared if x.number]),
        _list("near_words", [_near(x, y) for x, y in shared if x.stem != y.stem]),
    ]
    return (*(reason for reason in (*grounds, match.meant) if reason), *_speakers(match))


def _list(entry: str, forms: list[str]) -> Reason | None:
    return because(f"statements.{entry}", ", ".join(dict.fromkeys(forms[:_NAMED]))) if forms else None


def _near(x: Word, y: Word) -> str:
    return f"{x.form}/{y.form}"


def _speakers(match: Match) -> tuple[Reason, ...]:
    a, b = match.a.quotation.speaker.name, match.b.quotation.speaker.name
    if match.kinship is Kinship.OTHER:
        return (because("statements.lent", a, b),)
    if match.kinship is Kinship.COUNTRY:
        return (because("statements.country", a, b),)
    if match.kinship is Kinship.OFFICE:
        return (because("statements.office", a, b),)
    return (because("statements.unnamed", a or b),) if match.kinship is Kinship.OPEN and (a or b) else ()
