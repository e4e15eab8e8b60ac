"""A desk with the example story, and one with articles that nobody should trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.desk.client import Client

from recoupe import speech
from recoupe.desk import application
from recoupe.examples import articles
from recoupe.store import Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store of the example story, to be read only."""
    name = tmp_path_factory.mktemp("store") / "example.db"
    with Store(str(name)) as store:
        for one in speech(articles(), processes=1):
            store.add(one)
        store.settle()
    return name


@pytest.fixture
def client(example: Path) -> Client:
    """Give a browser at the desk of the example."""
    return Client(application(str(example)))


@pytest.fixture
def empty(tmp_path: Path) -> Client:
    """Give a browser at a desk without articles."""
    return Client(application(str(tmp_path / "desk.db")))
