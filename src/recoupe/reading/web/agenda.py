"""When pages that feeds tell of are asked for again: sooner the first times, as corrections come early."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Seconds until a page is asked for again, twice as many each time: after an hour, three, seven, fifteen, 31…
FIRST = 3600.0
# Seconds after which a link that no feed tells of any more is forgotten.
FORGOTTEN = 7 * 86_400.0


@dataclass
class Agenda:
    """The links met so far, and when each is due again.

    Args:
        clock: seconds.
    """

    clock: Callable[[], float] = time.monotonic
    _links: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._links)

    def due(self, link: str) -> bool:
        """Tell whether a page is to be asked for now; who asks is taken to do so."""
        now = self.clock()
        when, wait, _ = self._links.get(link, (now, FIRST, now))
        if when > now:
            self._links[link] = when, wait, now
            return False
        self._links[link] = now + wait, 2 * wait, now
        return True

    def forget(self) -> None:
        """Forget the links that no feed told of for a week."""
        before = self.clock() - FORGOTTEN
        self._links = {link: told for link, told in self._links.items() if told[2] >= before}
