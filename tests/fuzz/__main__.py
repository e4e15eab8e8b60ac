"""Ask for longer: `python -m tests.fuzz [SECONDS]`, a new seed each round, until something breaks."""

from __future__ import annotations

import os
import sys
import time

import pytest

SECONDS = 600
ROUND = "300"


def main() -> int:
    """Return 0 when the time is over, or what pytest returned of the round that failed; it names its seed."""
    until = time.monotonic() + (float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
    os.environ["FUZZ_EXAMPLES"] = ROUND
    failed = 0
    while not failed and time.monotonic() < until:
        seed = time.time_ns() % 2**32
        failed = pytest.main(["tests/fuzz", "-q", f"--hypothesis-seed={seed}"])
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
