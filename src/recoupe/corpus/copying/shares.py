"""What of each article stands in others, and how much each two share: sums over matches and crowds.

By `comparison.copying.dependence` and `families`, from what they need of each article alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.dependence import carried_from, took
from recoupe.comparison.copying.families import hubs
from recoupe.comparison.copying.words import Text
from recoupe.comparison.dossier import Direction
from recoupe.corpus.copying.furniture import TOLD
from recoupe.corpus.copying.packing import pack, unpack
from recoupe.corpus.copying.pairs import sided
from recoupe.corpus.copying.settling import FOUND
from recoupe.corpus.copying.texts import ALONE, PLACE, REPORTED, TEXTS
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
# Words that two articles share, and those that are narration in both; of either the words that stand in the other,
# three numbers each: the first, the end, whether the other did not take them from there. No `b` where a crowd has
# them.
SHARE = pa.schema(
    [
        *((name, NUMBER) for name in ("a", "b", "narration", "words")),
        ("a_elsewhere", pa.binary()),
        ("b_elsewhere", pa.binary()),
    ]
)
SHARES = Kept("copying/shares", SHARE)
# Whose words they are not, where the other took them.
BY_OTHER = {"a": Direction.B_FROM_A, "b": Direction.A_FROM_B}
NEEDED = ("id", "outlet", "published", "credits", "flags")


def write_shares(place: Workplace) -> dict[str, int]:
    """Keep what each two articles share, of matches and of crowds."""
    texts = place.rows(TEXTS).select("number", *NEEDED)
    found = place.rows(FOUND).select("a", "b", "blocks").where("a <> b")
    # The articles first, as their number is bounded by those of the corpus: Sail holds the left side of a join.
    pairs = sided(texts, "b").join(sided(texts, "a").join(found, "a"), "b")
    crowds = place.rows(TOLD).drop("first").join(texts, "number").groupBy("stretch")
    rows = pairs.mapInArrow(_of_matches, spark(SHARE)).union(crowds.applyInArrow(_of_crowd, spark(SHARE)))
    place.put(rows, SHARES)
    return {}


def _of_matches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield from (_of_pairs(batch) for batch in batches if batch.num_rows)


def _of_pairs(pairs: pa.RecordBatch) -> pa.RecordBatch:
    blocks, lengths = unpack(pairs.column("blocks"), np.int32)
    rows = blocks.reshape(-1, 5)
    owner = np.repeat(np.arange(pairs.num_rows), lengths // 5)
    equal = rows[:, 4] == 1
    owner, (a, a_end, b, b_end) = owner[equal], rows[equal, :4].T
    held = np.bincount(owner, minlength=pairs.num_rows)
    ours, theirs = (_within(pairs.column(f"{side}_flags"), owner) for side in "ab")
    narration = np.minimum(ours(a_end) - ours(a), theirs(b_end) - theirs(b))
    whose = [took(a, b) for a, b in zip(*(_texts(pairs, side) for side in "ab"), strict=True)]
    derived = {side: np.array([one is not by for one in whose])[owner] for side, by in BY_OTHER.items()}
    columns = [
        pairs.column("a"),
        pairs.column("b"),
        pa.array(np.bincount(owner, narration, pairs.num_rows).astype(np.int32)),
        pa.array(np.bincount(owner, a_end - a, pairs.num_rows).astype(np.int32)),
        pack(np.stack([a, a_end, derived["a"]], axis=1).astype(np.int32).reshape(-1), 3 * held),
        pack(np.stack([b, b_end, derived["b"]], axis=1).astype(np.int32).reshape(-1), 3 * held),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=SHARE)


def _texts(pairs: pa.RecordBatch, side: str) -> list[Text]:
    """Return the text on one side of each pair; each is read once, however many pairs it is part of."""
    _, first, which = np.unique(pairs.column(side).to_numpy(), return_index=True, return_inverse=True)
    named = {name: f"{side}_{name}" for name in NEEDED if name != "flags"}
    once = pairs.select([*named.values()]).take(pa.array(first)).rename_columns([*named]).to_pylist()
    texts = [_text(row) for row in once]
    return [texts[at] for at in which.tolist()]


def _within(flags: pa.Array, owner: NDArray[np.int64]) -> Callable[[NDArray[np.int32]], NDArray[np.int64]]:
    """Return how many words of its own prose stand before places of the articles that `owner` tells."""
    kinds, lengths = unpack(flags, np.uint8)
    before = np.concatenate([[0], np.cumsum(kinds & (ALONE | REPORTED) == 0)])
    firsts = (np.cumsum(lengths) - lengths)[owner]
    return lambda places: before[firsts + places]


def _of_crowd(places: pa.Table) -> pa.Table:
    rows = {row["number"] << PLACE | row["place"]: row for row in places.to_pylist()}
    owners = {at: _text(row) for at, row in rows.items()}
    told = {at: _narration(row["flags"]) for at, row in rows.items()}
    made: list[Row] = []
    for at, by_others in carried_from(owners):
        first, end = _stretch(rows[at])
        spans = _elsewhere(np.array([first]), np.array([end]), derived=not by_others)
        made.append({"a": rows[at]["number"], "a_elsewhere": spans})
    for hub, other in hubs(owners):
        (first, end), (second, second_end) = _stretch(rows[hub]), _stretch(rows[other])
        shared = told[hub][end] - told[hub][first], told[other][second_end] - told[other][second]
        if rows[hub]["number"] != rows[other]["number"]:
            both = {"a": rows[hub]["number"], "b": rows[other]["number"]}
            made.append({**both, "narration": int(min(shared)), "words": end - first})
    return pa.Table.from_pylist(made, SHARE)


def _stretch(row: Row) -> tuple[int, int]:
    return row["place"], row["place"] + row["length"]


def _text(row: Row) -> Text:
    return Text(
        row["id"], "", outlet=row["outlet"], published=row["published"], credits=tuple(row["credits"])
    )


def _narration(flags: bytes) -> NDArray[np.int64]:
    """Return how many words of the article's own prose stand before each word, and before the end."""
    told = np.frombuffer(flags, np.uint8) & (ALONE | REPORTED) == 0
    return np.concatenate([[0], np.cumsum(told)])


def _elsewhere(first: NDArray[np.int32], end: NDArray[np.int32], *, derived: bool) -> bytes:
    kept = np.full(len(first), derived)
    return np.stack([first, end, kept], axis=1).astype(np.int32).tobytes()
