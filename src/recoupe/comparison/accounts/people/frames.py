"""A role taken apart: its noun, its rank, and of what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.offices import bare_office, read_office
from recoupe.comparison.accounts.people.people import words
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.portrait import Title

# Words are compared by their beginning: *général*, *générale*.
_STEM = 6
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*'?")
_OF = frozenset(("de", "du", "des", "d'", "a", "au", "aux", "en", "pour", "charge", "chargee"))
# Offices whose phrases articles use of more than one thing.
_LOOSE = frozenset(("chief", "lawyer", "coach"))


@dataclass(frozen=True, slots=True)
class Frame:
    """What a role says.

    Args:
        noun: its head, masculine singular, folded.

        rank: the beginnings of the words right behind it that rank it (*général*).

        of: the words of its complement, those that stand for any body left out.

        places: those of them with a capital.

        office: the office of `titles.toml` it means by its noun alone or as a whole; `""` where none is listed.

        whole: the whole phrase means that office.
    """

    noun: str
    rank: frozenset[str]
    of: frozenset[str]
    places: frozenset[str]
    office: str
    whole: bool
    countries: frozenset[str]
    former: bool


def frame_of(title: Title) -> Frame:
    """Return a role taken apart."""
    office = title.office
    said = _WORD.findall(title.text.replace("’", "'"))
    folded = [fold(word).strip("'") for word in said]
    head = next((index for index, word in enumerate(folded) if read_office(word)), -1)
    cut = next((i for i, word in enumerate(said) if i > head and _opens(fold(word))), len(said))
    cut = 0 if office.noun == "membre" and head < 0 else cut
    of = [(word, capital) for word, capital in _parts(said[cut:]) if word in office.words]
    return Frame(
        noun=office.noun,
        rank=_ranks(folded[head + 1 : cut]),
        of=frozenset(word for word, _ in of) - words("bodies", "generic"),
        places=frozenset(word for word, capital in of if capital) - words("bodies", "generic"),
        office=office.office or bare_office(office.noun),
        whole=bool(office.office) and office.office not in _LOOSE,
        countries=office.countries,
        former=office.former,
    )


def _opens(word: str) -> bool:
    """Tell whether a word opens a complement."""
    return word in _OF or word.startswith("d'")


def _ranks(said: Sequence[str]) -> frozenset[str]:
    listed = tuple(words("ranks", "apart"))
    return frozenset(word[:_STEM] for word in said if word.startswith(listed))


def _parts(said: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the words of a complement one by one, folded, each with whether it has a capital."""
    return [(fold(part), part[:1].isupper()) for word in said for part in re.split(r"[-']", word) if part]
