"""One request, as a page sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.desk.jobs.jobs import Jobs
    from recoupe.desk.shelf import Shelf
    from recoupe.presentation.interface import Interface
    from recoupe.store import Store


@dataclass(frozen=True)
class Visit:
    """Who asks for what.

    Args:
        shelf: the store.

        words: the interface, in the reader's language.

        asked: what stands in the address, by the names of the page's path.

        query: what stands behind its `?`, the last of each name.

        path: the address without its ending and without what stands behind `?`.

        read_only: whether nothing may be changed.

        proof: what a form must carry.

        jobs: what is being added.

        queries: what stands behind its `?`, every name as often as it stands there.

        ending: as what the page is asked for; `""` for the screen.
    """

    shelf: Shelf
    words: Interface
    asked: Mapping[str, str]
    query: Mapping[str, str]
    path: str
    proof: str
    jobs: Jobs
    read_only: bool = False
    queries: tuple[tuple[str, str], ...] = ()
    ending: str = ""

    @property
    def store(self) -> Store:
        """Return the articles, as the thread of this request has them open.

        Raises:
            StoreError: they cannot be opened.
        """
        return self.shelf.store

    def address(self, ending: str = "", **changed: str) -> str:
        """Return this page's address, with another ending or some of its query changed; `""` takes a name away."""
        query = [(name, value) for name, value in self.queries if name not in changed]
        query += [(name, value) for name, value in changed.items() if value]
        return f"{quote(self.path)}{ending}{'?' if query else ''}{urlencode(query)}"


def at(*parts: str) -> str:
    """Return the address of `parts` below the desk's first, each of them whatever it may hold."""
    return "".join(f"/{quote(part, safe='')}" for part in parts)
