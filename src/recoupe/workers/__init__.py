"""Work done by several processes at once, its results in the order of what was given."""

from recoupe.workers.crew import in_order

__all__ = ["in_order"]
