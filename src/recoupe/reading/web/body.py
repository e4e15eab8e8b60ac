"""The body of an answer, unpacked piece by piece, its weight and how tightly it is packed watched."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from recoupe.reading.soundness import inflated
from recoupe.reading.web.refused import Unfetched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from urllib3.response import BaseHTTPResponse

CHUNK = 65_536
# Only gzip is asked for; some servers know one way alone.
PLAIN = ("", "identity")
PACKED = ("gzip", "x-gzip", "deflate")
# gzip or zlib, whichever the first bytes say.
EITHER = 47
GZIP = b"\x1f\x8b"


def body(answer: BaseHTTPResponse, limit: int) -> Iterator[bytes]:
    """Yield the bytes that `answer` brings.

    Raises:
        Unfetched: they are more than `limit`, packed too tightly to be honest, or in a way that was not asked for.
        EOFError: they stop before their end.
        zlib.error: they are not packed as they claim.
    """
    packing = answer.headers.get("content-encoding", "").strip().lower()
    if packing not in (*PLAIN, *PACKED):
        raise Unfetched("web_packed", packing[:20])
    packed = unpacked = 0
    for taken, piece in _plain(answer) if packing in PLAIN else _unpacked(answer):
        packed += taken
        unpacked += len(piece)
        if unpacked > limit:
            raise Unfetched("web_heavy", f"{limit / 1_000_000:g}")
        if inflated(packed, unpacked):
            raise Unfetched("bomb")
        yield piece


def _plain(answer: BaseHTTPResponse) -> Iterator[tuple[int, bytes]]:
    while piece := answer.read1(CHUNK, decode_content=False):
        yield len(piece), piece


def _unpacked(answer: BaseHTTPResponse) -> Iterator[tuple[int, bytes]]:
    inflator = zlib.decompressobj(EITHER)
    for taken, piece in _plain(answer):
        yield taken, b""
        left = piece
        while left:
            yield 0, inflator.decompress(left, CHUNK)
            left = inflator.unconsumed_tail
            if inflator.eof and inflator.unused_data.startswith(
                GZIP
            ):  # one packed file after another is one file
                left, inflator = inflator.unused_data, zlib.decompressobj(EITHER)
    if not inflator.eof:
        raise EOFError
