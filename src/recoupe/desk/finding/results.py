"""What a search found, one screen of it, or all of it where a file is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from recoupe import __version__
from recoupe.desk.finding.address import SCREEN, asked_in, page_in, with_only
from recoupe.desk.finding.choices import Choices
from recoupe.store import Facet, Order, Unit
from recoupe.store.facets import CHOICES

if TYPE_CHECKING:
    from recoupe.desk.visit import Visit
    from recoupe.store import Asked, Facets, Hit, Saying

Found = TypeVar("Found", bound="Results")

# All results at once, where a file is asked for: as much as is written in some seconds. What is more is told.
WHOLE = 10_000
# Choices of a kind, where more are asked for than a list has at first.
MORE = 200


@dataclass(frozen=True)
class Results:
    """One screen of results, or all of them.

    Args:
        asked: what is looked for.

        visit: who looks.

        number: which screen it is, from 1.

        whole: all results are here.

        made: the choices that the page itself makes.
    """

    asked: Asked
    visit: Visit
    number: int
    whole: bool
    made: frozenset[Facet] = frozenset()

    @cached_property
    def facets(self) -> Facets:
        """Return the counts."""
        most = MORE if self.visit.query.get("more") == "1" else CHOICES
        return self.visit.store.facets(self.asked, most=most)

    @property
    def counts(self) -> dict[str, Any]:
        """Return the counts as plain data, and which results are shown."""
        facets = {
            facet.value: {one.value: one.count for one in choices}
            for facet, choices in self.facets.choices.items()
        }
        return {"total": self.facets.total, "first": self.first, "facets": facets}

    @cached_property
    def choices(self) -> Choices:
        """Return the choices."""
        return Choices(self.asked, self.facets, self.visit, self.made)

    @cached_property
    def hits(self) -> list[Hit]:
        """Return the articles found, where articles are looked for."""
        return [] if self.of_quotations else self.visit.store.search(self.asked, **self._stretch)

    @cached_property
    def sayings(self) -> list[Saying]:
        """Return the quotations found, where quotations are looked for."""
        return self.visit.store.sayings(self.asked, **self._stretch) if self.of_quotations else []

    @property
    def of_quotations(self) -> bool:
        """Tell whether what was said is looked for."""
        return self.asked.of is Unit.QUOTATIONS

    @property
    def found(self) -> str:
        """Return how many there are, in words."""
        return self.visit.words.count("quotation" if self.of_quotations else "article", self.facets.total)

    @property
    def first(self) -> int:
        """Return the number of the first result shown, from 1."""
        return 1 if self.whole else (self.number - 1) * SCREEN + 1

    @property
    def last(self) -> int:
        """Return the number of the last result shown."""
        return self.first - 1 + len(self.sayings if self.of_quotations else self.hits)

    @property
    def has_more(self) -> bool:
        """Tell whether there is another screen."""
        return self.last < self.facets.total and not self.whole

    @property
    def all_at_once(self) -> int:
        """Return how many results a file of all of them holds."""
        return min(self.facets.total, WHOLE)

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """Return each order, where it leads, and whether it is the one shown."""
        shown = [one for one in Order if one is not Order.NEAREST or self.asked.words.strip()]
        now = self.asked.order if self.asked.order in shown else shown[0]
        return [(one.value, self.to(order=one.value), one is now) for one in shown]

    def to(self, **values: str) -> str:
        """Return the address of this search with some values changed."""
        return with_only(self.visit, **values)

    @property
    def _stretch(self) -> dict[str, int]:
        return {"limit": WHOLE if self.whole else SCREEN, "offset": self.first - 1}


def results_in(visit: Visit, kind: type[Found], told: dict[str, Any] | None = None, **fixed: Any) -> Found:  # noqa: ANN401 - fields of every type
    """Return the results that an address asks for.

    Args:
        visit: the request.

        kind: what they are shown as; `told` is what that has beside.

        told: see `kind`.

        fixed: what of the search the page itself says.
    """
    whole = bool(visit.ending) and visit.query.get("all") == "1"
    return kind(replace(asked_in(visit), **fixed), visit, page_in(visit), whole, **(told or {}))


def version(_: Results, visit: Visit) -> str:
    """Return what the results change with: what is asked, and all that a search might find."""
    return repr((__version__, visit.store.tick, visit.path, visit.queries))
