"""What an article says as stories compare it, in a few bytes that travel alone."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.stories.home import Columns
from recoupe.comparison.stories.postings import telling_of
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import words_of

if TYPE_CHECKING:
    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.stories.weights import Weighed

# A stem is its digest, as nobody can number stems in several places at once: of a million stems two are one in a
# case of forty million. Weights and rarity are less than 65,536, as those of a store.
STEM = np.dtype([("stem", "<i8"), ("weight", "<u2"), ("rarity", "<u2")])


def sketched(analysis: Analysis) -> bytes:
    """Return what the article says."""
    return packed(weigh(words_of(analysis)))


def packed(told: Weighed) -> bytes:
    """Return what the stems of an article weigh, these in alphabetical order."""
    sketch = np.empty(len(told.stems), STEM)
    sketch["stem"] = [_digest(stem) for stem in told.stems]
    sketch["weight"], sketch["rarity"] = told.weights, told.rarity
    return sketch.tobytes()


def columns_of(sketch: bytes) -> Columns:
    """Return the columns of a sketch."""
    held = np.frombuffer(sketch, STEM)
    return Columns(held["stem"], held["weight"].astype(np.int32), held["rarity"].astype(np.int32))


def telling(columns: Columns) -> Columns:
    """Return the stems by which the article is looked for, in order of their digests."""
    where = telling_of(columns)
    where = where[np.argsort(columns.stems[where])]
    return Columns(columns.stems[where], columns.weights[where], columns.rarity[where])


def _digest(stem: str) -> int:
    return int.from_bytes(blake2b(stem.encode(), digest_size=8).digest(), "big", signed=True)
