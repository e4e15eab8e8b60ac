"""Work on batches done in a process beside each worker of the engine.

An engine may run all its workers in one process, where Python does one thing at a time.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from recoupe.corpus.rows import parts, sent, unsent
from recoupe.workers import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyarrow as pa

    Work = Callable[[pa.RecordBatch], pa.RecordBatch]

# Parts for which no process is started: that takes as long as the work on them.
FEW = 2


class LostError(RuntimeError):
    """A process ended at its work; what it was doing is done again with the step."""


def beside(batches: Iterable[pa.RecordBatch], *, work: Work, size: int) -> Iterator[pa.RecordBatch]:
    """Yield `work` of `batches`, in parts of `size` rows at most, in their order.

    Raises:
        LostError: the process ended.
    """
    cut = parts(batches, size)
    begun = list(islice(cut, FEW + 1))
    if len(begun) <= FEW:
        yield from map(work, begun)
        return
    asked = (sent(part) for part in chain(begun, cut))
    with closing(in_order(partial(_worked, work=work), asked, processes=1, lost=_lost)) as made:
        for one in made:
            yield from unsent(one)


def _worked(part: bytes, *, work: Work) -> bytes:
    return sent(work(next(unsent(part))))


def _lost(_: bytes) -> bytes:
    raise LostError
