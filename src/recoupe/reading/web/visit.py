"""One reading's visit to the web: which links it followed, each once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from recoupe.reading.metadata import SILENT, Metadata
from recoupe.reading.problem import Problem, Refused
from recoupe.reading.source import Source
from recoupe.reading.web.refused import Unfetched
from recoupe.reading.web.settings import Web

if TYPE_CHECKING:
    from recoupe.reading.web.walk import Walk


@dataclass
class Visit:
    """What one reading has asked of the web so far."""

    web: Web = field(default_factory=Web)
    _links: set[str] = field(default_factory=set)

    def source(self, link: str, said: Metadata = SILENT) -> Source:
        """Return what stands at `link`, fetched when its turn comes; `said`: what another source says of it."""
        return Source(link, said=said, fetch=partial(self._fetched, link, said))

    @cached_property
    def _walk(self) -> Walk:
        from recoupe.reading.web.walk import Walk  # noqa: PLC0415 - only who goes to the web needs what goes there

        return Walk(self.web)

    def _fetched(self, link: str, said: Metadata) -> Source:
        """Return what stands at `link`, its bytes at hand.

        Raises:
            Refused: it cannot be had.
        """
        try:
            self._count(link)
            self._wait(link, said)
            found = self._walk.fetched(link)
        except Unfetched as error:
            raise Refused(Problem(link, error.entry, error.words, skipped=error.skipped)) from error
        told = replace(said, url=found.address)
        return Source(link, lambda: found.body, told, called=found.called, follow=self.source)

    def _wait(self, link: str, said: Metadata) -> None:
        """Leave for another time the page of an entry, of which its feed says something, that is not due."""
        due = self.web.due
        if said is not SILENT and due is not None and not due(link.partition("#")[0]):
            raise Unfetched("duplicate", link, skipped=False)

    def _count(self, link: str) -> None:
        plain = link.partition("#")[0]
        if plain in self._links:
            raise Unfetched("duplicate", link, skipped=False)
        if len(self._links) >= self.web.links:
            raise Unfetched("web_many", str(self.web.links))
        self._links.add(plain)
