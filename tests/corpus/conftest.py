"""Engines, and articles for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.corpus import spark

if TYPE_CHECKING:
    from collections.abc import Iterator

STORIES = Path(__file__).parents[1] / "quality/stories"


@pytest.fixture(scope="session")
def spark_4(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a Spark 4."""
    server = spark.start(tmp_path_factory.mktemp("spark"))
    yield server.address
    server.kill()


@pytest.fixture(scope="session")
def stories() -> list[str]:
    """Give some forty articles of invented stories."""
    return [str(one) for one in sorted(STORIES.glob("[a-p]*/*.txt"))]
