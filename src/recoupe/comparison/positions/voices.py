"""Who speaks against whom: two speakers who can oppose one another, or one on two days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.statements.kinship import Kinship, Voice, kinship, voice, voices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.positions.stand import Stand
    from recoupe.comparison.statements.occasions import Days, Interval

# How close two speakers are at most who can oppose one another.
_TWO = (Kinship.OTHER, Kinship.RELATED)
_OPEN: Interval = (None, None)


@dataclass(frozen=True, slots=True)
class Voices:
    """The speakers of the reports compared, and the days of their articles."""

    heard: Mapping[Speaker, Voice]
    days: Days

    def are_two(self, a: Stand, b: Stand) -> bool:
        """Tell whether two named speakers are two, neither speaking for the other."""
        x, y = a.quotation.speaker, b.quotation.speaker
        named = bool(x.name and y.name)
        return named and kinship(self.heard[x], self.heard[y]) in _TWO

    def is_one_later(self, a: Stand, b: Stand) -> bool:
        """Tell whether one named speaker speaks in both, in articles of two days."""
        x, y = a.quotation.speaker, b.quotation.speaker
        (first, last), (since, until) = (self.days.get(one.quotation.article, _OPEN) for one in (a, b))
        apart = (last is not None and since is not None and last < since) or (
            until is not None and first is not None and until < first
        )
        return apart and x.actor is not None and x.actor == y.actor


def hear(analyses: Sequence[Analysis], stands: Sequence[Stand], days: Days) -> Voices:
    """Return the speakers of `stands`; `days` as `find_statements` takes them."""
    known = voices(actor for one in analyses for actor in one.actors)
    speakers = {one.quotation.speaker: one.language for one in stands}
    heard = {speaker: voice(speaker, known, language) for speaker, language in speakers.items()}
    return Voices(heard, days)
