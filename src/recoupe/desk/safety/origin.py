"""Where a change is asked from: a page of the desk itself, or nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def is_ours(headers: Mapping[str, str], scheme: str) -> bool:
    """Tell whether a request comes from a page that this server gave.

    The browser's own word counts first, which no page can set: pages without a referrer say `Origin: null` where they
    send a form, and behind a server with a certificate the origin has another scheme than we see.
    """
    if site := headers.get("sec-fetch-site", ""):
        return site == "same-origin"
    return headers.get("origin", "").lower() == f"{scheme}://{headers.get('host', '').lower()}"
