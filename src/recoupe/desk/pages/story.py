"""A story's dossier, with all views of the report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from recoupe import __version__
from recoupe.analysis.speech import Speech
from recoupe.desk.files import quoted, whole, xlsx
from recoupe.desk.page import Missing, Moved, Page
from recoupe.desk.people import among
from recoupe.desk.visit import at
from recoupe.judgements.rows import to_line
from recoupe.presentation.export.cells import Table
from recoupe.presentation.export.json import to_json
from recoupe.presentation.export.quotations import COLUMNS, WRAPPED, quotation_rows
from recoupe.presentation.naming import plain
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier, Story
    from recoupe.desk.visit import Visit


@dataclass(frozen=True)
class Sheet:
    """A story as one sheet; its dossier is made when something of it is asked for."""

    story: Story
    visit: Visit

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Return its articles."""
        names = (name for event in self.story.events for name in event.articles)
        return tuple(self.visit.store.articles(names))

    @cached_property
    def title(self) -> str:
        """Return what it is called where stories are listed, else by its first article."""
        line = self.visit.store.line(self.story.id)
        found = line.title if line else next((one.title for one in self.articles if one.title), "")
        return plain(found or "") or self.visit.words.count("article", len(self.articles))

    @cached_property
    def news(self) -> list[Article]:
        """Return the articles that came in since somebody last looked."""
        since = self.visit.store.last_look()
        return [one for one in self.articles if since and self.visit.store.added(one.id) > since]

    @cached_property
    def questions(self) -> int:
        """Return how many of its matches wait to be judged."""
        return self.visit.store.open_questions(self.story.id)

    @cached_property
    def voices(self) -> frozenset[str]:
        """Return who speaks in it, by their folded names: each has a page."""
        return self.visit.store.voices(one.id for one in self.articles)

    @cached_property
    def dossier(self) -> Dossier:
        """Return its findings."""
        found = self.visit.store.dossier(self.story.id)
        if found is None:
            raise Missing
        return found

    @cached_property
    def page(self) -> View:
        """Return the same as the report shows it."""
        return View(self.dossier, self.visit.words, among(self.voices))


def view(visit: Visit) -> Sheet:
    """Return the story to which the address leads.

    Raises:
        Moved: it has another address now.
    """
    found = visit.store.story(visit.asked["story"])
    if found is None:
        raise Missing
    if found.id != visit.asked["story"]:
        raise Moved(at("stories", found.id))
    return Sheet(found, visit)


def data(shown: Sheet, visit: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return every finding as plain data."""
    return to_json(shown.dossier, language=visit.words.language)


def table(shown: Sheet, visit: Visit) -> Table:
    """Return its quotations as rows, each with the statement it belongs to."""
    statements = {member: one.id for one in shown.dossier.statements for member in one.members}
    rows = (
        (*row, statements.get(quotation.id, ""))
        for speech in heard(shown.dossier)
        for row, quotation in zip(
            quotation_rows(speech, visit.words.language), speech.quotations, strict=True
        )
    )
    return Table({**COLUMNS, "statement": 10}, rows, WRAPPED)


def heard(dossier: Dossier) -> Iterator[Speech]:
    """Yield each article with what it reports as said, its speakers those of the dossier."""
    for one in dossier.analyses:
        said = tuple(quotation for quotation in dossier.quotations if quotation.article == one.article.id)
        yield Speech(one.article, title=one.title, quotations=said)


def version(shown: Sheet, visit: Visit) -> str:
    """Return a digest of what it is called, its articles and who has a page, what people decided, and the version."""
    decided = map(to_line, visit.store.judgements(one.digest for one in shown.articles))
    parts = (__version__, shown.title, *(one.id for one in shown.articles), *sorted(shown.voices), *decided)
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


STORY = Page(
    "story",
    "/stories/{story}",
    view,
    "story.html.j2",
    data,
    table,
    version,
    above="news.html.j2",
    files={
        "html": whole(lambda shown: shown.dossier),
        **xlsx(table),
        **quoted(lambda shown: heard(shown.dossier)),
    },
    scripts=("report.js", "timeline.js"),
)
