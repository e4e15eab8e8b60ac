"""A store looked through: for articles, for what was said, and how many each choice would leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.store.asked import Asked, Unit
from recoupe.store.columns import TICK
from recoupe.store.facets import CHOICES, counted
from recoupe.store.names import spellings, voices_in
from recoupe.store.sayings import found_sayings, told_as
from recoupe.store.search import LIMIT, found
from recoupe.store.selection import Selection
from recoupe.store.stories import Stories
from recoupe.store.words import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.store.facets import Facets
    from recoupe.store.sayings import Saying
    from recoupe.store.search import Hit


class Searching(Stories):
    """The articles of a store and what was said in them, found by what is asked of them."""

    def search(self, asked: Asked | str = "", *, limit: int = LIMIT, offset: int = 0) -> list[Hit]:
        """Return the articles that `asked` is for, from the one at `offset`; words alone will do."""
        with self._reading() as connection:
            return found(connection, self._selected(asked, Unit.ARTICLES), limit, offset)

    def sayings(self, asked: Asked | str = "", *, limit: int = LIMIT, offset: int = 0) -> list[Saying]:
        """Return the quotations that `asked` is for, from the one at `offset`; words alone will do."""
        with self._reading() as connection:
            return found_sayings(connection, self._selected(asked, Unit.QUOTATIONS), limit, offset)

    def facets(self, asked: Asked | str = "", *, most: int = CHOICES) -> Facets:
        """Return how many `asked` finds, and what each other choice would leave: `most` outlets, as many speakers."""
        with self._reading() as connection:
            return counted(connection, self._selected(asked), most)

    def wordings(self, story: str, statement: str) -> list[Saying]:
        """Return every quotation that reports a statement of a story, in order of articles and as they stand there."""
        with self._reading() as connection:
            return told_as(connection, story, statement)

    def spellings(self, name: str) -> list[tuple[str, int]]:
        """Return how the person of that name is written, the most frequent first, and how often; none if unknown.

        A name is one person's where nothing but case, accents and spaces differs: initials and titles are not guessed.
        """
        with self._reading() as connection:
            return spellings(connection, name_of(name))

    def voices(self, articles: Iterable[str]) -> frozenset[str]:
        """Return who speaks in the articles of these ids, by names as `spellings` knows them."""
        with self._reading() as connection:
            return voices_in(connection, articles)

    @property
    def tick(self) -> int:
        """Return a number that is higher whenever a search might find something else."""
        with self._reading() as connection:
            return int(connection.execute(TICK).fetchone()[0])

    def _selected(self, asked: Asked | str, of: Unit | None = None) -> Selection:
        whole = Asked(asked) if isinstance(asked, str) else asked
        return Selection(self._connection, self.name, replace(whole, of=of or whole.of))
