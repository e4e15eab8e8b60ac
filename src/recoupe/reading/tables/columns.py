"""Which column of a table holds which field of an article."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from recoupe.reading.metadata import NAMES
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Asked = Mapping[str, str]

SEPARATOR = re.compile(r"[\W_]+")
# Where one column ends and the next field begins.
BETWEEN = re.compile(r",(?=\s*\w+\s*=)")
# A table has a dozen columns; one of thousands has its names listed no farther than people read.
SHOWN = 20
NAME = 40


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table.

    Args:
        names: as its header has them.

        places: where each field of an article stands, by the field's name.

        is_plain: whether they were named and no guess had to be made.
    """

    names: tuple[str, ...]
    places: Mapping[str, int]
    is_plain: bool

    @property
    def others(self) -> tuple[int, ...]:
        """Return where the columns stand that are no field of an article."""
        taken = {*self.places.values(), *_again(self.names)}
        return tuple(place for place, name in enumerate(self.names) if place not in taken and name.strip())

    @property
    def read_as(self) -> str:
        """Return which column was read as which field."""
        return ", ".join(
            f"{field} ← {self.names[place][:NAME] or place + 1}" for field, place in self.places.items()
        )


def columns(header: Sequence[object], asked: Asked) -> Columns:
    """Return which of the columns that `header` names hold what; `asked` goes before any guess.

    `asked` gives a column its name or, from 1, its number. What it names and the table lacks is left out.
    """
    names = tuple("" if cell is None else str(cell).strip() for cell in header)
    folded = [_folded(name) for name in names]
    chosen = {field: place for field, name in asked.items() if (place := _place(name, folded)) is not None}
    guessed = {field: place for field in fields() if (place := _guess(field, folded)) is not None}
    free = {field: place for field, place in guessed.items() if place not in chosen.values()}
    places = {field: (free | chosen)[field] for field in fields() if field in chosen or field in free}
    plain = all(_is_plain(field, folded[place]) for field, place in free.items())
    return Columns(names, places, is_plain=plain)


def lacking(header: Sequence[object], asked: Asked) -> list[str]:
    """Return the columns asked for that `header` does not name."""
    folded = [_folded("" if cell is None else str(cell)) for cell in header]
    return [name for name in asked.values() if _place(name, folded) is None]


def is_own(header: Sequence[object]) -> bool:
    """Tell whether a table with this `header` was made here and holds no articles."""
    names = {str(cell) for cell in header}
    return any(names.issuperset(told) for told in table()["own"]["findings"])


def listed(header: Sequence[object]) -> str:
    """Return the names in `header` as a person is shown them."""
    names = [str(cell).strip()[:NAME] for cell in header if cell not in (None, "")]
    return ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")


def asked_for(said: Mapping[str, str] | str) -> tuple[dict[str, str], list[str]]:
    """Return the columns asked for by field, and the names that are no field.

    `said` may be text, as `title=Titre,text=Contenu`; a column's name may hold commas.
    """
    pairs = list(said.items()) if not isinstance(said, str) else _pairs(said)
    asked = {field: name for called, name in pairs if name and (field := field_called(called))}
    return asked, [called for called, name in pairs if not name or not field_called(called)]


def _pairs(said: str) -> list[tuple[str, str]]:
    parts = (one.partition("=") for one in BETWEEN.split(said) if one.strip())
    return [(field.strip(), name.strip()) for field, _, name in parts]


def field_called(name: str) -> str | None:
    """Return the field that a person means by `name`, as `date`; `None` where it is none."""
    plain = _folded(name)
    return plain if plain in fields() else next((one for one in fields() if _is_plain(one, plain)), None)


@cache
def fields() -> tuple[str, ...]:
    """Return the fields of an article that a column can hold."""
    return tuple(table()["fields"])


@cache
def table() -> dict[str, Any]:
    """Return the names of columns."""
    path = files("recoupe.reading.tables").joinpath("columns.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _again(names: Sequence[str]) -> list[int]:
    """Return the columns of a table that `recoupe read` wrote which are made anew."""
    again = table()["again"]
    return [names.index(name) for name in again["aside"] if name in names and {*again["tells"]} <= {*names}]


def _is_plain(field: str, name: str) -> bool:
    """Tell whether `name` says what it holds, so that nothing is guessed."""
    return name in (field, *map(fold, NAMES.get(field, ())))


def _guess(field: str, folded: Sequence[str]) -> int | None:
    return next((folded.index(name) for name in table()["fields"][field] if name in folded), None)


def _place(name: str, folded: Sequence[str]) -> int | None:
    if _folded(name) in folded:
        return folded.index(_folded(name))
    return int(name) - 1 if name.isdecimal() and 0 < int(name) <= len(folded) else None


def _folded(name: str) -> str:
    return SEPARATOR.sub("_", fold(name)).strip("_")
