"""A long export cut where its articles begin, so that one of them is in memory at a time."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.soundness import PAGE_BYTES

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

BLOCK = 1 << 20
# No opening that is looked for is longer: what is kept of a block, so that one across two blocks is found.
OPENING = 1_000


def blocks(file: BinaryIO) -> Iterator[bytes]:
    """Yield what `file` holds, a million bytes at a time."""
    return iter(partial(file.read, BLOCK), b"")


def pieces(found: Iterable[bytes], opening: re.Pattern[bytes]) -> Iterator[bytes]:
    """Yield the bytes from each `opening` to the next; what stands before the first is left out.

    Of a piece longer than a page may be, only a start that shows it to be too long.
    """
    kept, begun = b"", False
    for block in found:
        looked = max(len(kept) - OPENING, int(begun))
        kept += block
        starts = [match.start() for match in opening.finditer(kept, looked)]
        if begun:
            starts.insert(0, 0)
        yield from (kept[start:end] for start, end in pairwise(starts))
        begun = bool(starts)
        kept = kept[starts[-1] :] if begun else kept[-OPENING:]
        if begun and len(kept) > PAGE_BYTES:
            yield kept
            kept, begun = kept[-OPENING:], False
    if begun:
        yield kept
