"""Whether a browser has an answer already: it is told by a digest of its bytes, and of nothing else."""

from __future__ import annotations

from hashlib import blake2b


def tag_of(body: bytes) -> str:
    """Return what an answer is known by, as HTTP writes it."""
    return f'"{blake2b(body, digest_size=16).hexdigest()}"'


def is_had(tag: str, asked: str | None) -> bool:
    """Tell whether a browser that sends `asked` (`If-None-Match`) has the answer of that tag."""
    held = (one.strip().removeprefix("W/") for one in (asked or "").split(","))
    return any(one in (tag, "*") for one in held)
