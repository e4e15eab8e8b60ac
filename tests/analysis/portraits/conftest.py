"""Sentences, and what they say of the people in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis


@pytest.fixture(scope="session")
def read() -> Callable[[str], Analysis]:
    """Return a function that reads a text as a French article."""
    return lambda text: analyse(Article("a", text, language="fr"))
