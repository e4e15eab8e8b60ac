"""The articles that a desk keeps, with what they say, in one SQLite file."""

from recoupe.store.articles import Added
from recoupe.store.asked import Asked, Facet, Order, Unit
from recoupe.store.damage import StoreError
from recoupe.store.exhibits import Exhibit
from recoupe.store.facets import Choice, Facets
from recoupe.store.inbox import Asking
from recoupe.store.line import Line
from recoupe.store.raw import MOST as RAW_BYTES
from recoupe.store.sayings import Saying
from recoupe.store.search import Hit
from recoupe.store.store import Store

__all__ = [
    "RAW_BYTES",
    "Added",
    "Asked",
    "Asking",
    "Choice",
    "Exhibit",
    "Facet",
    "Facets",
    "Hit",
    "Line",
    "Order",
    "Saying",
    "Store",
    "StoreError",
    "Unit",
]
