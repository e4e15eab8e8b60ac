"""The bytes that articles were read from: kept deflated, once however many articles they held."""

from __future__ import annotations

import zlib
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

# Bytes of one source that are kept: the longest page that is read. A longer file, an export or an archive, is
# the user's to keep; its articles are there.
MOST = 20_000_000


@lru_cache(maxsize=1)
def digest_of(raw: bytes) -> str:
    """Return the SHA-256 of `raw`: of a file with a thousand articles it is asked a thousand times."""
    return sha256(raw).hexdigest()


def keep(connection: sqlite3.Connection, raw: bytes | None) -> str | None:
    """Keep `raw`; return its digest, `None` where it is nothing or too long."""
    if not raw or len(raw) > MOST:
        return None
    digest = digest_of(raw)
    if not connection.execute("SELECT 1 FROM raw WHERE digest = ?", (digest,)).fetchone():
        connection.execute("INSERT INTO raw VALUES (?, ?, ?)", (digest, len(raw), zlib.compress(raw)))
    return digest


def kept(connection: sqlite3.Connection, name: str) -> bytes | None:
    """Return what the article `name` was read from; `None` where it was not kept, or is damaged."""
    row = connection.execute(
        "SELECT deflated FROM raw JOIN article ON article.raw = raw.digest WHERE article.id = ?", (name,)
    ).fetchone()
    try:
        return zlib.decompressobj().decompress(row[0], MOST) if row else None
    except zlib.error:
        return None
