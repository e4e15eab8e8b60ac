"""What a store asks people, the least sure first, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.judgements.judgement import Judgement, Kind, Mark
from recoupe.store.asking import from_text, question_id
from recoupe.store.sayings import saying
from recoupe.store.searching import Searching

if TYPE_CHECKING:
    import sqlite3

    from recoupe.reasons import Reason
    from recoupe.store.sayings import Saying

# Of one story, or of all.
WAITING = "FROM question WHERE answer IS NULL AND (:story = '' OR story = :story)"
OPEN = f"SELECT * {WAITING} ORDER BY doubt, id LIMIT :limit OFFSET :offset"
COUNT = f"SELECT count(*) {WAITING}"
ANSWER = "UPDATE question SET answer = ? WHERE id = ?"
MARKED = """
SELECT quotation.id FROM quotation JOIN article ON article.number = quotation.article
WHERE article.id = ? AND start = ? AND "end" = ?
"""
# What may be answered.
ANSWERS = (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question: do two quotations report one utterance?

    Args:
        id: the same in any store that asks it.

        doubt: 0 where the tool is no surer than a coin.

        held: whether they stand in one statement now.
    """

    id: str
    story: str
    a: Saying
    b: Saying
    doubt: float
    held: bool
    why: tuple[Reason, ...]


class Inbox(Searching):
    """The questions of a store."""

    def questions(self, story: str = "", *, limit: int = 50, offset: int = 0) -> list[Asking]:
        """Return what to ask about a story, or about all, the least sure first."""
        asked = {"story": story, "limit": limit, "offset": offset}
        with self._reading() as connection:
            return [_asking(connection, row) for row in connection.execute(OPEN, asked).fetchall()]

    def open_questions(self, story: str = "") -> int:
        """Return how many questions about a story, or about all, wait."""
        with self._reading() as connection:
            return int(connection.execute(COUNT, {"story": story}).fetchone()[0])

    def question(self, name: str) -> Asking | None:
        """Return the question of that id, answered or not; `None` where it is not asked."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM question WHERE id = ?", (name,)).fetchone()
            return _asking(connection, row) if row else None

    def answer(
        self, name: str, kind: Kind, *, note: str = "", author: str = "", date: str = ""
    ) -> Judgement | None:
        """Keep what a person answered, as a judgement; `None` where the question is not asked.

        Args:
            name: the id of the question.

            kind: one of `ANSWERS`.

            note: why, for who reads it.

            author: who decided.

            date: when; no clock is asked.
        """
        asked = self.question(name)
        if asked is None:
            return None
        marks = (self._mark(asked.a), self._mark(asked.b))
        judgement = Judgement(Kind(kind), *marks, note=note, author=author, date=date)
        self.judge(judgement)
        with self._writing() as connection:
            connection.execute(ANSWER, (judgement.kind.value, name))
        return judgement

    def take_back(self, judgement: Judgement) -> None:
        """Take back what was decided; where it answered a question, that waits again."""
        self.unjudge(judgement)
        with self._writing() as connection:
            ids = [_marked(connection, mark) for mark in (judgement.a, judgement.b) if mark]
            connection.execute(ANSWER, (None, question_id(ids[0], ids[-1])))

    def ask_again(self, name: str) -> Judgement | None:
        """Take back the answer to a question; return it, `None` where it was not answered."""
        asked = self.question(name)
        marks = {self._mark(asked.a), self._mark(asked.b)} if asked else set()
        found = (one for one in reversed(self.judgements()) if {one.a, one.b} == marks)
        judgement = next(found, None)
        if judgement is not None:
            self.take_back(judgement)
        return judgement

    def _mark(self, one: Saying) -> Mark:
        (article,) = self.articles([one.article])
        return Mark(article.digest, one.span, one.span.of(article.text), article.id)


def _asking(connection: sqlite3.Connection, row: sqlite3.Row) -> Asking:
    a, b = (saying(connection, row[f"{side}_article"], row[side]) for side in "ab")
    return Asking(row["id"], row["story"], a, b, row["doubt"], bool(row["held"]), from_text(row["why"]))


def _marked(connection: sqlite3.Connection, mark: Mark) -> str:
    """Return the id of the quotation that a mark was made on; `""` where there is none."""
    row = connection.execute(MARKED, (mark.article, mark.span.start, mark.span.end)).fetchone()
    return str(row[0]) if row else ""
