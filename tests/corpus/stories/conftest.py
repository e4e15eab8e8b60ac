"""A corpus whose stories are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.corpus import Settings
from recoupe.corpus.engine import engine
from recoupe.corpus.settings import STORIES
from recoupe.corpus.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def session() -> Iterator[SparkSession]:
    """Give the engine of this process."""
    with engine() as session:
        yield session


@pytest.fixture
def place(session: SparkSession, tmp_path: Path) -> Workplace:
    """Give a corpus of which stories are asked."""
    return Workplace(session, tmp_path, Settings(tables=STORIES), tasks=2)
