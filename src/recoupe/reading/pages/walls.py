"""What stands between a reader and the story: a paywall, a request for consent, a check for robots."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# Requests for consent and checks have some hundred words. In a longer text their phrases are what it is about.
SHORT = 1_500
# An article about cookies may quote one button; who asks for consent offers two.
BUTTONS = 2
# A line that asks to subscribe is no paragraph.
LINE = 200


def wall(markup: str, told: str, shown: Sequence[str], address: str | None) -> str | None:
    """Return what the page is instead of a story, as an entry of `messages.toml`; `None` where it may be one.

    Args:
        markup: the page.

        told: the story found in it; empty where there is none.

        shown: the lines that it shows.

        address: where it was had.
    """
    if len(told) > SHORT:
        return None
    words = fold(told) or fold("\n".join(shown)[: 20 * SHORT])
    if _said("challenge", words) or (not told and _is_marked(markup)):
        return "challenge_page"
    return "consent_page" if _said("consent", words) >= BUTTONS or _is_host(address) else None


def is_cut(shown: Sequence[str]) -> bool:
    """Tell whether the page says, in a line of its own, that the rest of the story is for subscribers."""
    return any(_said("paid", fold(line)) for line in shown if len(line) <= LINE)


def _said(wall: str, words: str) -> int:
    return sum(phrase in words for phrase in _table()[wall]["says"])


def _is_marked(markup: str) -> bool:
    return any(mark in markup.lower() for mark in _table()["challenge"]["marks"])


def _is_host(address: str | None) -> bool:
    host = urlsplit(address or "").hostname or ""
    return host.startswith(tuple(_table()["consent"]["hosts"]))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("recoupe.reading.pages").joinpath("walls.toml").read_text(encoding="utf-8"))
