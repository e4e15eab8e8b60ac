"""The tables of what stories tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.corpus.stories.telling import TOLD

if TYPE_CHECKING:
    from recoupe.corpus.workplace import Workplace


def write_told(place: Workplace, name: str) -> dict[str, int]:
    """Write the table of stories or of statements."""
    from pyspark.sql import functions as sql

    told = place.rows(TOLD).where("key is null")
    row = sql.col("story") if name == "stories" else sql.explode("statements")
    return {name: place.publish(told.select("date", row.alias("row")).select("row.*", "date"), name)}
