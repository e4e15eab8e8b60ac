"""The most memory that a program of its own took."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STATUS = "/proc/self/status"


def peak(code: str) -> int:
    """Run `code` in a new process and return the most memory that it held, in megabytes.

    Asked of the kernel by name: what getrusage tells of a child is never less than its parent had.
    """
    if not Path(STATUS).exists():
        pytest.skip("the kernel does not tell")
    asked = f"{code}\nprint(next(line for line in open({STATUS!r}) if line.startswith('VmHWM')).split()[1])"
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) // 1_000
