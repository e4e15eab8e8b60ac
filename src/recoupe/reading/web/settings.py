"""How the web is asked."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Under this name robots.txt may speak to us.
ROBOT = "recoupe"


@dataclass(frozen=True, slots=True)
class Web:
    """How links are followed: where to, how long, how much, and what is kept.

    Args:
        allow_private: fetch from this machine and its local network too.

        follow: fetch what feeds, lists of feeds and sitemaps on disk link to; those of the web are followed anyway.

        offline: ask nothing of the network, read what the cache holds.

        fresh: fetch again what the cache holds.

        cache: the folder of what was fetched; that of the platform unless given, `""` for none.

        agent: what the program calls itself; add an address where you can be reached.

        connecting: seconds a connection may take.

        waiting: seconds a server may be silent.

        seconds: seconds one link may take in all, its redirects and robots.txt with it, pauses without.

        pause: seconds between two requests to one host; robots.txt may ask for more.

        patience: the longest pause that is waited for, in seconds.

        bytes: the heaviest answer, unpacked.

        links: how many links one reading follows.

        due: asked with the link of a page that a feed tells of; where it says no the page is left for another time.
    """

    allow_private: bool = False
    follow: bool = False
    offline: bool = False
    fresh: bool = False
    cache: str | Path | None = None
    agent: str = ""
    # A page of a newspaper comes within two seconds. Ten leave room for a slow line; who is silent for fifteen
    # has hung up; sixty carry the heaviest answer over a line of 14 Mbit/s.
    connecting: float = 10
    waiting: float = 15
    seconds: float = 60
    pause: float = 1
    patience: float = 60
    # Pages end at 20 MB; the rest is for documents and tables.
    bytes: int = 100_000_000
    # A desk of 200 feeds with 30 entries each stays under it; a sitemap that lists itself does not go on for ever.
    links: int = 10_000
    due: Callable[[str], bool] | None = None

    @property
    def folder(self) -> Path | None:
        """Return the folder of the cache: as given, else by RECOUPE_CACHE, else that of the platform."""
        asked = self.cache if self.cache is not None else os.environ.get("RECOUPE_CACHE")
        if asked is not None:
            return Path(asked) if str(asked) else None
        return _platform() / "recoupe"

    @property
    def name(self) -> str:
        """Return what the program calls itself."""
        from recoupe import __version__  # noqa: PLC0415 - the package names this module before its own version

        return self.agent or f"Recoupe/{__version__} ({ROBOT}; reads press articles for one person)"


def _platform() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
