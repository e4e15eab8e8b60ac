"""Which matches say more than a formula does: weighed strictly, then by how many families have their words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.salience import LEAST, Weighed, doubt_of
from recoupe.comparison.copying.shingles import Groups
from recoupe.comparison.copying.spread import count_groups, rarest
from recoupe.corpus.components import link
from recoupe.corpus.copying.aligning import MATCHES
from recoupe.corpus.copying.furniture import TOLD
from recoupe.corpus.copying.packing import unpack
from recoupe.corpus.copying.shingles import POSTINGS, apart, record, whole
from recoupe.corpus.copying.texts import PLACE
from recoupe.corpus.schemas import NUMBER, TRUTH
from recoupe.corpus.workplace import Kept, of_parts, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.corpus.workplace import Workplace

Columns = dict[str, "NDArray[Any]"]
FAMILY = pa.schema([("number", NUMBER), ("family", NUMBER)])
# The family of each article that is not the first of its own.
LABELS = Kept("copying/labels", FAMILY)
# In how many families the words in a row stand that open at a place, where it is more than one.
WIDE = pa.schema([("number", NUMBER), ("place", NUMBER), ("families", NUMBER)])
SPREADS = Kept("copying/families_of", WIDE, by={"chunk": "number / {step}"}, parts=True)
EDGE = pa.schema([("a", NUMBER), ("b", NUMBER), ("strong", TRUTH)])
PAIR = pa.schema([("a", NUMBER), ("b", NUMBER), ("blocks", pa.binary())])
FOUND = Kept("copying/found", PAIR, parts=True)


def write_labels(place: Workplace, articles: int) -> dict[str, int]:
    """Keep the families that strict matches and crowds make."""
    from pyspark.sql import functions as sql

    told = place.rows(TOLD)
    firsts = told.where("first").select("stretch", sql.col("number").alias("a"))
    others = told.where("not first").select("stretch", sql.col("number").alias("b"))
    linked = firsts.join(others, "stretch").select("a", "b")
    kept = place.rows(MATCHES).where(f"carried >= {LEAST}").select("a", "b", "carried", "articles", "alone")
    strong = kept.mapInArrow(_strong, spark(EDGE)).where("strong").select("a", "b").union(linked)
    texts = strong.select("a").union(strong.select(sql.col("b").alias("a"))).distinct().count()
    doubt = doubt_of(texts, articles)
    edges = kept.mapInArrow(partial(_strong, doubt=doubt), spark(EDGE)).where("strong").select("a", "b")
    labels = link(place, edges.union(linked), "copying/linked")
    narrow = labels.select(sql.col("number").cast("int"), sql.col("lowest").cast("int").alias("family"))
    place.put(narrow, LABELS)
    place.keep(place.session.createDataFrame([(doubt,)], "doubt double"), "copying/doubt")
    return {}


def write_spreads(place: Workplace, buckets: Sequence[int], total: int) -> dict[str, int]:
    """Keep where words in a row stand that several families have, of the hashes of some buckets."""
    from pyspark.sql import functions as sql

    postings = of_parts(place.rows(POSTINGS), "bucket", buckets).select("hash", "number", "place")
    labelled = postings.join(sql.broadcast(place.rows(LABELS)), "number", "left").select(
        "hash", "number", "place", sql.coalesce("family", "number").alias("family")
    )
    place.put(whole(labelled, apart("hash", total), _wide, WIDE, place.tasks), SPREADS, buckets[0])
    return {}


def write_found(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the matches, of pairs whose first article is of some chunks, that say more than a formula."""
    from pyspark.sql import functions as sql

    doubt = place.kept("copying/doubt").head()
    kept = place.rows(MATCHES, chunks[0]).where(f"carried >= {LEAST}")
    for side in "ab":
        labels = place.rows(LABELS).select(
            sql.col("number").alias(side), sql.col("family").alias(f"{side}_family")
        )
        kept = kept.join(sql.broadcast(labels), side, "left").withColumn(
            f"{side}_family", sql.coalesce(f"{side}_family", side)
        )
    matches = kept.withColumn("chunk", sql.expr(f"int(a / {place.settings.step})")).groupBy("chunk")
    spread = of_parts(place.rows(SPREADS), "chunk", chunks).drop("part").groupBy("chunk")
    work = partial(_found, doubt=float(doubt[0]) if doubt else 0.0)
    place.put(matches.cogroup(spread).applyInArrow(work, spark(PAIR)), FOUND, chunks[0])
    return {}


def _strong(batches: Iterable[pa.RecordBatch], doubt: float | None = None) -> Iterator[pa.RecordBatch]:
    """Tell which matches are strong, or with a doubt, which make families."""
    for batch in batches:
        weighed = _weighed(batch)
        strong = weighed.strong() if doubt is None else weighed.of_family(doubt)
        yield pa.RecordBatch.from_arrays(
            [batch.column("a"), batch.column("b"), pa.array(strong)], schema=EDGE
        )


def _weighed(rows: pa.RecordBatch | pa.Table) -> Weighed:
    return Weighed(
        rows.column("carried").to_numpy(),
        rows.column("articles").to_numpy(),
        rows.column("alone").to_numpy(zero_copy_only=False),
    )


def _wide(columns: Columns) -> Iterator[pa.RecordBatch]:
    groups = Groups.of(columns["hash"].view(np.uint64), np.arange(len(columns["hash"])))
    families = np.repeat(count_groups(groups, columns["family"][groups.at].astype(np.int64)), groups.sizes)
    at, families = groups.at[families > 1], families[families > 1]
    number = columns["number"][at]
    told = {"number": number, "place": columns["place"][at], "families": families}
    yield record(told, WIDE)


def _found(matches: pa.Table, spread: pa.Table, *, doubt: float) -> pa.Table:
    if not len(matches):
        return PAIR.empty_table()
    shingles, held = unpack(matches.column("shingles"), np.int32)
    owner = np.repeat(np.arange(len(held)), held)
    at = matches.column("a").to_numpy().astype(np.int64)[owner] << PLACE | shingles
    least = rarest(_families(spread, at), owner, len(held))
    apart = matches.column("a_family").to_numpy() != matches.column("b_family").to_numpy()
    enough = _weighed(matches).enough(doubt, apart, least)
    return matches.filter(pa.array(enough)).select(PAIR.names)


def _families(spread: pa.Table, at: NDArray[np.int64]) -> NDArray[np.int32]:
    """Return in how many families the words in a row at each place stand."""
    families = np.ones(len(at), np.int32)
    if not len(spread):
        return families
    places = spread.column("number").to_numpy().astype(np.int64) << PLACE | spread.column("place").to_numpy()
    order = np.argsort(places)
    where = np.minimum(np.searchsorted(places, at, sorter=order), len(places) - 1)
    met = places[order[where]] == at
    families[met] = spread.column("families").to_numpy()[order[where[met]]]
    return families
