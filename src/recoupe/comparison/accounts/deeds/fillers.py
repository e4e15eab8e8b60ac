"""What fills the slot of a deed, and how two of them stand to one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.worth import Relation

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Place


@dataclass(frozen=True, slots=True)
class Filler:
    """What one article puts in a slot.

    Args:
        place: where it stands.

        lines: the classes and lines of the table whose words it has.

        names: who is named in it, or the towns or countries.

        far: the words of its sentence.

        who: whom its sentence names between the deed and what fills it, else last before the deed.

        days: the days named beside the deed.

        held: the places and bodies its sentence names, and the words with a capital in its article.

        towns: the towns its sentence names, where the slot does not say where.

        many: the deed is of several.

        key: which of several deeds it is; `""` where that is not told.
    """

    place: Place
    lines: frozenset[str]
    names: frozenset[str]
    far: frozenset[str]
    who: frozenset[str]
    days: frozenset[int]
    held: frozenset[str]
    towns: frozenset[str]
    many: bool
    key: str

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place.article

    def relation(self, other: Filler) -> Relation:
        """Return how two fillers of one slot stand to one another, the same both ways."""
        classes = [{line.partition(".")[0] for line in lines} for lines in (self.lines, other.lines)]
        if not classes[0].isdisjoint(classes[1]) and self.lines.isdisjoint(other.lines):
            return Relation.DIFFERENT
        if self.names and other.names and self.names.isdisjoint(other.names):
            told = self.names <= other.held or other.names <= self.held
            return Relation.COMPATIBLE if told else Relation.DIFFERENT
        same = not self.lines.isdisjoint(other.lines) or not self.names.isdisjoint(other.names)
        return Relation.EQUAL if same else Relation.COMPATIBLE
