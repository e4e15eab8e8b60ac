"""A store: articles added once, the stories they make, what they say and what people decided of it."""

from __future__ import annotations

from datetime import datetime

from recoupe.store.inbox import Inbox

LOOKED = "INSERT OR REPLACE INTO setting VALUES ('looked', ?)"


class Store(Inbox):
    """One SQLite file; several programs may read and write it at once."""

    def looked(self, when: datetime) -> None:
        """Note when a person last looked at the stories."""
        with self._writing() as connection:
            connection.execute(LOOKED, (when.isoformat(),))

    def last_look(self) -> datetime | None:
        """Return when a person last looked at the stories; `None` where nobody has."""
        with self._reading() as connection:
            row = connection.execute("SELECT value FROM setting WHERE name = 'looked'").fetchone()
        try:
            return datetime.fromisoformat(row[0]) if row else None
        except ValueError:  # the file is not as we wrote it
            return None
