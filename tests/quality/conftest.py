"""What the floors of quality say at the end of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality.goldset import TREEBANKS
from tests.quality.measuring import SETS

if TYPE_CHECKING:
    import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the gold that the floors were held against, and the gold that is not at hand."""
    terminalreporter.write_line(f"quality measured on: {', '.join(SETS)}")
    if "five-articles" not in SETS:
        terminalreporter.write_line("the open gold (../shared/gold) is absent: its floors were not held")
    if not TREEBANKS.is_dir():
        terminalreporter.write_line(
            "the open treebanks (../shared/treebanks) are absent: their floors were not held"
        )
