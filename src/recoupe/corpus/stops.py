"""Why a corpus stopped short, as one line that says what to do; what is finished is kept whatever it was."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# As the system words these, whoever reports them: Sail, the Java of Spark.
FULL_WORDS = ("No space left on device", "Disk quota exceeded", "File too large")
# What Spark Connect answers where nobody listens any more, or another server does that knows nothing of us.
GONE_WORDS = (
    *("RETRIES_EXCEEDED", "INVALID_HANDLE", "OPERATION_NOT_FOUND", "UNAVAILABLE", "NO_ACTIVE_SESSION"),
    *("No active or default Spark session", "failed to connect", "Socket closed"),
)
# Characters of what an engine says that are shown; the rest is its own stack.
SHOWN = 300


class CorpusError(Exception):
    """A corpus cannot be written; `key` names the line that says why."""

    def __init__(self, key: str, *words: str) -> None:
        super().__init__(key, *words)
        self.key, self.words = key, words


@contextmanager
def told(folder: str, address: str) -> Iterator[None]:
    """Have what the engine or the disk does be told as a `CorpusError`; other errors stay what they are."""
    from grpc import RpcError
    from pyspark.errors import PySparkException

    try:
        yield
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise CorpusError("corpus_full", folder) from error
    except (PySparkException, RpcError) as error:
        raise _worded(str(error), folder, address) from error


def _worded(said: str, folder: str, address: str) -> CorpusError:
    if any(words in said for words in FULL_WORDS):
        return CorpusError("corpus_full", folder)
    if any(words in said for words in GONE_WORDS):
        return CorpusError("corpus_gone", address)
    lines = [line.strip() for line in said.partition("JVM stacktrace")[0].splitlines() if line.strip()] or [
        ""
    ]
    # Of an error of Python the last line says what it was.
    shown = " … ".join(dict.fromkeys((lines[0], lines[-1])))
    return CorpusError("corpus_failed", address, shown[:SHOWN])
