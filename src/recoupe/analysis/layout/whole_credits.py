"""Lines that are a credit and nothing else, and sentences that say whose the article is."""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.layout.agencies import SHORT, phrase
from recoupe.analysis.layout.wording import (
    ANY_ONE,
    LISTED_ONE,
    any_credit,
    credit,
    introduced,
    several,
    sourced,
)

# *Texte Odile Vasnier*, beside a credit in brackets.
BESIDE = r"[^()\[\]]{2,60}"


def whole_credit(marks: str) -> re.Match[str] | None:
    """Return the credit that is all of the line `marks`, as its group `credit`, or `None`."""
    found = (pattern.fullmatch(marks) for pattern in _patterns())
    return next(filter(None, found), None)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    edge = r"[^\w(]*"
    return tuple(
        re.compile(pattern)
        for pattern in (
            # avec AFP, Source : AFP, jd/ats, (AFP, Reuters)
            rf"{edge}(?P<credit>[(\[]\s*{credit()}\s*[)\]]|{credit()})\W*",
            # Source : XYZ, avec XYZ, (XYZ), of agencies nobody listed
            rf"{edge}(?P<credit>{sourced(ANY_ONE)}|{introduced(ANY_ONE)}|\({any_credit()}\))\W*",
            # jd/XYZ
            rf"(?P<credit>[a-z]{{2,4}}\s?/\s?[{SHORT}]+)\W*",
            # jd avec ats; afp, jd
            rf"[a-z]{{2,10}}(?:/[a-z]{{2,10}})* (?P<credit>{introduced(LISTED_ONE)})\W*",
            rf"(?P<credit>{LISTED_ONE}), [a-z]{{2,4}}\W*",
            # (Jeanne Durand, avec AFP)
            rf"\({BESIDE}, (?P<credit>{introduced(LISTED_ONE)})(?:, {BESIDE})?\)\W*",
            # Reuters, with additional reporting by AFP
            rf"(?P<credit>{several(LISTED_ONE)},? {introduced(LISTED_ONE)})\W*",
            # Cette dépêche est issue du fil de l'AFP
            (
                rf"\W*(?P<credit>(?=.*{phrase('itself')})(?=.*{phrase('made')})"
                rf"[^«»“”\".!?]*{LISTED_ONE}[^«»“”\".!?]*)\W*"
            ),
        )
    )
