"""Work done by several processes at once, its results in the order of what was given."""

from recoupe.workers.crew import cores, in_order
from recoupe.workers.parts import in_parts
from recoupe.workers.streaming import streamed

__all__ = ["cores", "in_order", "in_parts", "streamed"]
