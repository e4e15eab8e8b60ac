"""One article to read: its blocks, what it reports as said, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from recoupe import __version__
from recoupe.article import BlockKind
from recoupe.comparison import compare
from recoupe.desk.files import quoted, xlsx
from recoupe.desk.page import Missing, Page
from recoupe.desk.pages.story import Sheet, heard
from recoupe.desk.pages.story import version as story_version
from recoupe.desk.pages.within import findings, placed
from recoupe.desk.people import among
from recoupe.desk.visit import at
from recoupe.presentation.export.json import to_json
from recoupe.presentation.export.quotations import quotation_table
from recoupe.presentation.naming import plain
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from markupsafe import Markup

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier
    from recoupe.desk.visit import Visit
    from recoupe.presentation.export.cells import Table


# Articles of a story that are compared for one of them to be read: a dossier of so many is made in a few seconds.
COMPARED = 30


@dataclass(frozen=True)
class Reader:
    """An article as the dossier of its story has it; alone where it is an earlier text, or the story is long."""

    article: Article
    visit: Visit

    @property
    def title(self) -> str:
        """Return its title, else its outlet, else its id."""
        return plain(self.article.title or self.article.outlet or self.article.id)

    @cached_property
    def texts(self) -> int:
        """Return how many texts its page had."""
        return len(self.visit.store.versions(self.article.id))

    @cached_property
    def sheet(self) -> Sheet | None:
        """Return the story that holds it."""
        story = self.visit.store.story(self.visit.store.story_of(self.article.id))
        return Sheet(story, self.visit) if story else None

    @property
    def story(self) -> str:
        """Return where the story that holds it stands."""
        return at(
            "stories", self.sheet.story.id if self.sheet else self.visit.store.story_of(self.article.id)
        )

    @cached_property
    def is_alone(self) -> bool:
        """Tell whether it is shown without the other articles of its story."""
        names = [one.id for one in self.sheet.articles] if self.sheet else []
        return self.article.id not in names or not 1 < len(names) <= COMPARED

    @cached_property
    def dossier(self) -> Dossier:
        """Return what it holds, and what others hold of the same."""
        if self.is_alone or self.sheet is None:
            return compare(self.visit.store.analyses([self.article.id]))
        return self.sheet.dossier

    @cached_property
    def analysis(self) -> Analysis:
        """Return what it holds."""
        return next(one for one in self.dossier.analyses if one.article.id == self.article.id)

    @property
    def quotations(self) -> list[Quotation]:
        """Return what it reports as said."""
        return [one for one in self.dossier.quotations if one.article == self.article.id]

    @property
    def is_titled(self) -> bool:
        """Tell whether its text holds its title."""
        return any(block.kind is BlockKind.TITLE for block in self.analysis.blocks)

    @cached_property
    def page(self) -> View:
        """Return the dossier as the report shows it."""
        voices = self.visit.store.voices(one.article.id for one in self.dossier.analyses)
        return View(self.dossier, self.visit.words, among(voices))

    @cached_property
    def painted(self) -> Markup:
        """Return its text with its highlights."""
        return self.page.painted[self.article.id]

    @property
    def findings(self) -> frozenset[str]:
        """Return what its text shows, by the ids of their cards."""
        return findings(self.painted)

    def placed(self, cards: str) -> Markup:
        """Return cards with what they link to, here or on the story's page."""
        return placed(cards, self.painted, self.story)


def view(visit: Visit) -> Reader:
    """Return the article that the address names."""
    found = visit.store.article(visit.asked["article"])
    if found is None:
        raise Missing
    return Reader(found, visit)


def data(shown: Reader, visit: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the article with its quotations as plain data."""
    made = to_json(shown.dossier, language=visit.words.language)
    (article,) = (one for one in made["articles"] if one["id"] == shown.article.id)
    said = [one for one in made["quotations"] if one["article"] == shown.article.id]
    return {"article": article, "quotations": said, "story": shown.sheet.story.id if shown.sheet else None}


def table(shown: Reader, visit: Visit) -> Table:
    """Return its quotations as rows."""
    speeches = (one for one in heard(shown.dossier) if one.article.id == shown.article.id)
    return quotation_table(speeches, language=visit.words.language)


def version(shown: Reader, visit: Visit) -> str:
    """Return what its story's page changes with, and how many texts there are."""
    story = story_version(shown.sheet, visit) if shown.sheet and not shown.is_alone else shown.story
    return "\0".join((__version__, shown.article.id, story, str(shown.texts)))


ARTICLE = Page(
    "article",
    "/articles/{article:path}",
    view,
    "article.html.j2",
    data,
    table,
    version,
    files={**xlsx(table), **quoted(lambda shown: heard(shown.dossier))},
    scripts=("report.js",),
)
