"""Tables of stories that steps take shelf by shelf: too large to be held at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from recoupe.corpus.workplace import Kept, of_parts

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

WHOLE = pa.int64()


def whole(names: str) -> pa.Schema:
    """Return a schema of columns of whole numbers."""
    return pa.schema([(name, WHOLE) for name in names.split()])


def shelved(name: str, columns: pa.Schema, by: str) -> Kept:
    """Return a table on shelves, of which `count` is given, by the remainder of the number `by`."""
    return Kept(f"stories/{name}", columns, by={"shelf": f"pmod({by}, {{count}})"}, parts=True)


def shelf(place: Workplace, table: Kept, number: int) -> DataFrame:
    """Return what all steps have kept on one shelf of a table."""
    return of_parts(place.rows(table), "shelf", [number]).select(*table.columns.names)
