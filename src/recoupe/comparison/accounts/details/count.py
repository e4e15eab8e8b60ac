"""A count with what it measures, and whether two of them are of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.measures import Measure, listed
from recoupe.comparison.accounts.details.sizes import least
from recoupe.comparison.accounts.details.values import relate
from recoupe.comparison.accounts.details.worth import COPIED, Plain, Relation, shares_enough
from recoupe.comparison.accounts.pages.kin import mean_the_same

if TYPE_CHECKING:
    from recoupe.analysis.figure import Figure

# A number is small up to here; a crowd is no smaller than this.
_SMALL, _MANY = 10, 50
# What one measure, a general one beside a special one, and two measures tell. Open stories, shared facts
# right: two measures -0.8 and -1.2 alike.
_SAME, _GENERAL, _OTHER = 1.0, 0.2, -0.8
# What it tells that two counts of a crowd are by one side, whatever each calls it.
_CROWD = 0.6
# The part of the words beside them that shares must have in common of which one alone says of what. By hand: .24 is
# false, .39 is true.
_UNTOLD = 0.3
# A count that is less than this part of another is of something else.
_LEAST = 0.34
# Of a whole that is known, less than this is a part.
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Count(Plain):
    """A figure with what it measures.

    Args:
        speaker: who counted it, folded.

        holder: the line of `holders` of who counted a crowd; `""` where none is told.

        adjective: the word right behind that tells which of them are counted (*deux femmes libériennes*).

        known: it counts a whole that is known: *neuf des trente-quatre personnes*.
    """

    figure: Figure
    measure: Measure
    speaker: str
    holder: str
    adjective: str
    known: bool

    @property
    def kind(self) -> str:
        """Return a unit of measurement, money, or the parts of some whole, apart from other counts."""
        if self.figure.unit in listed("currencies"):
            return "money"
        if self.figure.unit in listed("physical"):
            return self.figure.unit
        own = self.figure.unit not in listed("generic") | {""} and not self.measure.is_family
        return "part" if self.measure.part and not own else "count"

    @property
    def is_telling(self) -> bool:
        """Tell whether the number is neither small nor round."""
        return self.figure.value >= _SMALL and bool(self.figure.value % 10)

    @property
    def is_toll(self) -> bool:
        """Tell whether it is a count that changes as days pass: of people, but for a crowd's and a known whole's."""
        people = self.figure.unit in listed("people") | listed("generic") | listed("means")
        whole = self.measure.is_family or self.measure.part or self.known
        return self.measure.is_toll or (people and not whole)

    @property
    def changes(self) -> bool:
        """Tell whether it may be told anew: no distance grows."""
        return self.figure.unit not in listed("distances")

    @property
    def is_news(self) -> bool:
        """Tell whether it is worth telling where one article alone gives it: a few told before are not."""
        return not self._refers_back

    @property
    def measured(self) -> object:
        """Return what is counted."""
        return self.measure.family, self.measure.who

    def relation(self, other: Count) -> Relation:
        """Return how two figures stand; two currencies differ whatever the sum."""
        families = self.measure.is_family and other.measure.is_family
        if (families or self.figure.unit == "%") and not self._is_of_one_family(other):
            return Relation.OPEN
        if self.is_crowd and other.is_crowd and self.holder != other.holder:
            return Relation.OPEN
        if self.measure.move and other.measure.move and self.measure.move != other.measure.move:
            return Relation.OPEN
        if self.kind == "money" and self.figure.unit != other.figure.unit:
            return Relation.DIFFERENT
        relation = relate(self.figure, other.figure)
        few = self._refers_back or other._refers_back
        return Relation.OPEN if few and relation is not Relation.EQUAL else relation

    def likeness(self, other: Count) -> float:
        """Return what the two measures tell for one fact."""
        if self.figure.unit == other.figure.unit or self._is_of_one_family(other):
            return _SAME
        if mean_the_same(self.figure.unit, other.figure.unit):
            return _SAME
        if self.is_crowd and other.is_crowd:
            return _CROWD if self.holder == other.holder else 0.0
        if self.kind == "money":
            return _SAME if self.figure.value == other.figure.value else 0.0
        people = {self.figure.unit, other.figure.unit} <= listed("people")
        return _GENERAL if self.is_general or other.is_general or people else _OTHER

    @property
    def is_crowd(self) -> bool:
        """Tell whether it is of a crowd and told who counted it."""
        anybody = listed("generic") | {""}
        people = self.measure.is_crowd or (not self.measure.is_family and self.figure.unit in anybody)
        return people and bool(self.holder) and self.figure.value >= _MANY

    def is_changed(self, other: Count) -> bool:
        """Tell whether two numbers are given as surely, and differ."""
        ours, theirs = self.figure, other.figure
        return ours.modality is theirs.modality and ours.value != theirs.value

    def can_be_of_one(self, other: Count) -> bool:
        """Tell whether both count the same."""
        if not (self.figure.unit and other.figure.unit):
            return True
        if self.measure.is_family or other.measure.is_family:
            none = not (self.figure.value and other.figure.value)
            who = self.measure.who == other.measure.who or none
            return self.measure.family == other.measure.family and who
        if self.adjective != other.adjective:
            return False
        units = {self.figure.unit, other.figure.unit}
        if len(units) == 1 or mean_the_same(*sorted(units)) or self.kind not in ("count", "part"):
            return True
        return units <= listed("generic") | listed("people")

    def may_differ(self, other: Count, evidence: float, share: float) -> bool:
        """Tell whether both count the same; a crowd is counted by each for himself."""
        if self.is_crowd and other.is_crowd and self.holder == other.holder:
            return not self._is_far(other)
        crowd = self.measure.is_crowd or other.measure.is_crowd
        if crowd and not (self.speaker and self.speaker == other.speaker):
            return evidence >= COPIED and self.speaker == other.speaker
        parts = self.measure.part is not other.measure.part
        if parts or self._is_one_of_many or other._is_one_of_many:
            return evidence >= COPIED
        bare = bool(self.figure.unit) is not bool(other.figure.unit) and not self.measure.is_family
        subset = self.known is not other.known and self._is_far(other, _HALF)
        if evidence < self._least(other) or bare or subset or self._is_far(other):
            return evidence >= COPIED
        if self.figure.unit == "%" and self.measure.who != other.measure.who and share < _UNTOLD:
            return evidence >= COPIED
        named = self._names_the_same(other) and self.can_be_of_one(other)
        return evidence >= COPIED or (shares_enough(evidence, share) and named)

    def follows(self, other: Count) -> bool | None:
        """Tell whether a count of people has grown; the missing grow fewer."""
        if not (self.is_toll and other.is_toll):
            return None
        grown = self.figure.value > other.figure.value
        return grown if self.measure.family != "disparu" else not grown

    @property
    def is_general(self) -> bool:
        """Tell whether what is counted says nothing of what it is."""
        return not self.measure.is_family and (self.figure.unit in listed("generic") or not self.figure.unit)

    @property
    def _refers_back(self) -> bool:
        """Tell whether it is a few told before: *les deux hommes*, *ces trois maisons*."""
        return self.known and self.figure.upper <= _SMALL and self.kind in ("count", "part")

    def _least(self, other: Count) -> float:
        """Return what must tell that another value of the same unit is of the same; sizes near one another less."""
        if self.figure.unit not in listed("common") or self.measure.is_family:
            return 0.0
        return least(self.figure.value, other.figure.value, counted=self.kind in ("count", "part"))

    @property
    def _is_one_of_many(self) -> bool:
        """Tell whether it is *un panneau*, which may be any one."""
        return self.figure.value == 1 and self.kind == "count" and not self.measure.is_family

    def _names_the_same(self, other: Count) -> bool:
        """Tell whether two nouns for people can be of the same: *otages* are no *détenus*."""
        units = {self.figure.unit, other.figure.unit}
        apart = units <= listed("people") - listed("anybody") and not self.measure.is_family
        return not apart or mean_the_same(*sorted((self.figure.unit, other.figure.unit)))

    def _is_far(self, other: Count, least: float = _LEAST) -> bool:
        """Tell whether one counts so many more than the other that they can hardly be of one whole."""
        low, high = sorted((self.figure.value, other.figure.value))
        whole = least != _LEAST or not self.is_toll
        return self.kind == "count" and whole and high >= _SMALL and low < least * high

    def _is_of_one_family(self, other: Count) -> bool:
        ours, theirs = self.measure, other.measure
        return ours.family == theirs.family and (ours.who == theirs.who or not (ours.who and theirs.who))
