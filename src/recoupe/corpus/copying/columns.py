"""Many passages at once as columns of the contract: what `comparison.copying.matches.tell` tells of one.

What differs within them is most of it: a dispatch that one outlet edits has twenty edits in each pair it is part of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.matches import heading
from recoupe.comparison.dossier import Operation
from recoupe.corpus.schemas import EDIT, PASSAGES, PLACED, SPELLED
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.blocks import Aligned
    from recoupe.comparison.copying.words import Text, Words

    Places = NDArray[np.int64]
    Owners = NDArray[np.int32]

OPERATIONS = pa.array([one.value for one in (Operation.REPLACE, Operation.INSERT, Operation.DELETE)])


def passage_columns(aligned: Aligned, words: Words, texts: Sequence[Text]) -> list[pa.Array]:
    """Return the columns of `PASSAGES` for matches of `texts`."""
    firsts, lasts = aligned.firsts(), aligned.lasts()
    sides = [
        (
            words.texts[first[firsts]],
            words.starts[first[firsts]].tolist(),
            words.ends[end[lasts] - 1].tolist(),
        )
        for first, end in ((aligned.a, aligned.a_end), (aligned.b, aligned.b_end))
    ]
    (left, *ours), (right, *theirs) = sides
    told = [
        heading(Span(*mine), Span(*other), texts[a], texts[b])
        for a, b, mine, other in zip(
            left, right, zip(*ours, strict=True), zip(*theirs, strict=True), strict=True
        )
    ]
    equal = aligned.equal
    shared = np.bincount(aligned.owner[equal], (aligned.a_end - aligned.a)[equal], aligned.count)
    columns = {
        "a": _placed(left, [one[0] for one in told], texts),
        "b": _placed(right, [one[1] for one in told], texts),
        "kind": [one[2].value for one in told],
        "edits": _edits(aligned, words, left, right, texts),
        "words": shared.astype(np.int32),
        "direction": [one[3].value for one in told],
    }
    return [_array(columns[field.name], field.type) for field in PASSAGES]


def _placed(at: Owners, spans: Sequence[Span], texts: Sequence[Text]) -> pa.Array:
    """Return places, as `PLACED` has them."""
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    owners = [texts[one] for one in at.tolist()]
    return _struct(PLACED, [one.id for one in owners], starts, ends, _cut(owners, starts, ends))


def _edits(aligned: Aligned, words: Words, left: Owners, right: Owners, texts: Sequence[Text]) -> pa.Array:
    """Return the edits of each match (see `comparison.copying.edits`)."""
    changed = ~aligned.equal
    owner = aligned.owner[changed]
    a, a_end, b, b_end = (part[changed] for part in (aligned.a, aligned.a_end, aligned.b, aligned.b_end))
    operations = OPERATIONS.take(pa.array(np.where(a == a_end, 1, np.where(b == b_end, 2, 0))))
    ours = _spelled(a, a_end, words, [texts[one] for one in left[owner].tolist()])
    theirs = _spelled(b, b_end, words, [texts[one] for one in right[owner].tolist()])
    edits = _struct(EDIT, operations, ours, theirs)
    offsets = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=aligned.count))])
    return pa.ListArray.from_arrays(pa.array(offsets.astype(np.int32)), edits)


def _spelled(first: Places, end: Places, words: Words, owners: Sequence[Text]) -> pa.Array:
    """Return the spans from word to word; an empty one stands after the word before it."""
    some = first < end
    starts = np.where(some, words.starts[first], words.ends[first - 1])
    ends = np.where(some, words.ends[end - 1], words.ends[first - 1])
    return _struct(SPELLED, starts, ends, _cut(owners, starts.tolist(), ends.tolist()))


def _cut(owners: Sequence[Text], starts: Sequence[int], ends: Sequence[int]) -> list[str]:
    return [one.text[start:end] for one, start, end in zip(owners, starts, ends, strict=True)]


def _struct(kind: pa.StructType, *columns: Any) -> pa.Array:  # noqa: ANN401 - whatever Arrow makes a column of
    return pa.StructArray.from_arrays(
        [_array(column, field.type) for column, field in zip(columns, kind, strict=True)], fields=list(kind)
    )


def _array(column: Any, kind: pa.DataType) -> pa.Array:  # noqa: ANN401 - as above
    return column if isinstance(column, pa.Array) else pa.array(column, kind)
