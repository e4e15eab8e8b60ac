"""`recoupe copies`: articles in, what they share out."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import destination, formats
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line
from recoupe.cli.model import needed
from recoupe.cli.progress import shown
from recoupe.cli.sources import exit_code, read_sources, takes_processes, takes_sources
from recoupe.collate import LEAST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from recoupe import Copies, Passage
    from recoupe.article import Article
    from recoupe.presentation.export.cells import Table
    from recoupe.reading import Reading

FORMATS = ("table", "csv", "xlsx", "jsonl")
# What is said of the sources is not said of those they are compared with.
UNSAID = {"outlet": None, "title": None, "published": None}
TABLES = ("csv", "xlsx")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe copies articles/*.txt
recoupe copies table.jsonl -o passages.csv --articles articles.csv --map map.svg
recoupe copies articles/one.txt --against table.jsonl --min-words 20 --format jsonl
"""
HELP = {
    "against": "Compare with the articles there, and not with one another; may be given again.",
    "min_words": "Words in common below which nothing is a passage.",
    "articles": "Write there what of each article stands elsewhere: .csv or .xlsx.",
    "boilerplate": "Write there the formulas that count for nothing: .csv or .xlsx.",
    "map": "Draw there who shares how much with whom: .svg; or list it: .csv, .xlsx.",
    "speech": "Tell speech from prose by reading who says what, or by marks alone; by marks above 200 articles.",
}


@click.command(epilog=EXAMPLES)
@takes_sources
@click.option("--against", multiple=True, metavar="SOURCE", help=HELP["against"])
@click.option(
    "--min-words", type=click.IntRange(min=4), default=LEAST, show_default=True, help=HELP["min_words"]
)
@takes_output("passages", FORMATS)
@click.option("--articles", metavar="FILE", help=HELP["articles"])
@click.option("--boilerplate", metavar="FILE", help=HELP["boilerplate"])
@click.option("--map", "map_", metavar="FILE", help=HELP["map"])
@click.option("--speech/--marks", default=None, help=HELP["speech"])
@takes_processes
def copies(
    sources: tuple[str, ...],
    against: tuple[str, ...],
    lang: str,
    *,
    output: str,
    format_: str | None,
    delimiter: str,
    articles: str | None,
    boilerplate: str | None,
    map_: str | None,
    min_words: int,
    speech: bool | None,
    processes: int | None,
    model: str | None,
    **given: str | None,
) -> None:
    """List the passages that articles share, exactly.

    SOURCE is a text file, a saved page, a link, a feed, a table, an export, a folder of these, or - for standard
    input.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="passages")
    sheets = Sheets(articles, boilerplate, map_, delimiter, lang)
    reading = read_sources(sources, lang=lang, **given)
    others = read_sources(against, lang=lang, **{**given, **UNSAID}) if against else None
    for read in filter(None, (reading, others)):
        destination.spare([output, *sheets.names], (*sources, *against), read, lang)
    found = _found(
        reading, others, lang, min_words=min_words, speech=speech, processes=processes, model=model
    )
    chosen.write(found.passages, _content(found, lang))
    sheets.write(found)
    sys.exit(max(exit_code(read.problems) for read in (reading, others) if read is not None))


@dataclass(frozen=True)
class Sheets:
    """The files beside the passages: of articles, of boilerplate, and the map."""

    articles: str | None
    boilerplate: str | None
    map: str | None
    delimiter: str
    lang: str

    def __post_init__(self) -> None:
        for name in self.names:
            if name == self.map and _is_drawing(name):
                destination.check(name, self.lang, "map.svg")
            else:
                self._format(name)

    @property
    def names(self) -> list[str]:
        """Return the files asked for."""
        return [name for name in (self.articles, self.boilerplate, self.map) if name is not None]

    def write(self, copies: Copies) -> None:
        """Write those asked for."""
        from recoupe.presentation.copy_map import draw_copy_map
        from recoupe.presentation.export.copies import article_table, boilerplate_table
        from recoupe.presentation.export.copy_map import copy_map_table

        if self.map is not None and _is_drawing(self.map):
            destination.write(self.map, draw_copy_map(copies, language=self.lang), self.lang)
        elif self.map is not None:
            self._write(self.map, copy_map_table(copies))
        if self.articles is not None:
            self._write(self.articles, article_table(copies))
        if self.boilerplate is not None:
            self._write(self.boilerplate, boilerplate_table(copies))

    def _write(self, name: str, table: Table) -> None:
        content = formats.Content(table=lambda _: table, lines={}, shown=iter)
        self._format(name).write(iter(()), content)

    def _format(self, name: str) -> formats.Format:
        return formats.choose(None, name, self.delimiter, self.lang, known=TABLES, example="articles")


def _is_drawing(name: str) -> bool:
    return Path(name).suffix.lower() == ".svg"


def _found(
    reading: Reading,
    others: Reading | None,
    lang: str,
    *,
    min_words: int,
    speech: bool | None,
    processes: int | None,
    model: str | None,
) -> Copies:
    from recoupe.collate import MANY
    from recoupe.collate import copies as find

    ours, theirs = reading.articles, others.articles if others else ()
    total = len(ours) + len(theirs)
    if speech is None and total > MANY:
        click.echo(line("marks_only", lang, str(total)), err=True)
    with needed(lang), shown(line("analysing", lang), rate=True) as progress:
        return find(
            ours,
            against=_apart(theirs, ours),
            min_words=min_words,
            speech=speech,
            processes=processes,
            model=model,
            progress=progress,
        )


def _apart(theirs: Iterable[Article], ours: Sequence[Article]) -> Iterator[Article]:
    """Yield `theirs` under ids that `ours` have not; what is on both sides is compared with all but itself."""
    taken = {article.id: article for article in ours}
    for article in theirs:
        known = taken.get(article.id)
        if known is None:
            yield article
        elif known.digest != article.digest:
            free = next(name for number in count(2) if (name := f"{article.id}-{number}") not in taken)
            yield replace(article, id=free)


def _content(found: Copies, lang: str) -> formats.Content:
    from recoupe.presentation.export.copies import passage_lines, passage_table

    return formats.Content(
        table=partial(passage_table, articles=found.articles),
        lines={"jsonl": partial(passage_lines, articles=found.articles)},
        shown=partial(_listed, found=found, lang=lang),
    )


def _listed(passages: Iterable[Passage], found: Copies, lang: str) -> Iterator[RenderableType]:
    from recoupe.presentation.copies_listing import CopiesListing
    from recoupe.presentation.interface import interface

    yield CopiesListing(found, passages, interface(lang))
