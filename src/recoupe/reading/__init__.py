"""Everything people bring, as articles; everything wrong with it, as one clear line each."""

from recoupe.reading.problem import Problem
from recoupe.reading.reading import Reading, read, stream
from recoupe.reading.web.settings import Web

__all__ = ["Problem", "Reading", "Web", "read", "stream"]
