"""What steps keep for steps that each take a part of it: a table too large to be held at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from recoupe.corpus.workplace import WORK, spark

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

WHOLE = pa.int64()


def whole(names: str) -> pa.Schema:
    """Return a schema of columns of whole numbers."""
    return pa.schema([(name, WHOLE) for name in names.split()])


def kept(place: Workplace, name: str, schema: pa.Schema) -> DataFrame:
    """Return what steps have kept under a name, which may be nothing."""
    return place.session.read.schema(spark(schema)).parquet(str(place.folder / WORK / "stories" / name))


def keep(place: Workplace, rows: DataFrame, name: str) -> None:
    """Keep `rows` for the steps that follow."""
    place.keep(rows, f"stories/{name}")


def shelve(place: Workplace, rows: DataFrame, name: str, *, by: str, count: int) -> None:
    """Keep `rows` on `count` shelves, by the remainder of the number `by`."""
    shelved = rows.selectExpr("*", f"cast(pmod({by}, {count}) as string) as shelf")
    place.keep(shelved, f"stories/{name}", by=["shelf"])


def shelf(place: Workplace, name: str, number: int, schema: pa.Schema) -> DataFrame:
    """Return what all steps have kept as `name/…` on one shelf: a folder each, where it has rows."""
    folders = sorted((place.folder / WORK / "stories" / name).glob(f"*/shelf={number}"))
    columns = spark(schema)
    if not folders:
        return place.session.createDataFrame([], columns)
    return place.session.read.schema(columns).parquet(*map(str, folders))
