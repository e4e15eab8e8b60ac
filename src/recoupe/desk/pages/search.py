"""A search: articles or quotations, narrowed by what they are, each choice with its count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from recoupe.desk.files import jsonl, jsonld, xlsx
from recoupe.desk.finding.address import kept_in
from recoupe.desk.finding.results import Results, results_in, version
from recoupe.desk.page import Page
from recoupe.presentation.export.hits import hit_row, hit_table
from recoupe.presentation.export.sayings import saying_row, saying_table
from recoupe.store import Unit

if TYPE_CHECKING:
    from recoupe.desk.visit import Visit
    from recoupe.presentation.export.cells import Table


@dataclass(frozen=True)
class Search(Results):
    """What was asked and what was found."""

    @property
    def title(self) -> str:
        """Return what is looked for."""
        heading = str(self.visit.words.strings["find"]["heading"])
        return f"{self.asked.words} · {heading}" if self.asked.words.strip() else heading

    @property
    def earlier_texts(self) -> int:
        """Return how many earlier texts of pages would be found, where the newest hold nothing."""
        if self.facets.total or self.asked.earlier:
            return 0
        return self.visit.store.facets(replace(self.asked, earlier=True)).total

    @property
    def units(self) -> list[tuple[str, str, bool]]:
        """Return what may be looked for, where it leads, and whether it is."""
        units = ((Unit.ARTICLES, ""), (Unit.QUOTATIONS, Unit.QUOTATIONS.value))
        return [(one.value, self.to(of=value), one is self.asked.of) for one, value in units]

    @property
    def carried_on(self) -> list[tuple[str, str]]:
        """Return what the form carries on beside its own fields."""
        return kept_in(self.visit, ("q", "since", "until"))


def view(visit: Visit) -> Search:
    """Return the results that the address asks for."""
    return results_in(visit, Search)


def data(shown: Search, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the results and the counts as plain data."""
    return {**shown.counts, shown.asked.of.value: rows_of(shown)}


def rows_of(shown: Search, _: Visit | None = None) -> list[dict[str, Any]]:
    """Return the results as plain data."""
    return [saying_row(one) for one in shown.sayings] or [hit_row(one) for one in shown.hits]


def table(shown: Search, _: Visit | None = None) -> Table:
    """Return the results as rows."""
    return saying_table(shown.sayings) if shown.of_quotations else hit_table(shown.hits)


SEARCH = Page(
    "search",
    "/search",
    view,
    "search.html.j2",
    data,
    table,
    version,
    files={**xlsx(table), "jsonl": jsonl(rows_of), "jsonld": jsonld(lambda shown: shown.sayings)},
    navigation=True,
    key="s",
    quick=True,
)
