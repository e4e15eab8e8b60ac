"""`recoupe read`: whatever people have in, articles out, as they are read."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import destination, formats
from recoupe.cli.following import INTERRUPTED
from recoupe.cli.formats import takes_output
from recoupe.cli.lines import line, refusal
from recoupe.cli.progress import shown
from recoupe.cli.sources import Telling, stream_sources, takes_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from recoupe.article import Article
    from recoupe.reading.resume import Resume

FORMATS = ("table", "csv", "xlsx", "jsonl", "parquet", "iramuteq", "txm")

# The first character keeps the lines that follow it as they are.
EXAMPLES = """\b
recoupe read export.html pages.zip feed.xml -o articles.jsonl
recoupe read crawl.warc.gz -o articles.parquet
recoupe read crawl.warc.gz -o articles.jsonl --resume
"""


@click.command(epilog=EXAMPLES)
@takes_texts
@takes_output("articles", FORMATS)
@click.option("--resume", is_flag=True, help="Go on after the last article that FILE, in JSON Lines, holds.")
def read(
    sources: tuple[str, ...],
    output: str,
    format_: str | None,
    delimiter: str,
    lang: str,
    *,
    resume: bool,
    **given: str | None,
) -> None:
    """Read articles from whatever holds them, and write them as a table.

    SOURCE is a text file, a saved page, a link, a feed, an archive, a table, a folder of these, or - for standard
    input.
    Articles are written one by one: a stop in the middle loses none, and memory does not grow with the source.
    Exits with 1 where an article was left out, with 2 where nothing could be done.
    """
    chosen = formats.choose(format_, output, delimiter, lang, known=FORMATS, example="articles")
    destination.spare_files([output], sources, lang)
    from recoupe.reading.versions import Versions, linked

    before, telling = _before(chosen, lang) if resume else None, Telling(lang)
    try:
        with shown(line("reading", lang), of_bytes=True, drawn=not chosen.on_screen) as progress:
            articles = stream_sources(sources, given, telling, progress, resume=before)
            articles = linked(articles, before.versions if before else Versions())
            chosen.write(articles, _content(lang), append=before is not None)
    except KeyboardInterrupt:
        click.echo(line("reading_stopped", lang, str(telling.articles), output), err=True)
        sys.exit(INTERRUPTED)
    sys.exit(telling.finish())


def _before(chosen: formats.Format, lang: str) -> Resume | None:
    """Return how far the output came; `None` where there is none yet."""
    from recoupe.reading.resume import Resume, written

    if chosen.name != "jsonl" or chosen.output == destination.STANDARD_STREAM:
        raise refusal("resume_format", lang, chosen.output)
    if not Path(chosen.output).exists():
        return None
    try:
        with Path(chosen.output).open("r+b") as file:
            found = Resume(written(file))
            file.truncate()
    except ValueError as error:
        raise refusal("not_resumed", lang, chosen.output) from error
    return found


def _content(lang: str) -> formats.Content:
    from recoupe.presentation.export.articles import article_lines, article_table
    from recoupe.presentation.export.iramuteq import iramuteq_lines
    from recoupe.presentation.export.txm import write_txm

    return formats.Content(
        table=article_table,
        lines={"jsonl": article_lines, "iramuteq": iramuteq_lines},
        shown=partial(_listed, lang=lang),
        files={"parquet": _written_as_parquet, "txm": write_txm},
    )


def _written_as_parquet(articles: Iterable[Article], path: Path) -> None:
    from recoupe.presentation.export.parquet import write_parquet

    write_parquet(articles, path)


def _listed(articles: Iterable[Article], lang: str) -> Iterator[RenderableType]:
    from recoupe.presentation.articles_listing import ArticleListing
    from recoupe.presentation.interface import interface

    words = interface(lang)
    return (ArticleListing(article, words) for article in articles)
