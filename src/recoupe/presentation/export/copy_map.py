"""The copy map as flat rows of cells: a row for each two outlets that share a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import Table, fit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.copying.copies import Copies
    from recoupe.comparison.copying.exchange import Exchange, Share
    from recoupe.presentation.export.cells import Cell

# The columns, and how many characters wide each is worth; names and order are a contract.
COPY_MAP_COLUMNS = {
    "outlet": 28,
    "other": 28,
    "articles": 10,
    "words": 10,
    "shared": 10,
    "narration": 10,
    "speech": 10,
    "share": 10,
}


def copy_map_table(copies: Copies) -> Table:
    """Return the rows of `copy_map_rows` as a table."""
    return Table(COPY_MAP_COLUMNS, copy_map_rows(copies))


def copy_map_rows(copies: Copies) -> Iterator[tuple[Cell, ...]]:
    """Yield whose words stand in whose articles, by outlet and other; cells are in the order of the columns.

    An article without outlet goes by its id, as all do where outlets tell nothing apart. `articles` and
    `words` are those of `outlet`; `shared` of these words, `narration` and `speech` together, stand in
    articles of `other`, each counted once; `share` is the part they are of `words`, 0 to 1. A row in which
    both are one outlet tells what its articles share with one another; the drawing leaves it out.
    """
    for share in copies.exchange.shares:
        yield _row(copies.exchange, share)


def _row(exchange: Exchange, share: Share) -> tuple[Cell, ...]:
    party = exchange.parties[share.party]
    return fit(
        party.name,
        exchange.parties[share.other].name,
        len(party.articles),
        party.words,
        share.words,
        share.narration,
        share.speech,
        round(exchange.part(share), 4),
    )
