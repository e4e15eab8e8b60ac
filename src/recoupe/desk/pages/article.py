"""One article to read: its blocks, what it reports as said, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from recoupe import __version__
from recoupe.article import BlockKind
from recoupe.comparison import compare
from recoupe.desk.page import Missing, Page
from recoupe.desk.pages.story import heard
from recoupe.presentation.export.json import to_json
from recoupe.presentation.export.quotations import quotation_table
from recoupe.presentation.naming import plain
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from recoupe.article import Article
    from recoupe.comparison.dossier import Dossier
    from recoupe.desk.visit import Visit
    from recoupe.presentation.export.cells import Table


@dataclass(frozen=True)
class Reader:
    """An article, alone in a dossier of its own."""

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
    def story(self) -> str:
        """Return the address of the story that holds it."""
        return self.visit.store.story_of(self.article.id)

    @property
    def is_titled(self) -> bool:
        """Tell whether its text holds its title."""
        return any(block.kind is BlockKind.TITLE for block in self.dossier.analyses[0].blocks)

    @cached_property
    def dossier(self) -> Dossier:
        """Return what it holds."""
        return compare(self.visit.store.analyses([self.article.id]))

    @cached_property
    def page(self) -> View:
        """Return the same as the report shows it."""
        return View(self.dossier, self.visit.words)


def view(visit: Visit) -> Reader:
    """Return the article that the address names."""
    found = visit.store.article(visit.asked["article"])
    if found is None:
        raise Missing
    return Reader(found, visit)


def data(shown: Reader, visit: Visit) -> Any:  # noqa: ANN401 - plain data
    """Return the article with its quotations as plain data."""
    made = to_json(shown.dossier, language=visit.words.language)
    return {"article": made["articles"][0], "quotations": made["quotations"], "actors": made["actors"]}


def table(shown: Reader, visit: Visit) -> Table:
    """Return its quotations as rows."""
    return quotation_table(heard(shown.dossier), language=visit.words.language)


def version(shown: Reader, _: Visit) -> str:
    """Return the article's id, its story and how many texts there are: a text never changes."""
    return "\0".join((__version__, shown.article.id, shown.story, str(shown.texts)))


ARTICLE = Page(
    "article",
    "/articles/{article:path}",
    view,
    "article.html.j2",
    data,
    table,
    version,
    scripts=("report.js",),
)
