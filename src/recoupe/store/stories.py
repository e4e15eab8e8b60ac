"""The stories of a store, kept up to date: only those are made again that new articles change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison import compare, follow
from recoupe.comparison.stories.address import article_address
from recoupe.comparison.stories.index import Index
from recoupe.store import telling
from recoupe.store.entering import enter
from recoupe.store.judging import Judging
from recoupe.store.line import counted, listed
from recoupe.store.rows import from_row
from recoupe.store.tables import Tables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from datetime import date, datetime

    from recoupe.comparison.dossier import Dossier, Story
    from recoupe.comparison.followed import Followed
    from recoupe.judgements.judgement import Judgement
    from recoupe.store.line import Line

# Dossiers kept in memory, those asked for last: one of a long story takes some ten megabytes.
DOSSIERS = 8
# The story that holds the article an address was given for; one that is not settled yet stands alone.
FIND = "SELECT coalesce(story, address) FROM entry WHERE address = ? ORDER BY article LIMIT 1"
WAITING = """
SELECT article.* FROM pending JOIN article ON article.number = pending.article ORDER BY article.number LIMIT 1
"""


class Stories(Judging):
    """The stories of a store, their articles and what these say together."""

    def __init__(
        self, name: str, *, read_only: bool = False, model: str | None = None, known: bool = False
    ) -> None:
        """Open the store, as `File` does."""
        super().__init__(name, read_only=read_only, model=model, known=known)
        self._dossiers: dict[Hashable, Dossier] = {}

    def settle(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Bring the stories up to date, with their events and statements.

        What is done is kept if it is stopped, and another time goes on from there. The result is the same in
        whatever order the articles came in.

        Args:
            progress: called with how many stories are told again, and how many are to be.

        Raises:
            StoreError: the store cannot be written.

            recoupe.PipelineError: as in `analyses`.
        """
        while self._entered() or self._regrouped():
            pass
        with self._reading() as connection:
            untold = [
                name for (name,) in connection.execute("SELECT id FROM story WHERE NOT told ORDER BY id")
            ]
        for done, name in enumerate(untold, 1):
            self._tell(name)
            if progress is not None:
                progress(done, len(untold))

    def stories(self, *, since: datetime | None = None, limit: int = 100, offset: int = 0) -> list[Line]:
        """Return the stories, those first that an article came in to last; `since` tells what is new in each."""
        with self._reading() as connection:
            return listed(connection, since, limit, offset)

    def line(self, name: str, *, since: datetime | None = None) -> Line | None:
        """Return the story of that id as the list has it; `None` where none has it now."""
        with self._reading() as connection:
            return counted(connection, name, since)

    def story(self, address: str) -> Story | None:
        """Return the story that any address ever given leads to; `None` where none does.

        Its articles are those of today: of a page that changed, the last text.
        """
        with self._reading() as connection:
            found = connection.execute(FIND, (address,)).fetchone()
            if found is None:
                return None
            row = connection.execute(
                "SELECT content FROM story WHERE id = ? AND told", (found[0],)
            ).fetchone()
        try:
            return telling.from_text(row[0]) if row else self._followed_now(found[0])
        except (ValueError, TypeError):  # the file is not as we wrote it
            return self._followed_now(found[0])

    def story_of(self, name: str) -> str:
        """Return the address of the story that the article `name` stands in."""
        with self._reading() as connection:
            row = connection.execute("SELECT story FROM entry WHERE id = ?", (name,)).fetchone()
        return str(row["story"] if row and row["story"] else article_address("story", name))

    def dossier(
        self,
        address: str,
        *,
        judgements: Iterable[Judgement] = (),
        progress: Callable[[int, int], None] | None = None,
        today: date | None = None,
        offices: bool = False,
        embeddings: str | None = None,
    ) -> Dossier | None:
        """Return the dossier of a story, with what people decided of it; `None` where the address leads to none.

        It is made once for as long as nothing in it changes. The arguments are those of `recoupe.dossier`; what
        `judgements` decide goes before what the store has.
        """
        if (story := self.story(address)) is None:
            return None
        ids = tuple(sorted(name for event in story.events for name in event.articles))
        decided = (*self.judgements(self._digests(story.id)), *judgements)
        asked = (ids, decided, today, offices, embeddings)
        if asked not in self._dossiers:
            analyses = self.analyses(ids, progress=progress)
            made = compare(analyses, judgements=decided, today=today, offices=offices, embeddings=embeddings)
            self._dossiers[asked] = made
        self._dossiers[asked] = self._dossiers.pop(asked)
        while len(self._dossiers) > DOSSIERS:
            del self._dossiers[next(iter(self._dossiers))]
        return self._dossiers[asked]

    def _entered(self) -> bool:
        """Enter an article that came in before stories were kept; tell whether there was one."""
        with self._reading() as connection:
            if connection.execute("SELECT 1 FROM pending").fetchone() is None:
                return False
        with self._writing() as connection:
            row = connection.execute(WAITING).fetchone()
            if row is not None:
                enter(connection, from_row(row))
                connection.execute("DELETE FROM pending WHERE article = ?", (row["number"],))
        return True

    def _regrouped(self) -> bool:
        """Make the groups again around some articles that have changed; tell whether there were any."""
        with self._reading() as connection:
            if not Tables(connection).changed(1):
                return False
        with self._writing() as connection:
            Index(home=Tables(connection)).regroup()
        return True

    def _tell(self, name: str) -> None:
        texts = self._texts(name)
        if not texts:  # another program has put its articles elsewhere meanwhile
            return
        decided = self._decided(texts)
        followed = self._followed(texts, decided)
        with self._writing() as connection:
            # What somebody decided meanwhile is told another time.
            if self._decided(texts) == decided:
                telling.write(connection, name, texts, followed)

    def _followed_now(self, name: str) -> Story | None:
        """Return the story of an id as its articles tell it; `None` where it has none any more."""
        texts = self._texts(name)
        return self._followed(texts, self._decided(texts)).story if texts else None

    def _followed(self, texts: Sequence[sqlite3.Row], decided: tuple[Judgement, ...]) -> Followed:
        return follow(self.analyses(row["id"] for row in texts if row["current"]), judgements=decided)

    def _decided(self, texts: Sequence[sqlite3.Row]) -> tuple[Judgement, ...]:
        return self.judgements(row["digest"] for row in texts)

    def _texts(self, name: str) -> list[sqlite3.Row]:
        with self._reading() as connection:
            return connection.execute(telling.TEXTS, {"story": name}).fetchall()

    def _digests(self, name: str) -> list[str]:
        return [row["digest"] for row in self._texts(name)]
