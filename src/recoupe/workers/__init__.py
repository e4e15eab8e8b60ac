"""Work done by several processes at once, its results in the order of what was given."""

from recoupe.workers.crew import cores, in_order
from recoupe.workers.streaming import streamed

__all__ = ["cores", "in_order", "streamed"]
