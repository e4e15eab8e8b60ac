"""What must tell that two values of a common unit are of one thing."""

from __future__ import annotations

# What must tell that counts of many things differ, or sizes. Open stories, conflicts found and true ones: 4.2: 34, 4;
# 2.2: 40, 3; sizes at 2.2: 3 false ones more.
_COMMON, _SIZES = 2.5, 4.2
# Sizes whose lesser is at least this part of the greater are near: a slip, or a sum told anew.
_NEAR = 0.7


def least(one: float, other: float, *, counted: bool) -> float:
    """Return how much must tell: counts of many things and sizes near one another less, sizes far apart more."""
    low, high = sorted((one, other))
    return _COMMON if counted or low >= _NEAR * high else _SIZES
