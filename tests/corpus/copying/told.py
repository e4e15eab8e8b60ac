"""What is copied, as lines in an order of their own: as one process tells it, and as a corpus keeps it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.dataset as ds

from recoupe.corpus.schemas import DEPENDENCE, FAMILIES, PASSAGES
from recoupe.presentation.export.rows.copying import dependence_row, family_row, passage_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from recoupe.comparison.copying.copies import Copies

SCHEMAS = {"dependence": DEPENDENCE, "families": FAMILIES, "passages": PASSAGES}


def told(copies: Copies, names: Iterable[str] = SCHEMAS) -> dict[str, list[str]]:
    """Return what one process tells, of some tables."""
    texts = {one.id: one.text for one in copies.articles}
    rows = {
        "dependence": map(dependence_row, copies.dependence),
        "families": map(family_row, copies.families),
        "passages": (passage_row(one, texts) for one in copies.passages),
    }
    return {name: lines(pa.Table.from_pylist(list(rows[name]), SCHEMAS[name])) for name in names}


def kept(folder: Path, name: str, schema: pa.Schema) -> list[str]:
    """Return the rows of one table of a corpus."""
    return lines(ds.dataset(folder / name).to_table(schema.names))


def lines(table: pa.Table) -> list[str]:
    """Return rows as lines in an order of their own."""
    batches = table.to_batches(1000)
    return sorted(json.dumps(row, sort_keys=True) for batch in batches for row in batch.to_pylist())
