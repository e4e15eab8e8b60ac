"""An index's home in the tables of a store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.stories.address import article_address
from recoupe.comparison.stories.home import Columns, Label, Tie
from recoupe.store.regrouping import regroup

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from typing import Any

# Weights and rarity are less than 65,536 (`LENGTH`, and 8,112 for a stem that no table lists).
COLUMNS = np.dtype([("stems", "<i4"), ("weights", "<u2"), ("rarity", "<u2")])
# Of numbers given as one list of JSON, whatever their count.
GIVEN = "(SELECT value FROM json_each(?))"
BETWEEN = f"SELECT article, other, share FROM neighbour WHERE article IN {GIVEN} AND other > article AND other IN {GIVEN}"  # noqa: S608, E501 - words of ours
MAKE = f"UPDATE entry SET core = ?, changed = 0 WHERE article IN {GIVEN}"  # noqa: S608 - as above


class Tables:
    """What an index knows, kept in SQLite; see `Home`. Whoever writes begins and ends the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enter(self, label: Label) -> int:
        """Return the number of an article that has a row already, and is new here."""
        number = self._one("SELECT number FROM article WHERE id = ?", label.name)
        if number is None or self._one("SELECT 1 FROM entry WHERE article = ?", number):
            raise ValueError(label.name)
        self._connection.execute(
            "INSERT INTO entry (article, id, address, day, changed, core, home) VALUES (?, ?, ?, ?, 1, ?, ?)",
            (number, label.name, article_address("story", label.name), label.day, number, number),
        )
        return int(number)

    def number(self, name: str) -> int:
        """Return the number of an article."""
        if (number := self._one("SELECT article FROM entry WHERE id = ?", name)) is None:
            raise KeyError(name)
        return int(number)

    def labels(self, numbers: Iterable[int]) -> dict[int, Label]:
        """Return the labels of articles."""
        rows = self._given("SELECT article, id, day FROM entry WHERE article IN", numbers)
        return {number: Label(name, day) for number, name, day in rows}

    def stems(self, stems: Sequence[str]) -> list[int]:
        """Return the number of each stem."""
        find = "SELECT stem, number FROM stem WHERE stem IN"
        known = dict(map(tuple, self._given(find, stems)))
        if new := [(stem,) for stem in stems if stem not in known]:
            self._connection.executemany("INSERT INTO stem (stem) VALUES (?)", new)
            known |= dict(map(tuple, self._given(find, (stem for (stem,) in new))))
        return [known[stem] for stem in stems]

    def holders(self, stem: int) -> Sequence[int]:
        """Return the articles that have `stem` among their telling ones."""
        rows = self._connection.execute("SELECT article FROM posting WHERE stem = ?", (stem,))
        return [number for (number,) in rows]

    def columns(self, numbers: Sequence[int]) -> list[Columns]:
        """Return the columns of articles."""
        rows = self._given("SELECT article, columns FROM sketch WHERE article IN", numbers)
        kept = {number: np.frombuffer(packed, COLUMNS) for number, packed in rows}
        return [_unpacked(kept[number]) for number in numbers]

    def keep(self, number: int, columns: Columns, telling: Sequence[int]) -> None:
        """Keep the columns of an article."""
        packed = np.empty(len(columns.stems), COLUMNS)
        packed["stems"], packed["weights"], packed["rarity"] = columns
        self._connection.execute("INSERT INTO sketch VALUES (?, ?)", (number, packed.tobytes()))
        self._connection.executemany(
            "INSERT INTO posting VALUES (?, ?)", [(stem, number) for stem in telling]
        )

    def near(self, number: int) -> dict[int, float]:
        """Return how alike other articles are to one."""
        rows = self._connection.execute("SELECT other, share FROM neighbour WHERE article = ?", (number,))
        return dict(map(tuple, rows))

    def between(self, numbers: Collection[int]) -> dict[tuple[int, int], float]:
        """Return how alike articles are to one another."""
        given = json.dumps(list(numbers))
        rows = self._connection.execute(BETWEEN, (given, given))
        return {(one, other): share for one, other, share in rows}

    def tie(self, number: int, ties: Mapping[int, Tie]) -> None:
        """Have an article and others keep what ties them."""
        rows = [
            (*ends, *tie)
            for other, tie in sorted(ties.items())
            for ends in ((number, other), (other, number))
        ]
        self._connection.executemany("INSERT INTO neighbour VALUES (?, ?, ?, ?, 1)", rows)

    def beyond(self, number: int, most: int) -> list[int]:
        """Return those that an article keeps beyond its strongest."""
        rows = self._connection.execute(
            "SELECT other FROM neighbour WHERE article = ? AND keeps"
            " ORDER BY share DESC, drawn DESC LIMIT -1 OFFSET ?",
            (number, most),
        )
        return [other for (other,) in rows]

    def untie(self, number: int, other: int) -> bool:
        """Have an article keep another no longer."""
        if self._one("SELECT keeps FROM neighbour WHERE article = ? AND other = ?", other, number):
            self._connection.execute(
                "UPDATE neighbour SET keeps = 0 WHERE article = ? AND other = ?", (number, other)
            )
            return False
        both = [(number, other), (other, number)]
        self._connection.executemany("DELETE FROM neighbour WHERE article = ? AND other = ?", both)
        return True

    def change(self, numbers: Iterable[int]) -> None:
        """Note articles from which groups that may have changed can be reached."""
        self._given("UPDATE entry SET changed = 1 WHERE article IN", numbers)

    def changed(self, most: int) -> list[int]:
        """Return some of them."""
        rows = self._connection.execute("SELECT article FROM entry WHERE changed LIMIT ?", (most,))
        return [number for (number,) in rows]

    def cores(self, numbers: Iterable[int]) -> dict[int, int]:
        """Return by article its core."""
        return dict(map(tuple, self._given("SELECT article, core FROM entry WHERE article IN", numbers)))

    def members(self, cores: Iterable[int]) -> dict[int, list[int]]:
        """Return the articles of cores."""
        held: dict[int, list[int]] = {}
        for core, number in self._given("SELECT core, article FROM entry WHERE core IN", cores):
            held.setdefault(core, []).append(number)
        return held

    def make(self, cores: Sequence[Sequence[int]]) -> None:
        """Have articles make these cores."""
        self._connection.executemany(MAKE, [(min(core), json.dumps(list(core))) for core in cores])

    def bring(self, homes: Mapping[int, int]) -> None:
        """Have cores stand with others, or by themselves: their stories are made, those that are no more are gone."""
        before = [home for (home,) in self._given("SELECT DISTINCT home FROM entry WHERE core IN", homes)]
        moved = [story for (story,) in self._given("SELECT DISTINCT story FROM entry WHERE core IN", homes)]
        self._connection.executemany(
            "UPDATE entry SET home = ? WHERE core = ?", [(home, core) for core, home in homes.items()]
        )
        groups: dict[int, list[int]] = {}
        standing = {*before, *homes.values()}
        for home, number in self._given("SELECT home, article FROM entry WHERE home IN", standing):
            groups.setdefault(home, []).append(number)
        regroup(self._connection, list(groups.values()), moved)

    def group(self, number: int) -> Sequence[int]:
        """Return the articles of the group that one stands in."""
        rows = self._connection.execute(
            "SELECT article FROM entry WHERE home = (SELECT home FROM entry WHERE article = ?)", (number,)
        )
        return [one for (one,) in rows]

    def numbers(self) -> Iterable[int]:
        """Return all articles."""
        return [number for (number,) in self._connection.execute("SELECT article FROM entry")]

    def _one(self, query: str, *values: object) -> Any:  # noqa: ANN401 - what the column holds
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def _given(self, query: str, values: Iterable[object]) -> sqlite3.Cursor:
        return self._connection.execute(f"{query} {GIVEN}", (json.dumps(list(values)),))


def _unpacked(packed: Any) -> Columns:  # noqa: ANN401 - an array of `COLUMNS`
    return Columns(
        packed["stems"].astype(np.int64),
        packed["weights"].astype(np.int32),
        packed["rarity"].astype(np.int32),
    )
