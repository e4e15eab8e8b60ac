"""What two articles share, word against word, and how much that tells: each pair alone, in batches."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.blocks import Aligned, Block
from recoupe.comparison.copying.information import weigh
from recoupe.comparison.copying.match import align_runs
from recoupe.comparison.copying.runs import grow, seeds_of, unlike
from recoupe.comparison.copying.spread import rarest
from recoupe.comparison.copying.spread import whole as whole_shingles
from recoupe.comparison.copying.weighing import Scale
from recoupe.corpus.copying.counts import SPREAD, read_counts
from recoupe.corpus.copying.crowds import worded
from recoupe.corpus.copying.lines import firsts_of, twins_of, without_copies, words_of
from recoupe.corpus.copying.lots import by_lot, places_of
from recoupe.corpus.copying.packing import pack, unpack
from recoupe.corpus.copying.pairs import COMPARED, PAIRS, alike
from recoupe.corpus.schemas import NUMBER, TRUTH
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words
    from recoupe.corpus.workplace import Workplace

Match = tuple[Block, ...]
Row = dict[str, Any]
# Pairs set against one another at once.
BATCH = 4000
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
    articles = place.rows(SPREAD, chunks[0]).select("number", "articles")
    texts = worded(place, chunks, "starts", "ends").join(articles, "number")
    rows = COMPARED.together(place, place.rows(PAIRS, chunks[0]), texts, chunks)
    work = partial(_matches, folder=str(place.folder), total=words)
    place.put(rows.mapInArrow(work, spark(MATCH)), MATCHES, chunks[0])
    return {}


def _matches(batches: Iterable[pa.RecordBatch], *, folder: str, total: int) -> Iterator[pa.RecordBatch]:
    return by_lot(batches, BATCH, folder, work=partial(_aligned, folder=folder, total=total))


def _aligned(pairs: pa.RecordBatch, texts: pa.RecordBatch, *, folder: str, total: int) -> pa.RecordBatch:
    """Return the matches of some pairs."""
    words, twins = _words(texts)
    firsts, (ours, theirs) = firsts_of(words, texts.num_rows), places_of(pairs, texts)
    owner, place, other = alike(pairs.column("seeds"))
    begun = seeds_of(place + firsts[ours[owner]], other + firsts[theirs[owner]])
    runs = grow(begun if twins is None else unlike(begun, twins), words)
    aligned = Aligned.concat(align_runs(runs, words))
    carried = Scale(words, _weights(words, aligned, read_counts(folder, total)), total).weigh(aligned)
    articles = _of_own(texts.column("articles"), words)
    at, of_match = whole_shingles(aligned, articles > 0)
    begin = aligned.firsts()
    a, b = words.texts[aligned.a[begin]], words.texts[aligned.b[begin]]
    numbered = texts.column("number").to_numpy()
    columns = {
        "a": numbered[a],
        "b": numbered[b],
        "blocks": _blocks(aligned, firsts[a], firsts[b]),
        "carried": carried,
        "articles": rarest(articles[at], of_match, aligned.count),
        "shingles": pack(
            (at - firsts[a][of_match]).astype(np.int32), np.bincount(of_match, minlength=aligned.count)
        ),
        "alone": _lonely(a, b),
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


def _words(texts: pa.RecordBatch) -> tuple[Words, NDArray[np.int64] | None]:
    """Return the words of texts, those of first articles with their offsets, and what tells those of crowds."""
    words = words_of(texts.column("keys"), texts.column("flags"))
    starts, ends = (_of_own(texts.column(name), words) for name in ("starts", "ends"))
    words = replace(words, starts=starts, ends=ends)
    held = texts.column("crowd").to_pylist()
    numbered = texts.column("number").to_numpy().astype(np.int64)
    return without_copies(words, numbered, held), twins_of(words, held)


def _of_own(column: pa.Array, words: Words) -> NDArray[np.int32]:
    """Return a number for each word, 0 for those of other lots, which have none."""
    values, lengths = unpack(column, np.int32)
    every = np.zeros(len(words), np.int32)
    every[lengths[words.texts] > 0] = values
    return every


def _lonely(a: NDArray[np.int32], b: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell which matches are all that their two texts share."""
    _, pair, times = np.unique(np.stack([a, b]), axis=1, return_inverse=True, return_counts=True)
    lonely: NDArray[np.bool_] = times[pair] == 1
    return lonely


def blocks_of(packed: bytes, ours: int, theirs: int) -> Match:
    """Return the blocks of a match, its articles beginning at the places given."""
    rows = np.frombuffer(packed, np.int32).reshape(-1, 5).tolist()
    return tuple(
        Block(ours + a, ours + a_end, theirs + b, theirs + b_end, equal=bool(equal))
        for a, a_end, b, b_end, equal in rows
    )
