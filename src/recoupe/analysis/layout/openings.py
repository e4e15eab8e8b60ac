"""Credits that open a paragraph: *PARIS, 3 mars (Reuters) - …*, *AFP – …*, *[AFP] …*."""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.layout.agencies import SHORT, SPELLED
from recoupe.analysis.layout.wording import (
    ANY_ONE,
    CALLED_ONE,
    LISTED_ONE,
    NAME,
    SURE_ONE,
    several,
    signature,
)


def opening(marks: str) -> re.Match[str] | None:
    """Return the credit that opens the paragraph `marks`, as its group `credit`, or `None`."""
    found = (pattern.match(marks) for sign, pattern in _patterns() if sign in marks)
    return next(filter(None, found), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns, and before each what a line must hold to match it."""
    dash, capital = r"\s*[.:]?\s*[-–—=|·]", rf"\s*(?=[\"«“]?{NAME})"
    within = rf"(?:{several(LISTED_ONE)}|{signature()}|{CALLED_ONE})"
    surely = rf"(?:{several(SURE_ONE)}|[a-z]{{2,4}}\s?/\s?{SURE_ONE})"
    dated = r"(?:,? \d[\w ./]{1,18}|,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    town = rf"{NAME}(?:[ -](?:{NAME}|de|la|le|les|sur|en|of)){{0,4}}{dated}[.,]?\s*"
    capitals = rf"[A-ZÀ-Þ{SHORT}][A-ZÀ-Þ{SHORT} '-]{{2,30}}(?:, \d[\w .]{{2,16}})?"
    return tuple(
        (sign, re.compile(pattern))
        for sign, pattern in (
            # PARIS, 3 mars (Reuters) - ..., (AFP) - ...
            ("(", rf"(?:{NAME}[\w ,'./-]{{0,40}})?(?P<credit>\({within}\)){dash}"),
            # (Belga) Un incendie ..., Zurich (ats). Les ...
            ("(", rf"(?:{town})?(?P<credit>\({surely}\))(?:\.\s|\s){capital}"),
            # MONTRÉAL - (Belga) La Ville ...
            ("(", rf"{town}[-–—]\s*(?P<credit>\({within}\)){capital}"),
            # [AFP] Le cyclone ...
            ("[", rf"(?:{town}[-–—]?\s*)?(?P<credit>\[{within}\])"),
            # MOSCOW, August 21. /TASS/. The ...
            ("/", rf"{town}(?P<credit>/{SURE_ONE}/)"),
            # A town in capitals, then (XYZ) - ...
            ("(", rf"{capitals}\s*(?P<credit>\([{SHORT}]+\))\s*[-–—]"),
            # Agence Littoral (XYZ) - ...
            ("", rf"(?P<credit>[{SPELLED}]+|[Aa]gence [\w '-]{{2,40}}\({ANY_ONE}\))\s*[-–—]"),
            # AFP - ..., AFP.- ...
            ("", rf"(?P<credit>{several(LISTED_ONE)})(?:\s*\.?\s*[-–—|·]\s|\.[-–—])"),
        )
    )
