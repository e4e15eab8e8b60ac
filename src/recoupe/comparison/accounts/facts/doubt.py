"""Two values of which it is unsure whether they are of one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.comparison.accounts.details.detail import Detail

# How far what tells may lie from what must for people to be asked whether two values that differ are of one fact. In
# all open stories and the example, of pairs of values: within 0.5, 9 and 1 told wrongly; within 1, 41 and 7; within
# 1.5, 65 and 11; within 2, 85 and 11; within 3, 111 and 13. Up to 1.5 every sixth answer mends one.
MARGIN = 1.5


class Doubt(NamedTuple):
    """Two details whose values differ, and how far what tells that they are of one fact lies from what must.

    Args:
        held: whether they are held to be of one now.
    """

    a: Detail
    b: Detail
    doubt: float
    held: bool
