"""Whether two names are one speaker's: accents, case, articles and a president's title folded away."""

from __future__ import annotations

import re
import unicodedata

IN_FRONT = re.compile(
    r"(?:le|la|les|l|un|une|des|de|du|d|m|mm|mme|mr|mrs|ms|dr|president|presidente|the|a|an)\s+"
)


def same_speaker(one: str, other: str) -> bool:
    """Tell whether the names agree, both are empty, or one ends with the whole of the other."""
    words, others = _words(one), _words(other)
    if not words or not others:
        return words == others
    shorter, longer = sorted((words, others), key=len)
    return longer[-len(shorter) :] == shorter


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", " ", plain).strip()
    while title := IN_FRONT.match(key):
        key = key[title.end() :]
    return key.split()
