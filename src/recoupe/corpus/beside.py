"""Work on batches done in a process beside each worker of the engine.

An engine may run all its workers in one process, where Python does one thing at a time.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from recoupe.comparison.uncollected import uncollected
from recoupe.corpus.rows import sent, unsent
from recoupe.workers import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyarrow as pa

    Part = tuple[pa.RecordBatch, ...]
    Work = Callable[..., pa.RecordBatch]

# Parts for which no process is started: that takes as long as the work on them.
FEW = 2


class LostError(RuntimeError):
    """A process ended at its work; what it was doing is done again with the step."""


def beside(parts: Iterable[Part], *, work: Work) -> Iterator[pa.RecordBatch]:
    """Yield `work` of the batches of each of `parts`, in their order.

    Raises:
        LostError: the process ended.
    """
    rest = iter(parts)
    begun = list(islice(rest, FEW + 1))
    if len(begun) <= FEW:
        yield from (work(*part) for part in begun)
        return
    asked = ([sent(batch) for batch in part] for part in chain(begun, rest))
    with closing(in_order(partial(_worked, work=work), asked, processes=1, lost=_lost)) as made:
        for one in made:
            yield from unsent(one)


def _worked(part: list[bytes], *, work: Work) -> bytes:
    with uncollected():
        return sent(work(*(next(unsent(one)) for one in part)))


def _lost(_: list[bytes]) -> bytes:
    raise LostError
