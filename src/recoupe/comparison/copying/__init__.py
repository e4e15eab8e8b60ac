"""Copying: the stretches of text that articles share, exactly, with what was changed in them.

The way through: `words` reads the articles as numbers, `carried` sets aside what a crowd of places holds word
for word, `shingles` and `runs` find the words two places share in a row, `chains` joins runs over small
differences, `widening` takes their ends further, `alignment` sets both sides word against word, as `blocks`.
`weighing` leaves out formulas, by `information`, `spread` and `salience`, and `furniture` what outlets print under
everything. `match` strings these together over plain texts. `expansion` tells what was found of every pair, wherever
`views` take it, with what crowds cut as one again (`joining`); `edges`, `edits`, `kind` and `direction` make passages
of it. `dependence`, `families`, `boilerplate` and, for the `parties` that published, `exchange` draw the sums, as
`copies`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from recoupe.article import CreditKind
from recoupe.comparison.copying.copies import Copies
from recoupe.comparison.copying.kind import joined
from recoupe.comparison.copying.match import match
from recoupe.comparison.copying.runs import LEAST
from recoupe.comparison.copying.words import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from recoupe.article import Article, Block, Credit
    from recoupe.text import Span


class Read(Protocol):
    """One article and what is read of it alone: an analysis, or less."""

    @property
    def article(self) -> Article:
        """Return the article."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return its layout."""

    @property
    def credits(self) -> tuple[Credit, ...]:
        """Return the agencies it credits."""

    @property
    def reported(self) -> tuple[Span, ...]:
        """Return the spans that hold what others said."""


def find_copies(
    read: Iterable[Read],
    *,
    against: Collection[str] = (),
    least: int = LEAST,
    window: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Copies:
    """Return what articles share.

    Links, bylines, boilerplate and credit lines are no passage, nor are names, titles and turns of phrase.
    The order of the articles makes no difference.

    Args:
        read: articles, each with its layout and the speech it reports; ids must differ.

        against: ids of those that the others are compared with, and with nothing else.

        least: words in common below which nothing is a passage; 4 at least.

        window: days apart beyond which two articles are not compared (see `match`).

        progress: called with how many articles are compared and how many there are.
    """
    articles, texts = [], []
    for one in read:  # what is read of each is let go of before the next
        articles.append(one.article)
        texts.append(to_text(one))
    articles.sort(key=lambda article: article.id)
    return Copies(
        tuple(articles), match(texts, against=against, least=least, window=window, progress=progress)
    )


def to_text(read: Read) -> Text:
    """Return what of an article is compared."""
    article = read.article
    furniture = [block.span for block in read.blocks if not block.is_prose]
    return Text(
        article.id,
        article.text,
        skipped=tuple(sorted([*furniture, *(credit.span for credit in read.credits)])),
        reported=joined(read.reported),
        outlet=article.outlet or "",
        published=article.published or "",
        credits=tuple(sorted({one.agency for one in read.credits if one.kind is CreditKind.TEXT})),
    )
