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
    place.keep(read_articles(place.session, sources, asked, place.tasks), "read")
    return {}


def name(place: Workplace) -> dict[str, int]:
    """Give each article its id and a step to be read in, and return how many there are of both."""
    from pyspark.sql import functions as sql

    articles = named(place.kept("read").where("id is not null").select(*ARTICLES.names))
    count = articles.count()
    steps = max(1, -(-count // place.settings.step))
    # A remainder of the id's own digest: engines have hash functions of their own.
    number = sql.conv(sql.substring(sql.sha2("id", 256), 1, 8), 16, 10).cast("bigint")
    place.keep(articles.withColumn("step", (number % steps).cast("string")), "articles", by=["step"])
    return {"articles": count, "steps": steps}


def digest(place: Workplace) -> str:
    """Return what the texts of the articles come to: the same in any order, another where one differs."""
    from pyspark.sql import functions as sql

    part = sql.conv(sql.substring("digest", 1, 12), 16, 10).cast("bigint")
    total = place.kept("articles").agg(sql.sum(part)).head()
    return f"{total[0] or 0:x}" if total else ""
