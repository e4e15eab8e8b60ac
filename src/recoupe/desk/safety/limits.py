"""How much one request may carry."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from starlette.datastructures import Headers
    from starlette.types import Message, Receive

# As much as a link may weigh (`recoupe.Web.bytes`): a day of a press database has a tenth of it.
UPLOAD = 100_000_000
# Beside its files, a form may hold one pasted article: 120,000 characters of four bytes, and some lines more.
FIELD = 600_000
FORM = 2_000_000
# A number of more digits is no length.
DIGITS = 15
FILES = 200
FIELDS = 50


def limit_of(headers: Headers) -> int:
    """Return how many bytes a request with `headers` may carry: only what brings files may be heavy."""
    return UPLOAD if headers.get("content-type", "").lower().startswith("multipart/form-data") else FORM


def is_too_much(headers: Headers) -> bool:
    """Tell whether a request says itself that it carries more."""
    given = headers.get("content-length", "")
    return given.isdecimal() and (len(given) > DIGITS or int(given) > limit_of(headers))


def limited(receive: Receive, limit: int) -> Receive:
    """Return `receive` so that it stops past `limit` bytes.

    Raises:
        HTTPException: from what it returns, once more than that has come.
    """
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message

    return counted
