"""A corpus with every table, of articles that are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.corpus.report.written import write_corpus

from recoupe.examples import articles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the tables of the example story."""
    return write_corpus(tmp_path_factory.mktemp("corpus"), articles())
