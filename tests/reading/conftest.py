from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.web import keep_here, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def _kept_here(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_here(monkeypatch)
