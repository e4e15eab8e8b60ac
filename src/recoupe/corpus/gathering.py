"""Sources in, articles out, each with its id and the step in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.corpus.articles import named, read_articles
from recoupe.corpus.schemas import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.corpus.workplace import Workplace


def gather(place: Workplace, sources: Iterable[str], asked: Mapping[str, Any]) -> dict[str, int]:
    """Read the sources, and keep what is in them."""
    place.keep(read_articles(place.session, sources, asked, place.tasks, place.settings.language), "read")
    return {}


def name(place: Workplace) -> dict[str, int]:
    """Give each article its id and a step to be read in, and return how many there are of both."""
    from pyspark.sql import functions as sql

    read = place.kept("read")
    place.keep(named(read), "names")
    names = place.kept("names")
    count = names.count()
    steps = max(1, -(-count // place.settings.step))
    # A remainder of the id's own digest: engines have hash functions of their own.
    number = sql.conv(sql.substring(sql.sha2("id", 256), 1, 8), 16, 10).cast("bigint")
    # What is small first, and nothing asked of the other: Sail holds that in memory which it thinks the smaller.
    articles = names.join(read.withColumnRenamed("id", "name"), ["place", "name"])
    step = (number % steps).cast("string").alias("step")
    place.keep(articles.select(*ARTICLES.names, step), "articles", by=["step"])
    return {"articles": count, "steps": steps}


def digest(place: Workplace) -> str:
    """Return what the texts of the articles come to: the same in any order, another where one differs."""
    from pyspark.sql import functions as sql

    # Eight letters of each digest at once: the sums of two thousand million articles are numbers that engines have.
    parts = (sql.conv(sql.substring("digest", first, 8), 16, 10).cast("bigint") for first in (1, 9))
    totals = place.kept("articles").agg(*map(sql.sum, parts)).head()
    return "-".join(f"{total or 0:x}" for total in totals) if totals else ""
