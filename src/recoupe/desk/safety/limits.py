"""How much one request may carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Message, Receive

# As much as a link may weigh (`recoupe.Web.bytes`): a day of a press database has a tenth of it.
UPLOAD = 100_000_000
# Beside its files, a form may hold one pasted article: 120,000 characters of four bytes, and some lines more.
FIELD = 600_000
FILES = 200
FIELDS = 50


class TooMuch(Exception):  # noqa: N818 - it is no error of ours
    """A request carries more than the desk takes."""


def limited(receive: Receive, limit: int) -> Receive:
    """Return `receive` so that it raises `TooMuch` past `limit` bytes."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise TooMuch
        return message

    return counted
