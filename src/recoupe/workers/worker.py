"""A worker: a Python of its own at the other end of two pipes.

Unlike those of `multiprocessing`, it never runs its parent's script again, so that a script needs no
`if __name__ == "__main__"`; it leaves with its parent, however that one ends; and its death is one item's.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

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
    """One process; it does one item at a time."""

    def __init__(self) -> None:
        self._begun = False
        self._process = subprocess.Popen(  # noqa: S603 - this Python and a module of this package
            [sys.executable, "-P", "-m", PROGRAM],
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

    def do(self, item: Any) -> Any:  # noqa: ANN401 - whatever `work` takes and gives
        """Return what the work makes of `item`.

        Raises:
            WorkerDiedError: the process ended instead.
        """
        return self._ask(item)

    def stop(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.wait()

    def _ask(self, question: Any) -> Any:  # noqa: ANN401 - as above
        process = self._process
        assert process.stdin is not None  # noqa: S101 - for the type checker: both are pipes
        assert process.stdout is not None  # noqa: S101 - as above
        message = pickle.dumps(question, pickle.HIGHEST_PROTOCOL)
        try:
            process.stdin.write(message)
            process.stdin.flush()
            return pickle.load(process.stdout)  # noqa: S301 - our own process wrote it
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            raise WorkerDiedError(f"a worker process ended: {sys.executable} -m {PROGRAM}") from error


def _environment() -> dict[str, str]:
    """Return this environment, with this interpreter's own places to import from."""
    places = [place or os.getcwd() for place in sys.path]  # noqa: PTH109 - a name, as the others are
    return {**os.environ, **ONE_THREAD, "PYTHONPATH": os.pathsep.join(places)}
