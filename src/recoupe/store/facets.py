"""How many articles or quotations each choice of a facet would leave, the other choices as they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.store.asked import MANY, Facet, Unit
from recoupe.store.catalogue import KINDS, spelled_day
from recoupe.store.names import outlet_name, spelled, voice_name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from recoupe.store.selection import Selection

# Speakers and outlets that a list of choices holds: half a screen's height.
CHOICES = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, as it is asked for and as it is shown, and how many it would leave."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What a search found in numbers.

    Args:
        total: how many in all.

        choices: of each facet, those that leave something; outlets and speakers that leave most, first; days by
            `2023-03-14`, earliest first, `""` for what has none.

        hidden: how many more outlets and speakers there are.
    """

    total: int
    choices: Mapping[Facet, tuple[Choice, ...]]
    hidden: Mapping[Facet, int]


def counted(connection: sqlite3.Connection, selection: Selection, most: int = CHOICES) -> Facets:
    """Return how many there are in a selection, and what each choice would leave, `most` of a kind."""
    key = ("facets", selection.asked, most)
    return selection.columns.kept(key, lambda: _counted(connection, selection, most))


def _counted(connection: sqlite3.Connection, selection: Selection, most: int) -> Facets:
    own = selection.articles() if selection.asked.of is Unit.ARTICLES else selection.sayings()
    counts = {facet: _counts(selection, facet) for facet in Facet}
    choices = {facet: _CHOICES[facet](connection, counts[facet], most) for facet in Facet}
    hidden = {facet: len(counts[facet]) - len(choices[facet]) for facet in (Facet.OUTLET, Facet.SPEAKER)}
    return Facets(int(own.sum()), choices, hidden)


def _counts(selection: Selection, facet: Facet) -> dict[int, int]:
    """Return how many each value of a facet would leave, by its number."""
    if facet in (Facet.OUTLET, Facet.DAY):
        return _published(selection, facet)
    return _tally(_voices(selection) if facet is Facet.SPEAKER else _few(selection, facet))


def _published(selection: Selection, facet: Facet) -> dict[int, int]:
    columns = selection.columns
    if selection.asked.of is Unit.ARTICLES:
        times = selection.articles(facet).astype(np.int64)
    else:
        times = np.bincount(columns.home[selection.sayings(facet)], minlength=len(columns.article))
    if facet is Facet.OUTLET:
        return _tally(np.bincount(columns.outlet, times))
    days, day = columns.days
    return {int(days[at]): count for at, count in _tally(np.bincount(day, times)).items()}


def _voices(selection: Selection) -> NDArray[Any]:
    columns = selection.columns
    rows = columns.by_voice[selection.sayings(Facet.SPEAKER)[columns.by_voice]]
    voice, home = columns.sayings["voice"][rows], columns.home[rows]
    if selection.asked.of is Unit.ARTICLES:  # an article counts once for each of its speakers
        voice = voice[np.append(True, (voice[1:] != voice[:-1]) | (home[1:] != home[:-1]))[: len(voice)]]
    return np.bincount(voice)


def _few(selection: Selection, facet: Facet) -> NDArray[Any]:
    columns, rows = selection.columns, np.flatnonzero(selection.sayings(facet))
    said = columns.sayings[rows]
    values = said["kind"] if facet is Facet.KIND else np.minimum(said["carried"], MANY)
    if selection.asked.of is Unit.QUOTATIONS:
        return np.bincount(values)
    seen = np.zeros((len(columns.article), 1 + max(MANY, len(KINDS))), bool)
    seen[columns.home[rows], values] = True
    counts: NDArray[Any] = np.count_nonzero(seen, axis=0)
    return counts


def _tally(counts: NDArray[Any]) -> dict[int, int]:
    return {int(value): int(counts[value]) for value in np.flatnonzero(counts)}


def _outlets(connection: sqlite3.Connection, counts: Mapping[int, int], most: int) -> tuple[Choice, ...]:
    named = (
        (number, name, name)
        for number in _leading(counts, most)
        for name in [outlet_name(connection, number)]
    )
    return _ordered(named, counts, most)


def _speakers(connection: sqlite3.Connection, counts: Mapping[int, int], most: int) -> tuple[Choice, ...]:
    named = (
        (number, name, name) for number in _leading(counts, most) for name in [voice_name(connection, number)]
    )
    return tuple(replace(one, name=spelled(connection, one.value)) for one in _ordered(named, counts, most))


def _leading(counts: Mapping[int, int], most: int) -> list[int]:
    """Return the numbers with the highest counts, as many as a list shows, and all that are level with the last."""
    least = sorted(counts.values(), reverse=True)[:most]
    return [number for number, count in counts.items() if least and count >= least[-1]]


def _ordered(
    named: Iterable[tuple[int, str, str]], counts: Mapping[int, int], most: int
) -> tuple[Choice, ...]:
    choices = (Choice(value, name, counts[number]) for number, value, name in named)
    return tuple(sorted(choices, key=lambda one: (-one.count, one.value))[:most])


def _days(_: sqlite3.Connection, counts: Mapping[int, int], _most: int) -> tuple[Choice, ...]:
    told = ((spelled_day(number), counts[number]) for number in sorted(counts))
    return tuple(Choice(day, day, count) for day, count in told)


def _kinds(_: sqlite3.Connection, counts: Mapping[int, int], _most: int) -> tuple[Choice, ...]:
    return tuple(Choice(kind.value, kind.value, counts[at]) for at, kind in enumerate(KINDS) if at in counts)


def _carried(_: sqlite3.Connection, counts: Mapping[int, int], _most: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(number), str(number), counts[number]) for number in sorted(counts))


_CHOICES = {
    Facet.OUTLET: _outlets,
    Facet.SPEAKER: _speakers,
    Facet.DAY: _days,
    Facet.KIND: _kinds,
    Facet.CARRIED: _carried,
}
