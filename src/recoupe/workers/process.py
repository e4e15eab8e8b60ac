"""What a worker process runs: the work comes first, then one item after another, as pickles on its pipes."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Generator
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def main() -> None:
    """Answer every message until the parent closes the pipe, or is gone."""
    if sys.argv[1:]:
        _bound(int(sys.argv[1]))
    answers = _answers()
    with suppress(EOFError, BrokenPipeError):
        work: Callable[[Any], Any] = pickle.load(sys.stdin.buffer)  # noqa: S301 - our parent wrote it
        _answer(answers, None)
        while True:
            made = work(pickle.load(sys.stdin.buffer))  # noqa: S301 - as above
            if isinstance(made, Generator):  # part by part, each with the word that there is one
                for part in made:
                    _answer(answers, (True, part))
                made = (False, None)
            _answer(answers, made)
    os._exit(0)  # nothing is left to do, and there may be nobody to flush to


def _bound(memory: int) -> None:
    """Allow this process so many bytes of its own, where the system has such a bound; mapped files do not count."""
    with suppress(ImportError, OSError, ValueError):  # Windows has none; here it may be lower already
        import resource  # noqa: PLC0415 - as above

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def _answers() -> BinaryIO:
    """Return the pipe to the parent, and keep it from whatever prints."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return answers


def _answer(answers: BinaryIO, message: object) -> None:
    answers.write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
    answers.flush()


if __name__ == "__main__":
    main()
