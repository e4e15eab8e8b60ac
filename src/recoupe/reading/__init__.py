"""Everything people bring, as articles; everything wrong with it, as one clear line each."""

from recoupe.reading.problem import Problem
from recoupe.reading.reading import Reading, read, stream

__all__ = ["Problem", "Reading", "read", "stream"]
