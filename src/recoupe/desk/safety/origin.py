"""Where a change is asked from: a page of the desk itself, or nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def is_ours(headers: Mapping[str, str], scheme: str) -> bool:
    """Tell whether a request comes from a page that this server gave.

    Pages without a referrer say `Origin: null` where they send a form; then the browser's own word counts, which no
    page can set.
    """
    origin, site = headers.get("origin", ""), headers.get("sec-fetch-site", "")
    if site and site != "same-origin":
        return False
    if origin in ("", "null"):
        return site == "same-origin"
    return origin.lower() == f"{scheme}://{headers.get('host', '').lower()}"
