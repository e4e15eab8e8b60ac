"""What a store asks people, the least sure first, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.judgements.drawing import with_beside
from recoupe.judgements.judgement import About, Judgement, Kind, Mark
from recoupe.store import exhibits
from recoupe.store.asking import from_text
from recoupe.store.searching import Searching
from recoupe.text import Span

if TYPE_CHECKING:
    import sqlite3

    from recoupe.reasons import Reason
    from recoupe.store.exhibits import Exhibit

# Of one story, or of all.
WAITING = "FROM question WHERE answer IS NULL AND (:story = '' OR story = :story)"
OPEN = f"SELECT * {WAITING} ORDER BY doubt, id LIMIT :limit OFFSET :offset"
COUNT = f"SELECT count(*) {WAITING}"
ANSWER = "UPDATE question SET answer = ? WHERE id = ?"
# The question that was put of two places, whichever came first.
REOPEN = """
UPDATE question SET answer = NULL WHERE about = :about AND (
    (a_article, a_start, a_end, b_article, b_start, b_end) = (:a, :a_start, :a_end, :b, :b_start, :b_end)
    OR (a_article, a_start, a_end, b_article, b_start, b_end) = (:b, :b_start, :b_end, :a, :a_start, :a_end)
)
"""
NUMBER = "SELECT number FROM article WHERE id = ?"
# What may be answered, and the kind of judgement it is where that is another.
ANSWERS = (Kind.SAME, Kind.DIFFERENT, Kind.UNSURE)
_OF_ACTORS = {Kind.SAME: Kind.MERGE, Kind.DIFFERENT: Kind.SPLIT}


@dataclass(frozen=True, slots=True)
class Asking:
    """A question: are two things one? Quotations one utterance, values one fact, names one actor.

    Args:
        id: the same in any store that asks it.

        subject: the fact, in words of the texts; `""` where no values are asked about.

        doubt: 0 where the tool is no surer than a coin, 1 where it is as sure as of what nobody is asked.

        held: whether it holds them to be one now.
    """

    id: str
    story: str
    about: About
    subject: str
    a: Exhibit
    b: Exhibit
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
        told = _OF_ACTORS.get(kind, kind) if asked.about is About.ACTORS else kind
        of = asked.about if told in ANSWERS else About.QUOTATIONS
        marks = (self._mark(asked.a, asked.about), self._mark(asked.b, asked.about))
        judgement = Judgement(told, *marks, note=note, author=author, date=date, of=of)
        self.judge(judgement)
        with self._writing() as connection:
            connection.execute(ANSWER, (Kind(kind).value, name))
        return judgement

    def take_back(self, judgement: Judgement) -> None:
        """Take back what was decided; where it answered a question, that waits again."""
        self.unjudge(judgement)
        if judgement.b is None:
            return
        with self._writing() as connection:
            places = _place(connection, "a", judgement.a) | _place(connection, "b", judgement.b)
            connection.execute(REOPEN, {"about": judgement.about.value, **places})

    def ask_again(self, name: str) -> Judgement | None:
        """Take back the answer to a question; return it, `None` where it was not answered."""
        asked = self.question(name)
        if asked is None:
            return None
        subject = (asked.about, frozenset(self._mark(side, asked.about) for side in (asked.a, asked.b)))
        found = (one for one in reversed(self.judgements()) if one.subject == subject)
        judgement = next(found, None)
        if judgement is not None:
            self.take_back(judgement)
        return judgement

    def _mark(self, one: Exhibit, about: About) -> Mark:
        (article,) = self.articles([one.article])
        mark = Mark(article.digest, one.span, one.span.of(article.text), article.id)
        return with_beside(mark, article.text) if about is About.VALUES else mark


def _asking(connection: sqlite3.Connection, row: sqlite3.Row) -> Asking:
    a, b = (_exhibit(connection, row, side) for side in "ab")
    told = (row["id"], row["story"], About(row["about"]), row["subject"])
    return Asking(*told, a, b, row["doubt"], bool(row["held"]), from_text(row["why"]))


def _exhibit(connection: sqlite3.Connection, row: sqlite3.Row, side: str) -> Exhibit:
    article, name = row[f"{side}_article"], row[side]
    if row["about"] == About.QUOTATIONS:
        return exhibits.quotation(connection, article, name)
    span = Span(row[f"{side}_start"], row[f"{side}_end"])
    return exhibits.words(connection, article, span, name, row[f"{side}_by"])


def _place(connection: sqlite3.Connection, side: str, mark: Mark) -> dict[str, int | None]:
    """Return where a mark was made, for `REOPEN`."""
    row = connection.execute(NUMBER, (mark.article,)).fetchone()
    number = row[0] if row else None
    return {side: number, f"{side}_start": mark.span.start, f"{side}_end": mark.span.end}
