"""A worker: a Python of its own at the other end of two pipes.

Unlike those of `multiprocessing`, it never runs its parent's script again, so that a script needs no
`if __name__ == "__main__"`; it leaves with its parent, however that one ends; and its death is one item's.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import contextmanager, suppress
from threading import Timer
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = "recoupe.workers.process"
# Each worker has a core for itself: libraries of linear algebra would start as many threads as there are cores.
ONE_THREAD = dict.fromkeys(
    (
        "BLIS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    ),
    "1",
)


class WorkerDiedError(Exception):
    """A worker process ended before it answered."""


class Worker:
    """One process; it does one item at a time. `done` counts them, `is_late` tells that one took too long.

    `memory` bounds the bytes it may have of its own.
    """

    def __init__(self, memory: int | None = None) -> None:
        self._begun = False
        self.done = 0
        self.is_late = False
        self._process = subprocess.Popen(  # noqa: S603 - this Python and a module of this package
            [sys.executable, "-P", "-m", PROGRAM, *([] if memory is None else [str(memory)])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_environment(),
            start_new_session=True,  # Ctrl-C is its parent's to answer
        )

    def begin(self, work: Callable[[Any], Any]) -> None:
        """Tell it once what to do with each item."""
        if not self._begun:
            self._ask(work)
            self._begun = True

    def do(self, item: Any, limit: float | None = None) -> Any:  # noqa: ANN401 - whatever `work` takes and gives
        """Return what the work makes of `item`, in `limit` seconds where told.

        Raises:
            WorkerDiedError: the process ended instead, or was ended for taking longer, or one of the two cannot be
                sent.
        """
        self.done += 1
        with self._in_time(limit):
            return self._ask(item)

    def each(self, item: Any, limit: float | None = None) -> Iterator[Any]:  # noqa: ANN401 - as above
        """Yield what the work yields of `item`, each part in `limit` seconds; the errors are those of `do`."""
        more, part = self.do(item, limit)
        while more:
            yield part
            with self._in_time(limit):
                more, part = self._answer()

    @contextmanager
    def _in_time(self, limit: float | None) -> Iterator[None]:
        timer = Timer(limit or 0, self._expire)
        timer.daemon = True
        if limit is not None:
            timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _expire(self) -> None:
        self.is_late = True
        self._process.kill()

    def stop(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what it did not live to read is lost with it
                cast("IO[bytes]", pipe).close()

    def _ask(self, question: Any) -> Any:  # noqa: ANN401 - as above
        questions = cast("IO[bytes]", self._process.stdin)
        try:
            questions.write(pickle.dumps(question, pickle.HIGHEST_PROTOCOL))
            questions.flush()
        except Exception as error:  # whatever pickles and pipes may raise
            raise _ended() from error
        return self._answer()

    def _answer(self) -> Any:  # noqa: ANN401 - as above
        try:
            return pickle.load(cast("IO[bytes]", self._process.stdout))  # noqa: S301 - our own process wrote it
        except Exception as error:  # as above: there is no answer
            raise _ended() from error


def _ended() -> WorkerDiedError:
    return WorkerDiedError(f"a worker process ended: {sys.executable} -m {PROGRAM}")


def _environment() -> dict[str, str]:
    """Return this environment, with this interpreter's own places to import from."""
    places = [place or os.getcwd() for place in sys.path]  # noqa: PTH109 - a name, as the others are
    return {**os.environ, **ONE_THREAD, "PYTHONPATH": os.pathsep.join(places)}
