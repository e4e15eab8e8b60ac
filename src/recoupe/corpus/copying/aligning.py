"""What two articles share, word against word, and how much that tells: each pair alone, in batches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.alignment import Block
from recoupe.comparison.copying.information import Aligned, weigh
from recoupe.comparison.copying.match import align_runs
from recoupe.comparison.copying.runs import grow, seeds_of, unlike
from recoupe.comparison.copying.spread import rarest
from recoupe.comparison.copying.spread import whole as whole_shingles
from recoupe.comparison.copying.weighing import Scale
from recoupe.corpus.beside import beside
from recoupe.corpus.copying.counts import SPREAD, read_counts
from recoupe.corpus.copying.crowds import worded
from recoupe.corpus.copying.lines import openings, side_by_side, twins_of, without_copies, words_of
from recoupe.corpus.copying.packing import pack, unpack
from recoupe.corpus.copying.pairs import MET, sided
from recoupe.corpus.schemas import NUMBER, TRUTH
from recoupe.corpus.workplace import Kept, of_parts, spark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words
    from recoupe.corpus.workplace import Workplace

Match = tuple[Block, ...]
Row = dict[str, Any]
# Pairs set against one another at once.
BATCH = 2000
# A match: its blocks as five numbers each (places of `a` and of `b`, whether they are the same), what it says, in how
# many articles its rarest words stand, where its known shingles begin in `a`, whether it is all that the pair shares.
MATCH = pa.schema(
    [
        ("a", NUMBER),
        ("b", NUMBER),
        ("blocks", pa.binary()),
        ("carried", pa.float64()),
        ("articles", pa.float64()),
        ("shingles", pa.binary()),
        ("alone", TRUTH),
    ]
)
MATCHES = Kept("copying/matches", MATCH, parts=True)


def write_matches(place: Workplace, chunks: Sequence[int], words: int) -> dict[str, int]:
    """Keep what the pairs whose first article is of some chunks share."""
    met = of_parts(place.rows(MET), "chunk", chunks)
    spread = place.rows(SPREAD, chunks[0])
    articles = spread.withColumnRenamed("number", "a").select("a", "articles")
    rows = (
        met.drop("chunk", "part")
        .join(sided(worded(place, chunks, "starts", "ends"), "a"), "a")
        .join(articles, "a")
    )
    aligned = partial(_aligned, folder=str(place.folder), total=words)
    work = partial(beside, work=aligned, size=BATCH)
    place.put(rows.mapInArrow(work, spark(MATCH)), MATCHES, chunks[0])
    return {}


def _aligned(pairs: pa.RecordBatch, *, folder: str, total: int) -> pa.RecordBatch:
    """Return the matches of some pairs."""
    a, b = (pairs.column(side).to_numpy().astype(np.int64) for side in "ab")
    words, twins = _words(pairs)
    ours, theirs = openings(words, pairs)
    seeds, held = unpack(pairs.column("seeds"), np.int32)
    places = seeds.reshape(-1, 2).astype(np.int64)
    owner = np.repeat(np.arange(len(a)), held // 2)
    begun = seeds_of(places[:, 0] + ours[owner], places[:, 1] + theirs[owner])
    runs = grow(begun if twins is None else unlike(begun, twins), words)
    found = [match for some in align_runs(runs, words) for match in some]
    aligned = Aligned.of(found)
    carried = Scale(words, _weights(words, aligned, read_counts(folder, total)), total).weigh(aligned)
    articles = _articles(pairs, words)
    at, of_match = whole_shingles(aligned, articles > 0)
    pair = words.texts[aligned.a[np.searchsorted(aligned.owner, np.arange(len(found)))]] // 2
    columns = {
        "a": a[pair],
        "b": b[pair],
        "blocks": _blocks(aligned, ours[pair], theirs[pair]),
        "carried": carried,
        "articles": rarest(articles[at], of_match, len(found)),
        "shingles": pack(
            (at - ours[pair][of_match]).astype(np.int32), np.bincount(of_match, minlength=len(found))
        ),
        "alone": np.bincount(pair, minlength=len(a))[pair] == 1,
    }
    arrays = [pa.array(columns[field.name], field.type) for field in MATCH]
    return pa.RecordBatch.from_arrays(arrays, schema=MATCH)


def _blocks(aligned: Aligned, ours: NDArray[np.int64], theirs: NDArray[np.int64]) -> pa.Array:
    """Return the blocks of each match, its places counted from the beginning of each article."""
    before, other = ours[aligned.owner], theirs[aligned.owner]
    places = (aligned.a - before, aligned.a_end - before, aligned.b - other, aligned.b_end - other)
    rows = np.stack([*places, aligned.equal], axis=1).astype(np.int32)
    return pack(rows.reshape(-1), 5 * np.bincount(aligned.owner, minlength=aligned.count))


def _weights(words: Words, aligned: Aligned, counts: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return what each word that is shared tells."""
    shared, weights = np.zeros(len(words), np.bool_), np.zeros(len(words), np.float32)
    shared[aligned.shared()[0]] = True
    at = np.flatnonzero(shared)
    weights[at] = weigh(words, counts, at)
    return weights


def _words(pairs: pa.RecordBatch) -> tuple[Words, NDArray[np.int64] | None]:
    """Return the words of each pair, the first article's before the second's, and what tells those of crowds."""
    keys, flags, crowds = side_by_side(pairs, "keys", "flags", "crowd")
    words = words_of(keys, flags)
    first = words.texts % 2 == 0
    words.starts[first], _ = unpack(pairs.column("a_starts"), np.int32)
    words.ends[first], _ = unpack(pairs.column("a_ends"), np.int32)
    numbers = np.stack([pairs.column(side).to_numpy() for side in "ab"], axis=1).reshape(-1)
    held = crowds.to_pylist()
    # An article stands in several pairs: the end of one text is not that of another.
    return without_copies(words, numbers.astype(np.int64), held).told_apart(), twins_of(words, held)


def _articles(pairs: pa.RecordBatch, words: Words) -> NDArray[np.int32]:
    """Return for each word of the first articles in how many the words in a row that it opens stand."""
    articles = np.zeros(len(words), np.int32)
    articles[words.texts % 2 == 0], _ = unpack(pairs.column("articles"), np.int32)
    return articles


def packed(match: Match, ours: int, theirs: int) -> bytes:
    """Return the blocks of a match, its places counted from the beginning of each article."""
    rows = [(one.a, one.a_end, one.b, one.b_end, one.equal) for one in match]
    moved = np.array(rows, np.int64) - np.array([ours, ours, theirs, theirs, 0])
    return bytes(moved.astype(np.int32).tobytes())


def blocks_of(packed: bytes, ours: int, theirs: int) -> Match:
    """Return the blocks of a match, its articles beginning at the places given."""
    rows = np.frombuffer(packed, np.int32).reshape(-1, 5).tolist()
    return tuple(
        Block(ours + a, ours + a_end, theirs + b, theirs + b_end, equal=bool(equal))
        for a, a_end, b, b_end, equal in rows
    )
