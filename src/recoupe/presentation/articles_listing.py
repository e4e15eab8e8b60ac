"""The articles read, to look over in a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.export.articles import article_row
from recoupe.presentation.listing import head
from recoupe.presentation.naming import flat

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from recoupe.article import Article
    from recoupe.presentation.interface import Interface


@dataclass(frozen=True)
class ArticleListing:
    """An article's head, then how long it is, who wrote it, whom it credits and where it comes from."""

    article: Article
    words: Interface

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        row = article_row(self.article)
        yield head(self.article, row["title"], self.words)
        length = self.words.count("word", len(self.article.text.split()))
        credited = sorted({credit["agency"] for credit in row["credits"] if credit["agency"]})
        said = (length, self.article.language, *self.article.authors, *credited, row["url"] or row["path"])
        yield Text(" · ".join(flat(one) for one in said if one), "dim")
        yield Text("")
