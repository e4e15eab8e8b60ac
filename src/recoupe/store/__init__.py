"""The articles that a desk keeps, with what they say, in one SQLite file."""

from recoupe.store.damage import StoreError
from recoupe.store.search import Hit
from recoupe.store.store import Added, Store

__all__ = ["Added", "Hit", "Store", "StoreError"]
