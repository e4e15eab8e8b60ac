"""One cast for all the articles: `joining` says which actors are one, `merging` strings it together."""

from __future__ import annotations

from recoupe.comparison.cast.merged import Merged
from recoupe.comparison.cast.merging import merge_actors

__all__ = ["Merged", "merge_actors"]
