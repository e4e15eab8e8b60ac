"""What a worker process runs: the work comes first, then one item after another, as pickles on its pipes."""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def main() -> None:
    """Answer every message until the parent closes the pipe, or is gone."""
    answers = _answers()
    with suppress(EOFError, BrokenPipeError):
        work: Callable[[Any], Any] = pickle.load(sys.stdin.buffer)  # noqa: S301 - our parent wrote it
        _answer(answers, None)
        while True:
            _answer(answers, work(pickle.load(sys.stdin.buffer)))  # noqa: S301 - as above
    os._exit(0)  # nothing is left to do, and there may be nobody to flush to


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
