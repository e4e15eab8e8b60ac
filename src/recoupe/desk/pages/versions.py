"""Two texts of one page compared word by word: what was added, what was taken away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from recoupe.desk.page import Missing, Page
from recoupe.presentation.differences import Side, mark_differences
from recoupe.presentation.export.cells import Table, fit
from recoupe.presentation.naming import plain

if TYPE_CHECKING:
    from recoupe.article import Article
    from recoupe.desk.visit import Visit
    from recoupe.presentation.differences import Piece


@dataclass(frozen=True)
class Versions:
    """The texts of a page, oldest first, and the two that are compared."""

    title: str
    all: tuple[Article, ...]
    base: Article
    shown: Article

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return the later text in pieces, with the words of the earlier one that it lacks."""
        return mark_differences(self.base.text, self.shown.text)

    @property
    def is_same(self) -> bool:
        """Tell whether both have the same words."""
        return all(piece.side is Side.BOTH for piece in self.pieces)

    @property
    def base_number(self) -> int:
        """Return which of the texts is the earlier one, from 1."""
        return self.all.index(self.base) + 1

    @property
    def shown_number(self) -> int:
        """Return which of the texts is the later one, from 1."""
        return self.all.index(self.shown) + 1


def view(visit: Visit) -> Versions:
    """Return the article that the address names, beside the text before it or the one behind `?from=`."""
    found = visit.store.versions(visit.asked["article"])
    places = {one.id: place for place, one in enumerate(found)}
    if visit.asked["article"] not in places:
        raise Missing
    place = places[visit.asked["article"]]
    before = places.get(visit.query.get("from", ""), max(place - 1, 0))
    shown = found[place]
    title = visit.words.strings["versions"]["title"].format(plain(shown.title or shown.id))
    return Versions(title, found, found[before], shown)


def data(shown: Versions, _: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the pieces as plain data."""
    return {
        "from": shown.base.id,
        "to": shown.shown.id,
        "versions": [one.id for one in shown.all],
        "pieces": [{"side": piece.side.value, "text": piece.text} for piece in shown.pieces],
    }


def table(shown: Versions, _: Visit) -> Table:
    """Return the pieces as rows."""
    rows = (fit(piece.side.value, piece.text) for piece in shown.pieces)
    return Table({"side": 10, "text": 90}, rows, frozenset({"text"}))


def version(shown: Versions, _: Visit) -> str:
    """Return the ids of the page's texts, and which are compared: no text ever changes."""
    return "\0".join((shown.base.id, shown.shown.id, *(one.id for one in shown.all)))


VERSIONS = Page(
    "versions", "/articles/{article:path}/versions", view, "versions.html.j2", data, table, version
)
