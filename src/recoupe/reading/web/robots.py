"""What a server asks of programs, in robots.txt (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.reading.web.settings import ROBOT

if TYPE_CHECKING:
    from protego import Protego

# What RFC 9309 has every program read at least; the rest is left.
LIMIT = 512_000
# Rules for others are set aside before they are read: each group of names holds all of its rules once a name, and
# 15,000 names over 20,000 rules, half a megabyte, took nine minutes and five gigabytes.
GROUP = re.compile(r"^[ \t]*user[- ]?agent[ \t]*(?::|[ \t])[ \t]*([^\r\n#]*)", re.IGNORECASE | re.MULTILINE)
OTHERS = "User-agent: other-programs"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one server that hold for us; none where it gives none."""

    rules: Protego | None = None

    def allow(self, address: str) -> bool:
        """Tell whether `address` may be asked for."""
        return self.rules is None or self.rules.can_fetch(address, ROBOT)

    @property
    def delay(self) -> float:
        """Return the seconds it wants between two requests; 0 where it does not say."""
        if self.rules is None:
            return 0
        rate = self.rules.request_rate(ROBOT)
        asked = [self.rules.crawl_delay(ROBOT) or 0, rate.seconds / rate.requests if rate else 0]
        return max(0, *asked)


def robots(raw: bytes) -> Robots:
    """Return the rules that `raw`, a robots.txt, gives us."""
    from protego import Protego  # noqa: PLC0415 - only who goes to the web needs it

    return Robots(Protego.parse(GROUP.sub(_ours, raw[:LIMIT].decode("utf-8-sig", "replace"))))


def _ours(group: re.Match[str]) -> str:
    name = group[1].strip().lower()
    return group[0] if name in ("*", ROBOT) else OTHERS
