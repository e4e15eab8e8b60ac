"""One thing an article gives that can be compared: a count, a day, an hour, a length of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.worth import Relation

if TYPE_CHECKING:
    from recoupe.comparison.accounts.details.worth import Worth
    from recoupe.comparison.dossier import Place


@dataclass(frozen=True, slots=True)
class Detail:
    """One value of one article, with what tells which fact it is of.

    Args:
        place: the value with the words that say how surely it is given.

        said: the value as it is written beside others.

        near: the words of its clause, of its sentence where the clause has few; `#` marks what happens.

        far: those of the whole sentence.

        speaker: who gives it; `""` where the article does.

        cited: words beside it say that it is not the last, or not the first.

        as_of: the hours that its sentence names where such words stand there: *un bilan arrêté à 22 heures*.

        changing: words beside it say that the value has changed, or will.

        planned: its clause tells of what is to come.

        undated: the article does not say when it was written: what came first is not known.

        places: the dossier's places named in its sentence.

        days: the days its sentence names, as ordinals.

        past: its sentence tells of another time, well before the story.
    """

    place: Place
    worth: Worth
    said: str
    near: frozenset[str]
    far: frozenset[str]
    speaker: str
    cited: bool
    as_of: frozenset[str]
    changing: bool
    planned: bool
    undated: bool
    places: frozenset[str]
    days: frozenset[int]
    past: bool

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place.article

    def relation(self, other: Detail) -> Relation:
        """Return how the two values stand to one another; nothing tells of unlike tolls of two times."""
        relation = self.worth.relation(other.worth)
        apart = self.worth.is_toll and self.past is not other.past
        return Relation.OPEN if relation and apart else relation

    def is_apart(self, other: Detail) -> bool:
        """Tell whether the two sentences name places or days, and none in common."""
        dates = self.worth.kind == "day"
        told = [(self.places, other.places), *([] if dates else [(self.days, other.days)])]
        return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in told)
