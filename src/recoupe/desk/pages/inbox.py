"""What the tool is least sure of: two findings side by side, for a person to say whether they are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from recoupe.desk.files import jsonl, xlsx
from recoupe.desk.finding.address import page_in
from recoupe.desk.page import Change, Missing, Page
from recoupe.judgements.judgement import About, Kind
from recoupe.presentation.differences import READABLE, mark_differences, share_words
from recoupe.presentation.export.questions import question_row, question_table
from recoupe.store.inbox import ANSWERS
from recoupe.store.words import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.desk.visit import Visit
    from recoupe.presentation.differences import Piece
    from recoupe.presentation.export.cells import Table
    from recoupe.store import Asking, Exhibit

# Where a question stands on the page.
NEXT = re.compile(r"m-[0-9a-f]{16}")
# Questions on one screen: what one answers before a coffee.
SCREEN = 20


@dataclass(frozen=True)
class Question:
    """A question, with the second quotation compared to the first word by word where it can be.

    Args:
        voices: who speaks in either article, by folded names.
    """

    asking: Asking
    pieces: tuple[Piece, ...] | None
    voices: frozenset[str]

    @property
    def is_too_far(self) -> bool:
        """Tell whether two quotations cannot be compared word by word."""
        return self.pieces is None and self.asking.about is About.QUOTATIONS

    @property
    def is_of_people(self) -> bool:
        """Tell whether two people are asked about."""
        return self.asking.about is About.ACTORS

    def has_page(self, side: Exhibit) -> bool:
        """Tell whether the person of a side has a page of what they said."""
        return name_of(side.told) in self.voices


@dataclass(frozen=True)
class Inbox:
    """One screen of questions, about one story where the address names it."""

    visit: Visit
    number: int
    story: str = ""

    @property
    def title(self) -> str:
        """Return what the page is called."""
        return str(self.visit.words.strings["inbox"]["heading"])

    @cached_property
    def waiting(self) -> int:
        """Return how many questions wait."""
        return self.visit.store.open_questions(self.story)

    @cached_property
    def questions(self) -> list[Question]:
        """Return the questions, the least sure first."""
        first = (self.number - 1) * SCREEN
        store = self.visit.store
        return [
            asked(one, store.voices([one.a.article, one.b.article]))
            for one in store.questions(self.story, limit=SCREEN, offset=first)
        ]

    @property
    def has_more(self) -> bool:
        """Tell whether there is another screen."""
        return self.number * SCREEN < self.waiting

    @property
    def decided(self) -> int:
        """Return how much was decided."""
        return len(self.visit.store.judgements())


def asked(one: Asking, voices: frozenset[str]) -> Question:
    """Return a question as the screen shows it."""
    near = one.about is About.QUOTATIONS and share_words(one.a.said, one.b.said) >= READABLE
    return Question(one, mark_differences(one.a.said, one.b.said) if near else None, voices)


def view(visit: Visit) -> Inbox:
    """Return the questions that wait."""
    return Inbox(visit, page_in(visit), visit.query.get("story", ""))


def data(shown: Inbox, visit: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the questions as plain data."""
    return {"waiting": shown.waiting, "questions": rows_of(shown, visit)}


def rows_of(shown: Inbox, visit: Visit) -> list[dict[str, Any]]:
    """Return the questions as plain data, a row each."""
    return [question_row(one.asking, visit.words.language) for one in shown.questions]


def table(shown: Inbox, visit: Visit) -> Table:
    """Return the questions as rows."""
    return question_table([one.asking for one in shown.questions], language=visit.words.language)


def answer(visit: Visit, form: Mapping[str, Any]) -> str:
    """Keep an answer, and bring the stories up to date behind it."""
    kind = next((one for one in ANSWERS if one == form.get("answer")), None)
    today = date.today().isoformat()  # noqa: DTZ011 - the day on the user's wall
    name = str(form.get("question", ""))
    if kind is None or visit.store.answer(name, Kind(kind), date=today) is None:
        raise Missing
    visit.jobs.settle()
    following, story = str(form.get("next", "")), str(form.get("story", ""))
    where = f"?{urlencode({'story': story})}" if story else ""
    return f"/inbox{where}#{following if NEXT.fullmatch(following) else 'questions'}"


INBOX = Page(
    "inbox",
    "/inbox",
    view,
    "inbox.html.j2",
    data,
    table,
    files={**xlsx(table), "jsonl": jsonl(rows_of)},
    navigation=True,
    scripts=("inbox.js",),
    key="i",
)
ANSWERING = Change("/inbox", answer)
